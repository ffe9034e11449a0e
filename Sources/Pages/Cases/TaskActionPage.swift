import Casework
import Markup

/// The page of one action on a task: what is to be done, what is asked, and the button with the verb.
public struct TaskActionPage: ScreenPage {
    let face: FileFace
    let task: CaseTask
    let action: CaseTask.Action
    let entry: FormEntry

    public init(face: FileFace, task: CaseTask, action: CaseTask.Action, entry: FormEntry) {
        self.face = face
        self.task = task
        self.action = action
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings }

    public func screen(in frame: Frame) -> Screen {
        face.screen(action.verb, section: .tasks, errors: entry.errors) {
            summaryList(task.rows(face))
            entry.html(in: frame, version: task.version) {
                button(action.verb)
                Link("やめて戻る", href: "/tasks/\(task.id)").html
            }
        }
    }
}

extension CaseTask {
    /// What is to be done, by whom and until when, in rows.
    func rows(_ face: FileFace) -> [SummaryRow] {
        [
            SummaryRow("やること", text: title),
            SummaryRow("担当者", text: face.directory.workerName(owner)),
            SummaryRow("期日", dueOn.due(on: face.today)),
            SummaryRow("状態", text: state.outcome),
        ]
    }
}

extension CaseTask.Action {
    /// The title of its page and the verb on its button.
    var verb: String {
        switch self {
        case .completion: "済みにする"
        case .cancellation: "取りやめる"
        case .reopening: "やることに戻す"
        case .postponement: "期日を変える"
        case .assignment: "担当者を変える"
        }
    }

    /// What is said when it is done.
    public var notice: Notice {
        switch self {
        case .completion: .taskDone
        case .cancellation, .reopening, .postponement, .assignment: .taskChanged
        }
    }
}
