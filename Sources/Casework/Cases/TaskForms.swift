/// The forms of やること: what is to be done, by whom and until when, and what is asked before each action.
public enum TaskForms {
    public static let title = Key.text(
        "title", "やること", limit: 200, hint: "例）年金事務所に同行する", need: .required)
    public static let owner = Key<Identifier<Worker>?>.record(
        "owner", "担当者", .worker, need: .required)
    public static let dueOn = Key.day("due_on", "期日", need: .required)
    public static let reason = Key.text("reason", "取りやめる理由", lines: 3, need: .required)
    public static let newDueOn = Key.day("due_on", "新しい期日", .coming, need: .required)

    /// The form of a new task.
    public static let assignment = Form("task-new", "やることの追加", asksPeople: false) {
        FormSection("step", "") {
            title
            owner
            dueOn
        }
    }

    /// The form of an action; nil for those that are one press.
    public static func form(of action: CaseTask.Action) -> Form? {
        switch action {
        case .completion, .reopening: nil
        case .cancellation: form(action, "やることの取りやめ") { reason }
        case .postponement: form(action, "やることの期日の変更") { newDueOn }
        case .assignment: form(action, "やることの担当者の変更") { owner }
        }
    }

    private static func form(
        _ action: CaseTask.Action, _ title: String, @Questions _ questions: () -> [Question]
    ) -> Form {
        Form("task-\(action.rawValue)", title, asksPeople: false) {
            FormSection("step", "", questions)
        }
    }

    /// What a task says now under the questions of an action.
    public static func said(by task: CaseTask, of action: CaseTask.Action) -> Answers? {
        guard let form = form(of: action) else { return nil }
        var answers = Answers(to: form)
        switch action {
        case .completion, .reopening: break
        case .cancellation: if case .dropped(_, let why) = task.state { answers[reason] = why }
        case .postponement: answers[newDueOn] = task.dueOn
        case .assignment: answers[owner] = task.owner
        }
        return answers
    }
}

extension CaseTask.Step {
    /// The step as the answers of its form say it; nil while one that is needed is missing.
    public init?(_ action: CaseTask.Action, _ answers: Answers) {
        let step: CaseTask.Step? =
            switch action {
            case .completion: .finish
            case .cancellation: .drop(because: answers[TaskForms.reason])
            case .reopening: .takeUpAgain
            case .postponement: answers[TaskForms.newDueOn].map { .move(to: $0) }
            case .assignment: answers[TaskForms.owner].map { .assign(to: $0) }
            }
        guard let step else { return nil }
        self = step
    }
}
