@testable @_spi(Stored) import Casework
import HTTPTypes
@testable @_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

/// What a municipality asks beside the program's own questions when something is done with a record.
@Suite("Own questions on the forms of actions") struct OwnActionQuestionTests {
    static let closure = """
        form: case-closure
        title: ケースの終わり
        questions:
          - {name: evaluation, label: 残ったこと}
          - name: reason
            choices:
              - {value: x-faded, label: 自然に離れた, countsAs: other}
        sections:
          - name: step
            order: [x-thanks, lead]
            questions:
              - {type: text, name: x-thanks, label: 家族からの言葉, lines: 2}
              - {type: text, name: x-medicine, label: 服薬の見通し, class: health}
              - type: select_one
                name: x-visit
                label: 終結後の訪問
                counted: true
                choices:
                  - {value: monthly, label: 月に一度}
                  - {value: none, label: しない}
        """

    @Test("a closure asks what the town asks, and the page, the paper and the log keep it")
    func closing() async throws {
        let town = try await TestTown.open()
        try await town.archive.publish(Self.closure)
        let opened = try await town.opened([.hears, .assess, .conference].map { ("chosei", $0) })
        let path = "/cases/\(opened.id)"
        try await Browser.visit(town) { client in
            let unit = try await Browser.signedIn("chosei", client)
            let asked = try await unit.get("\(path)/closure")
            #expect(asked.has("家族からの言葉") && asked.has("服薬の見通し") && asked.has("残ったこと"))
            let wrong = try await unit.post(
                "\(path)/closure", ["lead": "fukushi", "x-thanks": "ほっとした"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.has("残ったことを入力してください") && wrong.has("ほっとした"))
            try await unit.post(
                "\(path)/closure",
                [
                    "lead": "fukushi", "reason": "other/x-faded", "evaluation": "落ち着いた",
                    "closed_on": "R8.4.6", "x-thanks": "ほっとした", "x-medicine": "続けて飲んでいる",
                    "x-visit": "monthly",
                ])
            let desk = try await Browser.signedIn("fukushi", client)
            for page in [path, "\(path)/sheet"] {
                let shown = try await desk.get(page)
                #expect(shown.has("手続きの記録") && shown.has("ケースの終わり"), "\(page)")
                #expect(shown.has("家族からの言葉：ほっとした"), "\(page)")
                #expect(shown.has("服薬の見通し：続けて飲んでいる"), "\(page)")
                #expect(shown.has("終結後の訪問：月に一度"), "\(page)")
                #expect(shown.has("終結の理由：自然に離れた"), "\(page)")
                #expect(shown.has("落ち着いた"), "\(page)")
                #expect(!shown.has("残ったこと：落ち着いた"), "what the case keeps is not said twice")
            }
        }
        guard case .closed(let closure) = try await town.found(opened).state else {
            Issue.record("the case is not closed")
            return
        }
        #expect(closure.reason == .other)
        #expect(try await town.deeds(in: opened.file).contains("answers.write"))
        let counted = try await town.archive.read { books in
            try books.session.first(
                "SELECT code FROM sheet_codes WHERE form = 'case-closure' AND question = 'x-visit'"
            ) { try $0.next(String.self) }
        }
        #expect(counted == "monthly")
    }

    @Test("a step of a consultation, a task and a question to an agency ask it as well")
    func elsewhere() async throws {
        let town = try await TestTown.open()
        for form in ["consultation-alarm", "task-new", "hearing-answer", "companion"] {
            try await town.archive.publish(
                """
                form: \(form)
                sections:
                  - name: \(form == "hearing-answer" ? "answer" : "step")
                    questions:
                      - {type: text, name: x-note, label: 町の欄}
                """)
        }
        let opened = try await town.opened([("chosei", .hears)])
        try await town.askKodomo(in: opened)
        let hearing = try #require(
            try await town.archive.read { try HearingStore($0).hearings(of: opened.id) }.first)
        try await Browser.visit(town) { client in
            let desk = try await Browser.signedIn("fukushi", client)
            let consultation = "/consultations/\(opened.received.consultation)"
            try await desk.get("\(consultation)/alarm")
            let alarmed = try await desk.post(
                "\(consultation)/alarm",
                ["emergencies": "medical", "seen": "玄関で倒れていた", "x-note": "救急車を呼んだ"])
            #expect(alarmed.has("見聞きしたこと：玄関で倒れていた"))
            #expect(alarmed.has("町の欄：救急車を呼んだ"))

            let tasks = "/files/\(opened.file)/tasks"
            try await desk.get(tasks)
            let added = try await desk.post(
                tasks,
                [
                    "title": "同行する", "owner": "w-fukushi", "due_on": "R8.4.20",
                    "x-note": "車を使う",
                ])
            #expect(added.has("やることを追加しました"))
            let task = try #require(try await town.tasks(of: opened.file).first)
            #expect(try await desk.get("/tasks/\(task.id)").has("町の欄：車を使う"))

            try await desk.get("/files/\(opened.file)/companion")
            try await desk.post(
                "/files/\(opened.file)/companion",
                ["companion": "w-fukushi2", "x-note": "異動のため"])
            #expect(try await desk.get("/files/\(opened.file)/companion").has("町の欄：異動のため"))

            let asked = try await Browser.signedIn("kodomo", client)
            try await asked.get("/hearings/\(hearing.id)")
            let answered = try await asked.post(
                "/hearings/\(hearing.id)/answer",
                ["answer": "園に通っている", "answered_on": "R8.4.6", "x-note": "園長と話した"])
            #expect(answered.has("町の欄") && answered.has("園長と話した"))
        }
    }

    @Test("a desk finds the change of the companion where the file says who it is")
    func companionLink() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let desk = try await Browser.signedIn("fukushi", client)
            #expect(
                try await desk.get("/files/\(opened.file)")
                    .has("href=\"/files/\(opened.file)/companion\""))
            let unit = try await Browser.signedIn("chosei", client)
            #expect(
                try await !unit.get("/files/\(opened.file)")
                    .has("href=\"/files/\(opened.file)/companion\""))
        }
    }

    @Test("a task goes to a colleague who may open the household, and to nobody else")
    func assignment() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let id = try await town.act("fukushi", in: own.file) { access, _, keys in
            let outcome = try access.assigning(
                "様子をたずねる", to: "w-fukushi", dueOn: access.moment.date, keys: keys)
            return (outcome, outcome.tasks[0].after.id)
        }
        try await Browser.visit(town) { client in
            let desk = try await Browser.signedIn("fukushi", client)
            try await desk.get("/tasks/\(id)/assignment")
            let stranger = try await desk.post("/tasks/\(id)/assignment", ["owner": "w-kodomo"])
            #expect(stranger.status == .unprocessableContent)
            let given = try await desk.post("/tasks/\(id)/assignment", ["owner": "w-fukushi2"])
            #expect(given.has("やることを変更しました"))
        }
        #expect(try await town.tasks(of: own.file).first?.owner == "w-fukushi2")
    }
}
