import Casework
import Markup

/// ホーム（今日）: what waits for this worker. Nothing that waits is anywhere else.
public struct HomePage: ScreenPage {
    public struct Row: Sendable {
        let subject: String
        let file: Identifier<HouseholdFile>
        let number: String
        let name: PersonName?
        let state: String
        let dueOn: CivilDate?
        let desk: Identifier<Desk>

        public init(
            subject: String, file: Identifier<HouseholdFile>, number: String, name: PersonName?,
            state: String, dueOn: CivilDate?, desk: Identifier<Desk>
        ) {
            self.subject = subject
            self.file = file
            self.number = number
            self.name = name
            self.state = state
            self.dueOn = dueOn
            self.desk = desk
        }
    }

    public struct Block: Sendable {
        let rows: [Row]
        let count: Int
        public init(rows: [Row], count: Int) {
            self.rows = rows
            self.count = count
        }
    }

    public struct Blocks: Sendable {
        let unhandled, incoming, outgoing, hearings, cases, decisions, mine, late, recent: Block
        public init(
            unhandled: Block, incoming: Block, outgoing: Block, hearings: Block, cases: Block,
            decisions: Block, mine: Block, late: Block, recent: Block
        ) {
            self.unhandled = unhandled
            self.incoming = incoming
            self.outgoing = outgoing
            self.hearings = hearings
            self.cases = cases
            self.decisions = decisions
            self.mine = mine
            self.late = late
            self.recent = recent
        }
    }

    /// Something to do, and whom it is about.
    public struct Doing: Sendable {
        let task: CaseTask
        let about: Row
        public init(_ task: CaseTask, about: Row) {
            self.task = task
            self.about = about
        }
    }

    public struct Draft: Sendable {
        let form: String
        let title: String
        /// Whom it is about; nil while that is not recorded, or no longer open to the writer.
        let subject: String?
        /// Its record is closed to the writer, and with it the form; the words are still theirs.
        let isShut: Bool
        let at: Moment
        public init(form: String, title: String, subject: String?, isShut: Bool, at: Moment) {
            self.form = form
            self.title = title
            self.subject = subject
            self.isShut = isShut
            self.at = at
        }

        var href: String { isShut ? DraftPlace.remains(form) : DraftPlace.href(form) }
    }

    let today: CivilDate
    let worker: Worker
    let directory: Directory
    let blocks: Blocks
    let tasks: [Doing]
    let taskCount: Int
    let drafts: [Draft]
    let viewing: AuditLine

    public init(
        today: CivilDate, worker: Worker, directory: Directory, blocks: Blocks, tasks: [Doing],
        taskCount: Int, drafts: [Draft], viewing: AuditLine
    ) {
        self.today = today
        self.worker = worker
        self.directory = directory
        self.blocks = blocks
        self.tasks = tasks
        self.taskCount = taskCount
        self.drafts = drafts
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "ホーム　\(today.long)",
            actions: worker.standing.readingDesks.isEmpty
                ? nil : linkButton("相談を受ける", href: "/consultations/new"),
            width: .wide
        ) {
            if worker.standing.readingDesks.isEmpty {
                ownWork(frame)
            } else {
                lists(frame.names)
            }
            draftList(frame.names)
        }
    }

    /// For roles to whom no single consultation is open: what they have to do with instead.
    private func ownWork(_ frame: Frame) -> HTML {
        emptyState(
            "この役割では、個別の相談は表示されません。",
            action: buttonGroup {
                for item in frame.navigation where !item.isCurrent {
                    linkButton(item.title, href: item.href, style: .secondary)
                }
            })
    }

    @HTML.Builder var taskList: HTML {
        if !tasks.isEmpty {
            section("やること", id: "tasks", count: "\(taskCount)件") { taskTable }
        }
    }

    private var taskTable: HTML {
        Table(
            "やること", id: "tasks-table", hidesCaption: true,
            columns: [
                .init("内容", isRowHeader: true), .init("氏名"), .init("期日", align: .fixed),
                .init("番号", align: .fixed),
            ],
            rows: tasks.map { doing in
                .init([
                    tag("a", ["href": "/files/\(doing.task.file)/tasks"]) { doing.task.title },
                    HTML(doing.about.name?.shown ?? "閲覧制限"), doing.task.dueOn.due(on: today),
                    HTML(doing.about.number),
                ])
            }, empty: HTML("期日のあるやることはありません。"), isCompact: true
        ).html
    }

    @HTML.Builder private func draftList(_ names: TownNames) -> HTML {
        if !drafts.isEmpty {
            section("作成中の下書き", id: "drafts", count: "\(drafts.count)件") {
                tag("ul") {
                    for draft in drafts {
                        tag("li") {
                            tag("a", ["href": draft.href]) { draft.title }
                            "　\(draft.subject.map { "\($0) さん・" } ?? "")\(draft.at.long)"
                        }
                    }
                }
            }
        }
    }
}

func referralStateWords(_ code: String) -> String {
    switch code {
    case "sent": "送付済み（未確認）"
    case "acknowledged": "先方が確認"
    case "accepted": "引き受け（初回面談待ち）"
    default: code
    }
}
