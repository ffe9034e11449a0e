import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/tasks` and `/tasks/{id}`: what is to be done, by whom and until when.
struct TaskRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/tasks", use: list)
        router.submission(NewTask(), of: office)
        router.get("/tasks/{id}", use: show)
        for action in TaskAction.all { router.form(action, of: office) }
        for action in CaseTask.Action.allCases where TaskForms.form(of: action) == nil {
            router.post("/tasks/{id}/\(action.rawValue)") { request, context in
                try await press(action, request, context)
            }
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            let entry =
                access.mayWrite ? try asking.entry(NewTask(), access, at: keys.address) : nil
            return try asking.taskListPage(access, entry)
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: CaseTask.self)
        return try await office.show(request, context) { asking in
            let (task, access) = try asking.taskInHand(id)
            return TaskPage(
                face: try asking.face(access), task: task, offers: access.offers(on: task),
                recorded: try asking.actionAnswers(on: task, access))
        }
    }

    /// An action that asks nothing.
    private func press(
        _ action: CaseTask.Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: CaseTask.self)
        return try await office.act(request, context) { asking, typed in
            let (task, access) = try asking.taskInHand(id)
            let late = try typed.pressedLate(on: task.version, back: "/tasks/\(id)") {
                try access.require(action, on: task)
            }
            if let late { return late }
            let nothing = Answers(form: "", edition: 0)
            return try asking.take(action, nothing, on: (task, access))
        }
    }
}

/// A task in a file that is open here.
typealias TaskInHand = (task: CaseTask, access: Access)

extension Asking {
    func taskInHand(_ id: Identifier<CaseTask>) throws -> TaskInHand {
        let task = try TaskStore(books).require(id)
        let access = try access(to: task.file)
        guard access.sees(task) else { throw Denial.unseen }
        return (task, access)
    }

    /// What comes of an action, whether something was typed for it or not.
    ///
    /// - Parameter form: the edition that was filled in; nil for one press.
    func take(
        _ action: CaseTask.Action, _ answers: Answers, on subject: TaskInHand,
        in form: Form? = nil
    ) throws -> Acted {
        .done(
            try subject.access.taking(
                action, answers, on: subject.task, in: form, keys: keys),
            to: "/files/\(subject.task.file)/tasks?notice=\(action.notice.rawValue)")
    }

    func taskListPage(_ access: Access, _ entry: FormEntry?) throws -> TaskListPage {
        TaskListPage(face: try face(access), tasks: try tasks(access), entry: entry)
    }

    func tasks(_ access: Access) throws -> [CaseTask] {
        try TaskStore(books).tasks(of: access.file.id).filter(access.sees)
    }

    /// What the forms of tasks need to know: of the workers those who may be given something to do.
    func taskContext(_ access: Access) throws -> FormContext {
        var context = try formContext(access)
        context.workers = directory.workers.filter(access.mayOwnTasks).workerChoices
        context.missing[TaskForms.owner.id] = CaseProblem.noOwner
        return context
    }
}
