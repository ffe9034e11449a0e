import Casework
import Markup

/// 記入票の一覧: the sheets of one form in all files this worker may open, filtered and counted by what
/// was answered. List and figures hold the same sheets.
public struct TownSheetsPage: ScreenPage {
    public struct Line: Sendable {
        let sheet: Identifier<Sheet>
        let file: Identifier<HouseholdFile>
        let number: String
        /// Nil when the name is under guard for this worker, or not shared.
        let name: PersonName?
        let state: Sheet.State
        let writtenAt: Moment
        let author: Identifier<Worker>
        let desk: Identifier<Desk>
        let edition: Int

        public init(
            sheet: Identifier<Sheet>, file: Identifier<HouseholdFile>, number: String,
            name: PersonName?, state: Sheet.State, writtenAt: Moment, author: Identifier<Worker>,
            desk: Identifier<Desk>, edition: Int
        ) {
            self.sheet = sheet
            self.file = file
            self.number = number
            self.name = name
            self.state = state
            self.writtenAt = writtenAt
            self.author = author
            self.desk = desk
            self.edition = edition
        }
    }

    /// The condition that also sheets are listed whose place another has taken.
    public static let superseded = "superseded"

    let form: Form
    let lines: [Line]
    let total: Int
    let page: Int
    let perPage: Int
    /// What is chosen: the code for each control of the filter.
    let chosen: FormState
    /// By counted question, how many sheets of the list gave each code.
    let counts: [String: [String: Int]]
    let directory: Directory
    let viewing: AuditLine

    public init(
        form: Form, lines: [Line], total: Int, page: Int, perPage: Int, chosen: FormState,
        counts: [String: [String: Int]], directory: Directory, viewing: AuditLine
    ) {
        self.form = form
        self.lines = lines
        self.total = total
        self.page = page
        self.perPage = perPage
        self.chosen = chosen
        self.counts = counts
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        let pages = Pagination(link(SheetLinks.all), page: page, size: perPage, total: total)
        return Screen(
            "\(form.title)の一覧",
            breadcrumb: [
                Link("ホーム", href: "/"), Link("検索", href: "/search"),
                Link("記入票", href: SheetLinks.all),
            ],
            actions: HTML {
                linkButton(
                    "CSVで保存する", href: link("\(SheetLinks.all).csv").href, style: .secondary)
                printButton("一覧を印刷する")
            }, width: .wide
        ) {
            filteredList(panel) {
                pages.count
                table
                pages.html
                figures
            }
        }
    }

    /// The list as it is filtered now, on its first page.
    private func link(_ path: String) -> PageLink {
        let conditions = form.countedQuestions.map(\.control) + [Self.superseded]
        return conditions.reduce(PageLink(path).with("form", form.id)) {
            $0.with($1, chosen[$1])
        }
    }

    private var panel: FilterPanel {
        FilterPanel(
            action: SheetLinks.all, chips: chips, clearHref: SheetLinks.list(of: form.id).href,
            carried: [.init("form", form.id)]
        ) {
            for question in form.countedQuestions {
                selectField(
                    question.control, question.label, options: question.choices, in: chosen,
                    blank: "すべて")
            }
            checkbox(Self.superseded, "置き換えられた票も含める", in: chosen)
        }
    }

    private var chips: [FilterPanel.Chip] {
        let answers = form.countedQuestions.filter { !chosen[$0.control].isEmpty }.map { question in
            FilterPanel.Chip(
                "\(question.label)：\(question.label(of: chosen[question.control]))",
                removeHref: link(SheetLinks.all).without(question.control).href)
        }
        guard chosen[Self.superseded] == "yes" else { return answers }
        let all = link(SheetLinks.all).without(Self.superseded).href
        return answers + [.init("置き換えられた票も含める", removeHref: all)]
    }
}

extension TownSheetsPage {
    private var table: HTML {
        Table(
            form.title, id: "sheets", hidesCaption: true,
            columns: [
                .init("氏名・番号", isRowHeader: true), .init("状態"), .init("書いた日", align: .fixed),
                .init("書いた人"), .init("様式の版", align: .fixed),
            ], rows: lines.map(row), empty: emptyWords
        ).html
    }

    private func row(_ line: Line) -> Table.Row {
        .init([
            tag("div", ["class": "stacked"]) {
                tag("a", ["href": "/sheets/\(line.sheet)"]) {
                    nameWithKana(line.name?.shown ?? "閲覧制限", kana: line.name?.kana)
                }
                tag("a", ["href": "/files/\(line.file)", "class": "byline whole"]) { line.number }
            }, statusTag(line.state.code.words, line.state.colour),
            line.writtenAt.date.shortTime,
            HTML("\(directory.workerName(line.author))（\(directory.deskName(line.desk))）"),
            HTML("第\(line.edition)版"),
        ])
    }

    private var emptyWords: HTML {
        emptyState(chips.isEmpty ? "この様式の記入票はまだありません。" : "条件に合う記入票はありません。条件を減らしてください。")
    }

    /// How many sheets of the list gave each answer.
    @HTML.Builder private var figures: HTML {
        if !form.countedQuestions.isEmpty {
            section("答えごとの件数", id: "figures", count: "この一覧の\(grouped(total))件について") {
                for question in form.countedQuestions { figure(question) }
            }
        }
    }

    private func figure(_ question: CountedQuestion) -> HTML {
        let counts = counts[question.id] ?? [:]
        return Table(
            question.label, id: "count-\(question.id)",
            columns: [.init("答え", isRowHeader: true), .init("件数", align: .number)],
            rows: question.choices.map { choice in
                .init([
                    Link(
                        choice.label,
                        href: link(SheetLinks.all).with(question.control, choice.value).href
                    ).html, HTML(grouped(counts[choice.value] ?? 0)),
                ])
            }, empty: emptyState("答えはありません。"), isCompact: true
        ).html
    }
}
