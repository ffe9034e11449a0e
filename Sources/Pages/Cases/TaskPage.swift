import Casework
import Markup

/// One thing to do: moved to another day, or dropped with a reason.
public struct TaskPage: ScreenPage {
    let face: FileFace
    let task: CaseTask
    let form: FormState

    public init(face: FileFace, task: CaseTask, form: FormState) {
        self.face = face
        self.task = task
        self.form = form
    }

    public var viewings: [AuditLine] { face.viewings }
    private var path: String { "/tasks/\(task.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("やること：\(task.title)", section: .tasks, errors: form.errors) {
            summaryList([
                SummaryRow("担当者", text: face.directory.workerName(task.owner)),
                SummaryRow("期日", task.dueOn.due(on: face.today)),
                SummaryRow("状態", text: task.state.outcome),
            ])
            switch task.state {
            case .open: steps(frame)
            case .done, .dropped: again(frame)
            }
            buttonGroup { Link("やることの一覧へ戻る", href: "\(face.path)/tasks").html }
        }
    }

    @HTML.Builder private func steps(_ frame: Frame) -> HTML {
        section("済みにする", id: "done") {
            step("completion", frame) { button("済みにする") }
        }
        section("期日を変える", id: "move") {
            step("postponement", frame) {
                warekiDateField("due_on", "新しい期日", in: form, need: .required)
                button("期日を変える", style: .secondary)
            }
        }
        section("取りやめる", id: "drop") {
            step("cancellation", frame) {
                textArea(
                    "reason", CaseLabel.dropReason.words, in: form, need: .required, rows: 3)
                button("取りやめる", style: .secondary)
            }
        }
    }

    private func again(_ frame: Frame) -> HTML {
        step("reopening", frame) { button("やることに戻す", style: .secondary) }
    }

    private func step(
        _ noun: String, _ frame: Frame, @HTML.Builder _ body: () -> HTML
    ) -> HTML {
        postForm(action: "\(path)/\(noun)", frame: frame) {
            hiddenField(HiddenField.version, String(task.version))
            body()
        }
    }
}
