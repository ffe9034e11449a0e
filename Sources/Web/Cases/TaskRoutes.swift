import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/tasks` and `/tasks/{id}`: what is to be done, by whom and until when.
struct TaskRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/tasks", use: list)
        router.post("/files/{id}/tasks", use: assign)
        router.get("/tasks/{id}", use: show)
        router.post("/tasks/{id}/completion", use: finish)
        router.post("/tasks/{id}/cancellation", use: drop)
        router.post("/tasks/{id}/reopening", use: reopen)
        router.post("/tasks/{id}/postponement", use: move)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return try asking.taskListPage(
                access, try asking.caseEntry(Self.draft(id), fresh: asking.freshTask))
        }
    }

    @Sendable func assign(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.act(request, context, draft: Self.draft(id)) { asking, fields in
            let access = try asking.access(to: id)
            try access.requireWriting()
            var reader = CaseFieldReader(fields)
            let title = reader.line("title", .title, limit: 200)
            let owner = reader.key("owner", .owner, among: try asking.owners(of: id).map(\.id))
            let due = reader.day("due_on", .dueOn)
            guard case .good(let (owner, due)) = reader.result(both(owner, due)) else {
                let form = FormState(fields, reader.errors)
                return .again(
                    try asking.taskListPage(access, CaseEntry(form: form, draft: Self.draft(id))))
            }
            return .done(
                try access.assigning(title, to: owner, dueOn: due, keys: asking.keys),
                to: "/files/\(id)/tasks?notice=taskAdded")
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: CaseTask.self)
        return try await office.show(request, context) { asking in
            let task = try TaskStore(asking.books).require(id)
            return try asking.taskPage(task, try asking.access(to: task.file), FormState())
        }
    }

    @Sendable func finish(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, .completion, notice: .taskDone) { _, _ in .finish }
    }

    @Sendable func drop(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, .cancellation, notice: .taskChanged) {
            _, reader in
            .drop(because: reader.text("reason", .dropReason))
        }
    }

    @Sendable func reopen(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, .reopening, notice: .taskChanged) { _, _ in
            .takeUpAgain
        }
    }

    @Sendable func move(_ request: Request, context: OfficeContext) async throws -> Response {
        return try await take(request, context, .postponement, notice: .taskChanged) {
            asking, reader in
            reader.day("due_on", .dueOn, from: asking.today).map { .move(to: $0) }
        }
    }

    private func take(
        _ request: Request, _ context: OfficeContext, _ action: CaseTask.Action, notice: Notice,
        _ step: @escaping @Sendable (Asking, inout CaseFieldReader) -> CaseTask.Step?
    ) async throws -> Response {
        let id = try context.key(of: CaseTask.self)
        return try await office.act(request, context) { asking, fields in
            let task = try TaskStore(asking.books).require(id)
            let access = try asking.access(to: task.file)
            try access.permit(on: task)
            let hands = asking.hands(fields, on: task, access, action)
            if let acted = try hands.overtaken(action, access, on: task) { return acted }
            var reader = CaseFieldReader(hands.fields)
            let step = step(asking, &reader)
            switch reader.result(step) {
            case .wrong(let form): return .again(try asking.taskPage(task, access, form))
            case .good(let step):
                return .done(
                    try access.taking(step, on: task),
                    to: "/files/\(task.file)/tasks?notice=\(notice.rawValue)")
            }
        }
    }

    private static func draft(_ file: Identifier<HouseholdFile>) -> String { "files-\(file)/tasks" }

    private func both<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
        guard let a, let b else { return nil }
        return (a, b)
    }
}

extension Asking {
    func taskListPage(_ access: Access, _ entry: CaseEntry) throws -> TaskListPage {
        let file = access.file.id
        return TaskListPage(
            face: try face(access), tasks: try tasks(access), owners: try owners(of: file),
            entry: access.mayWrite ? entry : nil)
    }

    func taskPage(_ task: CaseTask, _ access: Access, _ form: FormState) throws -> TaskPage {
        guard try tasks(access).contains(where: { $0.id == task.id }) else { throw Denial.unseen }
        return TaskPage(face: try face(access), task: task, form: form)
    }

    /// What is to be done tells of a life: shown where that is shared, and always to its owner.
    func tasks(_ access: Access) throws -> [CaseTask] {
        try TaskStore(books).tasks(of: access.file.id).filter {
            access.covers(.life) || $0.owner == worker.id
        }
    }

    /// Workers of the desks that share the file; of a hidden one only those who may open it.
    func owners(of file: Identifier<HouseholdFile>) throws -> [Worker] {
        let shares = try openShares(of: file)
        return directory.workers.filter { worker in
            worker.state != .left && shares.contains { $0.opens(for: worker.standing, at: moment) }
        }
    }

    var freshTask: FormFields { ["owner": worker.id.description] }

    fileprivate func hands(
        _ typed: FormFields, on task: CaseTask, _ access: Access, _ action: CaseTask.Action
    ) -> TwoHands {
        TwoHands(
            asking: self, typed: typed, theirs: task.fields, groups: .task,
            record: TwoHands.Record(
                surroundings: .file(access, .tasks), subject: task.id.description,
                version: task.version, viewings: [], action: "/tasks/\(task.id)/\(action.rawValue)",
                back: "/tasks/\(task.id)"))
    }
}

extension TwoHands {
    /// A button alone leads to the fresh page; with something typed both versions are shown.
    fileprivate func overtaken(
        _ action: CaseTask.Action, _ access: Access, on task: CaseTask
    ) throws -> Acted? {
        let may = { try access.require(action, on: task) }
        switch action {
        case .completion, .reopening: return try pressing(may)
        case .cancellation, .postponement: return try acting(may).map { .again($0) }
        }
    }
}
