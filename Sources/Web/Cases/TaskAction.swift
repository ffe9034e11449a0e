import Casework
import Pages
import Records

/// `POST /files/{id}/tasks`: somebody is given something to do. Its form stands below the list.
struct NewTask: FormAction {
    let path = "/files/{id}/tasks"
    func title(_ names: TownNames) -> String { names.filled(TaskForms.assignment.title) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Access {
        try asking.access(to: keys.key())
    }

    func require(_ access: Access, _ asking: Asking) throws { try access.requireWriting() }

    func form(_ access: Access, _ asking: Asking) throws -> Form {
        try asking.inForce(TaskForms.assignment)
    }

    func context(_ access: Access, _ asking: Asking) throws -> FormContext {
        try asking.taskContext(access)
    }

    func fresh(_ access: Access, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(access, asking))
        answers[TaskForms.owner] = asking.worker.id
        return answers
    }

    func page(_ access: Access, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.taskListPage(access, entry)
    }

    func apply(_ answers: Answers, to access: Access, _ asking: Asking) throws -> Acted {
        .done(
            try access.assigning(answers, in: try form(access, asking), keys: asking.keys),
            to: "/files/\(access.file.id)/tasks?notice=\(Notice.taskAdded.rawValue)")
    }
}

/// `/tasks/{id}/{cancellation|postponement|assignment}`: an action on a task that asks something first.
struct TaskAction: FormAction {
    let action: CaseTask.Action

    /// Those that ask something; the others are one press (`TaskRoutes`).
    static let all = CaseTask.Action.allCases.filter { TaskForms.form(of: $0) != nil }
        .map(TaskAction.init)

    var path: String { "/tasks/{id}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String {
        names.filled(TaskForms.form(of: action)?.title ?? "")
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> TaskInHand {
        try asking.taskInHand(keys.key())
    }

    func require(_ subject: TaskInHand, _ asking: Asking) throws {
        try subject.access.require(action, on: subject.task)
    }

    func form(_ subject: TaskInHand, _ asking: Asking) throws -> Form {
        guard let form = TaskForms.form(of: action) else { throw Denial.unseen }
        return try asking.inForce(form)
    }

    func context(_ subject: TaskInHand, _ asking: Asking) throws -> FormContext {
        try asking.taskContext(subject.access)
    }

    func fresh(_ subject: TaskInHand, _ asking: Asking) throws -> Answers {
        Answers(to: try form(subject, asking))
    }

    func target(_ subject: TaskInHand, _ asking: Asking) throws -> FormTarget? {
        let task = subject.task
        return FormTarget(
            .file(try asking.face(subject.access), .tasks), subject: task.id.description,
            version: task.version, viewings: [], back: "/tasks/\(task.id)",
            current: TaskForms.said(by: task, of: action))
    }

    func page(_ subject: TaskInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        TaskActionPage(
            face: try asking.face(subject.access), task: subject.task, action: action,
            entry: entry)
    }

    func apply(_ answers: Answers, to subject: TaskInHand, _ asking: Asking) throws -> Acted {
        try asking.take(action, answers, on: subject, in: try form(subject, asking))
    }
}
