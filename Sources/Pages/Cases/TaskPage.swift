import Casework
import Markup

/// One thing to do, and what can be done with it now.
public struct TaskPage: ScreenPage {
    let face: FileFace
    let task: CaseTask
    let offers: Set<CaseTask.Action>
    /// What was answered on the forms of its actions.
    let recorded: ActionAnswersTable

    public init(
        face: FileFace, task: CaseTask, offers: Set<CaseTask.Action>, recorded: ActionAnswersTable
    ) {
        self.face = face
        self.task = task
        self.offers = offers
        self.recorded = recorded
    }

    public var viewings: [AuditLine] { face.viewings }
    private var path: String { "/tasks/\(task.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("やること：\(task.title)", section: .tasks) {
            summaryList(task.rows(face))
            steps(frame)
            recorded.html
            buttonGroup { Link("やることの一覧へ戻る", href: "\(face.path)/tasks").html }
        }
    }

    @HTML.Builder private func steps(_ frame: Frame) -> HTML {
        for action in [CaseTask.Action.completion, .reopening] where offers.contains(action) {
            postForm(action: address(action), frame: frame, enterSubmits: true) {
                hiddenField(HiddenField.version, String(task.version))
                buttonGroup { button(action.verb) }
            }
        }
        if !asking.isEmpty {
            buttonGroup {
                for action in asking {
                    linkButton(action.verb, href: address(action), style: .secondary)
                }
            }
        }
    }

    /// Those that ask something first.
    private var asking: [CaseTask.Action] {
        [.postponement, .assignment, .cancellation].filter(offers.contains)
    }

    private func address(_ action: CaseTask.Action) -> String { "\(path)/\(action.rawValue)" }
}
