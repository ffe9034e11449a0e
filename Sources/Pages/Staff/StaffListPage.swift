import Casework
import Markup

/// 職員の一覧: every account, for administrators.
public struct StaffListPage: ScreenPage {
    public static let perPage = 50

    let entries: [StaffEntry]
    let total: Int
    let page: Int
    let link: PageLink
    let form: FormState
    let today: CivilDate
    let directory: Directory
    let viewing: AuditLine

    public init(
        entries: [StaffEntry], total: Int, page: Int, link: PageLink, form: FormState,
        today: CivilDate, directory: Directory, viewing: AuditLine
    ) {
        self.entries = entries
        self.total = total
        self.page = page
        self.link = link
        self.form = form
        self.today = today
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        let pages = Pagination(link, page: page, size: Self.perPage, total: total)
        return Screen(
            "職員", breadcrumb: [Link("ホーム", href: "/")],
            actions: linkButton("職員を登録する", href: "/staff/new"), width: .wide
        ) {
            tag("p") { "このシステムを使う人の登録です。相談やケースの内容はここには出ません。" }
            filteredList(panel) {
                pages.count
                table(frame.names)
                pages.html
            }
        }
    }

    private func table(_ names: TownNames) -> HTML {
        Table(
            "職員", id: "staff", hidesCaption: true,
            columns: [
                .init("氏名", isRowHeader: true), .init("利用者名", align: .fixed), .init("所属"),
                .init("窓口と役割"), .init("状態", align: .fixed), .init("利用できる期限", align: .fixed),
                .init("最後の利用", align: .fixed), .init("二段階認証", align: .fixed),
            ],
            rows: entries.map { row($0, names) },
            empty: emptyState("条件に合う職員はいません。条件を減らすか、職員を登録してください。"),
            isCompact: true
        ).html
    }

    private func row(_ entry: StaffEntry, _ names: TownNames) -> Table.Row {
        let worker = entry.worker
        return .init([
            Link(worker.name, href: "/staff/\(worker.id)").html, HTML(worker.signInName),
            HTML(directory.agencyName(worker.agency)), seatList(worker.seats, directory, names),
            entry.stateTag, entry.term(on: today), entry.lastSignIn?.shortTime ?? HTML("まだ"),
            HTML(entry.hasSecondFactor ? "設定済み" : "未設定"),
        ])
    }

    private var panel: FilterPanel {
        FilterPanel(action: "/staff", chips: chips, clearHref: "/staff") {
            selectField(
                "agency", "所属", options: directory.agencyChoices, in: form, need: .unmarked,
                blank: "すべて")
            selectField(
                "state", "状態", options: StaffState.allCases.choices, in: form, need: .unmarked,
                blank: "退職のほかすべて")
            checkbox("ending", "今年度で期限が来る人だけ", in: form)
        }
    }

    private var chips: [FilterPanel.Chip] {
        let state = StaffState(rawValue: form["state"])?.words
        let agency = Identifier<Agency>(form["agency"]).map(directory.agencyName)
        let ending = form["ending"] == "yes" ? "今年度で期限が来る人" : nil
        return [("agency", agency), ("state", state), ("ending", ending)].compactMap {
            name, words in
            words.map { .init($0, removeHref: link.without(name).href) }
        }
    }
}

extension Directory {
    public var agencyChoices: [Choice] { agencies.map { Choice($0.id.description, $0.name) } }
}
