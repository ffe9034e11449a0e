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
        let unhandled, incoming, outgoing, hearings, mine: Block
        public init(
            unhandled: Block, incoming: Block, outgoing: Block, hearings: Block, mine: Block
        ) {
            self.unhandled = unhandled
            self.incoming = incoming
            self.outgoing = outgoing
            self.hearings = hearings
            self.mine = mine
        }
    }

    public struct Draft: Sendable {
        let form: String
        let at: Moment
        public init(form: String, at: Moment) {
            self.form = form
            self.at = at
        }
    }

    let today: CivilDate
    let worker: Worker
    let directory: Directory
    let blocks: Blocks
    let tasks: [CaseTask]
    let drafts: [Draft]
    let viewing: AuditLine

    public init(
        today: CivilDate, worker: Worker, directory: Directory, blocks: Blocks, tasks: [CaseTask],
        drafts: [Draft], viewing: AuditLine
    ) {
        self.today = today
        self.worker = worker
        self.directory = directory
        self.blocks = blocks
        self.tasks = tasks
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
                emptyState("この役割では、個別の相談は表示されません。上のメニューから選んでください。")
            } else {
                lists(frame.names)
            }
            draftList(frame.names)
        }
    }

    /// One kind of thing that waits: how it is headed, and where a line of it leads.
    private struct Waiting {
        let title, id, deskHeading: String
        let block: Block
        /// What is said in one breath when there is none of it.
        let none: String
        var more: Link?
        let link: (Row) -> (href: String, state: String)
    }

    private func waiting(_ names: TownNames) -> [Waiting] {
        [
            Waiting(
                title: "まだ行き先の決まっていない相談", id: "unhandled", deskHeading: "窓口",
                block: blocks.unhandled, none: "行き先の決まっていない相談"
            ) {
                ("/consultations/\($0.subject)", statusWords("consultation.\($0.state)", names))
            },
            Waiting(
                title: "引き受けを待っているつなぎ", id: "incoming", deskHeading: "送り元",
                block: blocks.incoming, none: "引き受けを待っているつなぎ"
            ) { ("/referrals/\($0.subject)", referralStateWords($0.state)) },
            Waiting(
                title: "送ったつなぎ（つながるまで担当）", id: "outgoing", deskHeading: "送り先",
                block: blocks.outgoing, none: "送ったつなぎ"
            ) { ("/referrals/\($0.subject)", referralStateWords($0.state)) },
            Waiting(
                title: "事前の聞き取りの依頼", id: "hearings", deskHeading: "窓口",
                block: blocks.hearings, none: "聞き取りの依頼"
            ) { ("/hearings/\($0.subject)", "回答待ち") },
            Waiting(
                title: "伴走している世帯・調整しているケース", id: "mine", deskHeading: "窓口",
                block: blocks.mine, none: "期日のある世帯",
                more: Link("一覧を見る", href: "/files?scope=mine")
            ) { ("/files/\($0.file)", statusWords($0.state, names)) },
        ]
    }

    /// What waits stands in full; what does not is said in one line, so that the eye need not pass
    /// over empty places.
    @HTML.Builder private func lists(_ names: TownNames) -> HTML {
        let all = waiting(names)
        let empty = all.filter(\.block.rows.isEmpty)
        if empty.count == all.count && tasks.isEmpty {
            emptyState(
                "いま待っているものはありません。",
                action: linkButton("相談・ケース一覧を見る", href: "/files", style: .secondary))
        } else {
            for one in all where !one.block.rows.isEmpty {
                section(one.title, id: one.id, count: "\(one.block.count)件", more: one.more) {
                    table(one.title, id: one.id, one.block, deskHeading: one.deskHeading, one.link)
                }
            }
            taskList
            if !empty.isEmpty {
                tag("p", ["class": "quiet"]) {
                    "いま待っていないもの：\(empty.map(\.none).joined(separator: "、"))"
                }
            }
        }
    }

    private func table(
        _ title: String, id: String, _ block: Block, deskHeading: String,
        _ link: (Row) -> (href: String, state: String)
    ) -> HTML {
        Table(
            title, id: "\(id)-table", hidesCaption: true,
            columns: [
                .init("氏名", isRowHeader: true), .init("状態"), .init(deskHeading),
                .init("期日", align: .fixed), .init("番号", align: .fixed),
            ],
            rows: block.rows.map { row in
                let target = link(row)
                return .init([
                    tag("a", ["href": target.href]) { row.name?.shown ?? "閲覧制限" },
                    HTML(target.state), HTML(directory.deskName(row.desk)),
                    row.dueOn?.due(on: today) ?? HTML("－"), HTML(row.number),
                ])
            }, empty: HTML(""), isCompact: true
        ).html
    }

    @HTML.Builder private var taskList: HTML {
        if !tasks.isEmpty {
            section("やること", id: "tasks", count: "\(tasks.count)件") { taskTable }
        }
    }

    private var taskTable: HTML {
        Table(
            "やること", id: "tasks-table", hidesCaption: true,
            columns: [.init("内容", isRowHeader: true), .init("期日", align: .fixed)],
            rows: tasks.map { task in
                .init([
                    tag("a", ["href": "/files/\(task.file)/tasks"]) { task.title },
                    task.dueOn.due(on: today),
                ])
            }, empty: HTML("期日のあるやることはありません。")
        ).html
    }

    @HTML.Builder private func draftList(_ names: TownNames) -> HTML {
        if !drafts.isEmpty {
            section("作成中の下書き", id: "drafts", count: "\(drafts.count)件") {
                tag("ul") {
                    for draft in drafts {
                        tag("li") {
                            tag("a", ["href": DraftPlace.href(draft.form)]) {
                                DraftPlace.title(draft.form, names)
                            }
                            "（\(draft.at.long)）"
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
