import Casework
import Markup

/// やること of one file: what is open first, what is late marked, and a form to add one.
public struct TaskListPage: ScreenPage {
    let face: FileFace
    let tasks: [CaseTask]
    /// Nil for those who read only.
    let entry: FormEntry?

    public init(face: FileFace, tasks: [CaseTask], entry: FormEntry?) {
        self.face = face
        self.tasks = tasks
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings }
    private var path: String { "\(face.path)/tasks" }
    private var open: [CaseTask] { tasks.filter { $0.state == .open } }
    private var ended: [CaseTask] { tasks.filter { $0.state != .open } }

    public func screen(in frame: Frame) -> Screen {
        face.screen(
            "やること", section: .tasks, errors: entry?.errors ?? FieldErrors(),
            width: .wide, actions: open.isEmpty ? nil : printButton("印刷する")
        ) {
            section("これからのやること", id: "open", count: "\(open.count)件") { openTable(frame) }
            if let entry {
                section("やることを追加する", id: "add") {
                    entry.html(in: frame) { button("やることを追加する") }
                }
            }
            if !ended.isEmpty {
                disclosure("終わったやること（\(ended.count)件）") { endedTable(frame) }
            }
        }
    }

    private func openTable(_ frame: Frame) -> HTML {
        Table(
            "これからのやること", id: "open-tasks", hidesCaption: true,
            columns: [
                .init(TaskForms.title.question.label, isRowHeader: true),
                .init(TaskForms.owner.question.label),
                .init(TaskForms.dueOn.question.label, align: .fixed), .init("操作"),
            ],
            rows: open.map { task in
                Table.Row(
                    [
                        HTML(task.title), HTML(face.directory.workerName(task.owner)),
                        task.dueOn.due(on: face.today), deeds(task, frame),
                    ], isMarked: task.dueOn < face.today)
            },
            empty: emptyState(
                entry == nil ? "いまはありません。" : "いまはありません。下の欄から追加できます。")
        ).html
    }

    /// Only for those whose press would be accepted: the writers of the file and the owner.
    @HTML.Builder private func deeds(_ task: CaseTask, _ frame: Frame) -> HTML {
        if entry != nil || task.owner == face.access.worker {
            postForm(
                action: "/tasks/\(task.id)/completion", frame: frame, enterSubmits: true
            ) {
                hiddenField(HiddenField.version, String(task.version))
                button("済みにする", style: .secondary, size: .small, hidden: "：\(task.title)")
            }
            tag("a", ["href": "/tasks/\(task.id)"]) {
                "期日の変更・取りやめ"
                spoken("：\(task.title)")
            }
        }
    }

    private func endedTable(_ frame: Frame) -> HTML {
        Table(
            "終わったやること", id: "ended-tasks", hidesCaption: true,
            columns: [
                .init(TaskForms.title.question.label, isRowHeader: true),
                .init(TaskForms.owner.question.label),
                .init("結果"), .init("操作"),
            ],
            rows: ended.map { task in
                Table.Row([
                    HTML(task.title), HTML(face.directory.workerName(task.owner)),
                    HTML(task.state.outcome), reopening(task, frame),
                ])
            }, empty: HTML(), isCompact: true
        ).html
    }

    @HTML.Builder private func reopening(_ task: CaseTask, _ frame: Frame) -> HTML {
        if entry != nil || task.owner == face.access.worker {
            postForm(action: "/tasks/\(task.id)/reopening", frame: frame, enterSubmits: true) {
                hiddenField(HiddenField.version, String(task.version))
                button("やることに戻す", style: .secondary, size: .small, hidden: "：\(task.title)")
            }
        }
    }
}

extension CaseTask.State {
    /// 「済み（R8.4.6）」, 「取りやめ（R8.4.6）：転居したため」.
    var outcome: String {
        switch self {
        case .open: words
        case .done(let day): "\(words)（\(day.short)）"
        case .dropped(let day, let why): "\(words)（\(day.short)）：\(why)"
        }
    }
}
