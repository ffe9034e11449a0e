import Casework
import Markup

/// 検索: persons and notes, and how the words were understood. What may not be seen is not found.
public struct SearchPage: ScreenPage {
    public struct PersonLine: Sendable {
        public let person: Person
        public let file: Identifier<HouseholdFile>
        public let number: String
        public let status: String
        public let how: String
        /// Whether the address may stand in a list.
        public let showsAddress: Bool

        public init(
            person: Person, file: Identifier<HouseholdFile>, number: String, status: String,
            how: String, showsAddress: Bool
        ) {
            self.person = person
            self.file = file
            self.number = number
            self.status = status
            self.how = how
            self.showsAddress = showsAddress
        }
    }

    public struct NoteLine: Sendable {
        public let note: Identifier<ProgressNote>
        public let file: Identifier<HouseholdFile>
        public let number: String
        /// The principal's name; nil where it may not be shown.
        public let name: PersonName?
        public let happenedOn: CivilDate
        public let desk: Identifier<Desk>
        public let before: String
        public let hit: String
        public let after: String

        public init(
            note: Identifier<ProgressNote>, file: Identifier<HouseholdFile>, number: String,
            name: PersonName?, happenedOn: CivilDate, desk: Identifier<Desk>, before: String,
            hit: String, after: String
        ) {
            self.note = note
            self.file = file
            self.number = number
            self.name = name
            self.happenedOn = happenedOn
            self.desk = desk
            self.before = before
            self.hit = hit
            self.after = after
        }
    }

    let typed: String
    let question: SearchQuestion
    let people: [PersonLine]
    let notes: [NoteLine]
    /// Nil where the municipality has no sheets of its own.
    let sheets: [SheetLine]?
    let today: CivilDate
    let directory: Directory
    let viewing: AuditLine

    public init(
        typed: String, question: SearchQuestion, people: [PersonLine], notes: [NoteLine],
        sheets: [SheetLine]? = nil, today: CivilDate, directory: Directory, viewing: AuditLine
    ) {
        self.typed = typed
        self.question = question
        self.people = people
        self.notes = notes
        self.sheets = sheets
        self.today = today
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { question == .nothing ? [] : [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen("検索", breadcrumb: [Link("ホーム", href: "/")], width: .wide) {
            searchBox(
                action: "/search", value: typed, label: "氏名・カナ・電話・住所・生年月日・番号・記録の言葉",
                hint: "例）ワタナベ　090-1234-5678　昭和49年5月3日　家賃")
            if question != .nothing { results(frame.names) }
            if sheets != nil {
                tag("p") { Link("記入票を様式ごとに見る", href: SheetLinks.all).html }
            }
        }
    }

    @HTML.Builder private func results(_ names: TownNames) -> HTML {
        tag("p", ["class": "understood"]) {
            statusTag(question.words, .lightBlue)
        }
        section("人", id: "people", count: "\(people.count)件") { peopleTable(names) }
        section("記録", id: "notes", count: notes.count == 50 ? "新しい順に50件" : "\(notes.count)件") {
            noteList
        }
        if let sheets {
            section(
                "記入票", id: "sheets", count: sheets.count == 50 ? "新しい順に50件" : "\(sheets.count)件"
            ) { SheetHits(lines: sheets, directory: directory).html }
        }
    }

    private func peopleTable(_ names: TownNames) -> HTML {
        Table(
            "人", id: "people-table", hidesCaption: true,
            columns: [
                .init("氏名", isRowHeader: true), .init("生年月日"), .init("住所（町字まで）"), .init("状態"),
                .init("見つかり方"), .init("番号", align: .fixed),
            ],
            rows: people.map { line in
                .init([
                    tag("a", ["href": "/files/\(line.file)"]) {
                        nameWithKana(line.person.name.shown, kana: line.person.name.kana)
                    }, HTML(line.person.birth.words(on: today)), HTML(town(line)),
                    HTML(statusWords(line.status, names)), HTML(line.how), HTML(line.number),
                ])
            },
            empty: emptyState(
                "該当する人はいません。",
                action: linkButton(
                    "新しい相談を受け付ける（入力した氏名を引き継ぐ）",
                    href: PageLink("/consultations/new").with("name", typed).href,
                    style: .secondary))
        ).html
    }

    private func town(_ line: PersonLine) -> String {
        guard line.showsAddress else { return "表示しない" }
        let current = line.person.addresses.first { $0.isCurrent(on: today) }
        return current.map { $0.municipality + $0.town } ?? "－"
    }

    @HTML.Builder private var noteList: HTML {
        if notes.isEmpty {
            tag("p") { "この言葉を含む記録はありません。" }
        } else {
            tag("ul", ["class": "hits"]) {
                for line in notes {
                    tag("li") {
                        tag("a", ["href": "/files/\(line.file)/notes/\(line.note)"]) {
                            line.heading(deskName: directory.deskName(line.desk))
                        }
                        tag("p") {
                            line.before
                            tag("mark") { line.hit }
                            line.after
                        }
                    }
                }
            }
        }
    }
}

extension SearchQuestion {
    /// How the words were understood.
    var words: String {
        switch self {
        case .nothing: ""
        case .number(let number):
            RecordNumber(number) == nil
                ? "番号で検索：\(number)（最後の数字が合いません。書き写しの間違いがないか確かめてください。）" : "番号で検索：\(number)"
        case .phone(let digits): digits.count == 4 ? "電話の下4桁で検索：\(digits)" : "電話で検索：\(digits)"
        case .birthDate(let day): "生年月日で検索：\(day.wareki(.long))"
        case .address(let text): "住所で検索：\(text)"
        case .name(let text): "氏名・カナと記録の言葉で検索：\(text)"
        }
    }
}

extension SearchPage.NoteLine {
    func heading(deskName: String) -> String {
        let whose = name.map { "\($0.shown) さん（\(number)）" } ?? number
        return "\(whose)　\(happenedOn.short)　\(deskName)"
    }
}
