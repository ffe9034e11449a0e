import Testing

@testable @_spi(Stored) import Casework

@Suite("Tasks") struct CaseTaskTests {
    static let states: [CaseTask.State] = [.open, .done(.start), .dropped(.start, "不要になった")]
    static let steps: [(String, CaseTask.Step)] = [
        ("finish", .finish), ("drop", .drop(because: "不要になった")),
        ("drop without words", .drop(because: "")), ("takeUpAgain", .takeUpAgain),
        ("move", .move(to: "2026-07-01")), ("assign", .assign(to: "kato")),
    ]

    static func sample(_ state: CaseTask.State) -> CaseTask {
        CaseTask(
            id: "t", file: "f", title: "手帳の申請に付き添う", owner: "sato", dueOn: "2026-06-08",
            state: state, version: 0)
    }

    @Test("the table of states and steps is the one the office agreed on")
    func table() throws {
        let text = StepTable.text(
            Self.states.map { (StepTable.bare($0), Self.sample($0)) }, Self.steps
        ) { task, step in
            let next = try task.after(step, on: .start)
            let owner = next.owner == "sato" ? "" : ", by \(next.owner)"
            return "\(StepTable.bare(next.state)), due \(next.dueOn)\(owner)"
        }
        try Golden.expect(text, "task-steps.txt")
    }

    @Test("a task has a title, an owner and a day from the start")
    func assigning() throws {
        let access = try Cabinet().access(.receiver)
        let task = try access.assigning("電話する", to: "sato", dueOn: "2026-06-08", keys: .counting())
            .tasks[0].after
        #expect(task.owner == "sato")
        #expect(task.dueOn == "2026-06-08")
        #expect(throws: CaseTask.Refusal.noTitle) {
            try access.assigning("", to: "sato", dueOn: "2026-06-08", keys: .counting())
        }
    }

    @Test("its owner may finish a task from a desk that only reads")
    func ownerOnly() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        let nurse = Standing.at("elder", named: "nurse")
        cabinet.keep(
            try cabinet.access(.receiver)
                .assigning("電話する", to: "nurse", dueOn: "2026-06-08", keys: cabinet.keys))

        let finished = try cabinet.access(nurse).taking(.finish, on: cabinet.tasks[0])
        #expect(finished.tasks[0].after.state == .done(.start))
        #expect(throws: Denial.notYours(.readOnly)) {
            try cabinet.access(.at("elder")).taking(.finish, on: cabinet.tasks[0])
        }
    }

    @Test("a task of another file is not there")
    func otherFile() throws {
        let access = try Cabinet().access(.receiver)
        #expect(throws: Denial.unseen) { try access.taking(.finish, on: Self.sample(.open)) }
    }
}
