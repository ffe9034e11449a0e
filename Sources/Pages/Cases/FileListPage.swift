import Casework
import Markup

/// 相談・ケース一覧: the files this worker may open, with what tells them apart and what comes next.
public struct FileListPage: ScreenPage {
    public struct Line: Sendable {
        public let file: Identifier<HouseholdFile>
        public let number: String
        public let name: PersonName?
        public let sex: Sex?
        public let birthYear: Int?
        public let status: String
        public let tags: [IssueTag]
        public let desk: Identifier<Desk>
        public let accompanying: Identifier<Worker>
        public let nextOn: CivilDate?
        public let lastOn: CivilDate
        public let isUrgent: Bool
        public let isHidden: Bool

        public init(
            file: Identifier<HouseholdFile>, number: String, name: PersonName?, sex: Sex?,
            birthYear: Int?, status: String, tags: [IssueTag], desk: Identifier<Desk>,
            accompanying: Identifier<Worker>, nextOn: CivilDate?, lastOn: CivilDate,
            isUrgent: Bool, isHidden: Bool
        ) {
            self.file = file
            self.number = number
            self.name = name
            self.sex = sex
            self.birthYear = birthYear
            self.status = status
            self.tags = tags
            self.desk = desk
            self.accompanying = accompanying
            self.nextOn = nextOn
            self.lastOn = lastOn
            self.isUrgent = isUrgent
            self.isHidden = isHidden
        }
    }

    let lines: [Line]
    let total: Int
    let page: Int
    let perPage: Int
    let link: PageLink
    let form: FormState
    let today: CivilDate
    let directory: Directory
    let viewing: AuditLine

    public init(
        lines: [Line], total: Int, page: Int, perPage: Int, link: PageLink, form: FormState,
        today: CivilDate, directory: Directory, viewing: AuditLine
    ) {
        self.lines = lines
        self.total = total
        self.page = page
        self.perPage = perPage
        self.link = link
        self.form = form
        self.today = today
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        let pages = Pagination(link, page: page, size: perPage, total: total)
        return Screen(
            "相談・ケース一覧", breadcrumb: [Link("ホーム", href: "/")],
            actions: HTML {
                linkButton("相談を受ける", href: "/consultations/new")
                linkButton(
                    "CSVで保存する", href: PageLink("/files.csv").href + query, style: .secondary)
                printButton("一覧を印刷する")
            }, width: .wide
        ) {
            filteredList(panel(frame.names)) {
                pages.count
                table(frame.names)
                pages.html
            }
        }
    }

    private var query: String {
        let href = link.href
        return href.firstIndex(of: "?").map { String(href[$0...]) } ?? ""
    }

    private func panel(_ names: TownNames) -> FilterPanel {
        FilterPanel(
            action: "/files", chips: chips(names), clearHref: "/files",
            carried: form["order"].isEmpty ? [] : [.init("order", form["order"])]
        ) {
            radios(
                "scope", "範囲", options: [Choice("desk", "窓口のすべて"), Choice("mine", "自分が伴走")],
                in: form)
            selectField(
                "status", "状態", options: Self.statuses.map { Choice($0, statusWords($0, names)) },
                in: form,
                blank: "すべて")
            checkbox("overdue", "期日を過ぎたものだけ", in: form)
        }
    }

    private func chips(_ names: TownNames) -> [FilterPanel.Chip] {
        var chips: [FilterPanel.Chip] = []
        if form["scope"] == "mine" {
            chips.append(.init("自分が伴走", removeHref: link.without("scope").href))
        }
        if !form["status"].isEmpty {
            chips.append(
                .init(
                    statusWords(form["status"], names),
                    removeHref: link.without("status").href))
        }
        if form["overdue"] == "yes" {
            chips.append(.init("期日を過ぎたもの", removeHref: link.without("overdue").href))
        }
        return chips
    }

    static let statuses = [
        "consultation.received", "consultation.emergency", "consultation.listened",
        "consultation.ownCase", "consultation.referred", "consultation.concern",
        "consultation.watching", "consultation.answered", "consultation.noContact", "case.applied",
        "case.preHearing", "case.assessed", "case.decided", "case.inConference",
        "case.supporting", "case.returnedToField", "case.closed", "case.interrupted",
    ]
}

extension FileListPage {
    private func table(_ names: TownNames) -> HTML {
        Table(
            "相談・ケース", id: "files", hidesCaption: true,
            columns: [
                .init("氏名・番号", isRowHeader: true), .init("年齢・性別", align: .fixed), .init("状態"),
                .init("課題"), .init("伴走する人"), sorted("次の期日", "next"),
                sorted("最後の記録", "last"),
            ],
            rows: lines.map { row($0, names) }, empty: emptyWords
        ).html
    }

    private func sorted(_ title: String, _ key: String) -> Table.Column {
        let current = form["order"].isEmpty ? "next" : form["order"]
        return .init(
            title,
            sort: .init(
                href: link.with("order", key).without("page").href,
                current: current == key ? (key == "next" ? .ascending : .descending) : nil),
            align: .fixed)
    }

    private func row(_ line: Line, _ names: TownNames) -> Table.Row {
        .init([
            tag("div", ["class": "stacked"]) {
                tag("a", ["href": "/files/\(line.file)"]) {
                    nameWithKana(line.name?.shown ?? "閲覧制限", kana: line.name?.kana)
                }
                tag("span", ["class": "byline whole"]) { line.number }
                if line.isHidden { statusTag("知られない相談", .magenta, icon: .lock) }
            },
            tag("div", ["class": "stacked"]) {
                tag("span") { line.birthYear.map { "\(today.year - $0)歳前後" } ?? "－" }
                tag("span") { line.sex?.words ?? "" }
            }, statusTag(statusWords(line.status, names), line.isUrgent ? .urgent : .blue),
            line.tags.isEmpty ? HTML() : tagRow(line.tags.prefix(3).map { statusTag($0.words) }),
            tag("div", ["class": "stacked"]) {
                tag("span") { directory.workerName(line.accompanying) }
                tag("span", ["class": "byline"]) { directory.deskName(line.desk) }
            }, line.nextOn?.due(on: today) ?? HTML("－"), line.lastOn.shortTime,
        ])
    }

    private var isUnfiltered: Bool {
        form["scope"] != "mine" && form["status"].isEmpty && form["overdue"] != "yes"
    }

    private var emptyWords: HTML {
        emptyState(
            isUnfiltered ? "まだ相談がありません。" : "条件に合う相談・ケースはありません。条件を減らしてください。",
            action: linkButton("新しい相談を受け付ける", href: "/consultations/new", style: .secondary))
    }
}
