import Casework

/// 窓口一覧の1行: a desk with its fields, its section, who runs it and how it is reached.
public struct DirectoryLine: Sendable {
    let desk: Desk
    /// 区分 with what may be brought there under it; the city lists some desks under several.
    let listings: [(field: String, topics: [String])]
    let aliases: [String]
    /// 所管課
    let sections: [String]
    let agency: String
    /// 直営, 委託; empty where no document says.
    let delivery: String
    let openingHours: String
    let note: String

    public init(_ desk: Desk, _ directory: Directory, _ profile: Profile) {
        let known = profile.desk(desk.id)
        let unit = profile.multiAgency.id == desk.id ? profile.multiAgency : nil
        self.desk = desk
        listings =
            known?.listings.map { (profile.field($0.field)?.name ?? "", $0.topics) }
            ?? [("", desk.topics)]
        aliases = known?.aliases ?? []
        sections = desk.sections.map { id in
            directory.sections.first { $0.id == id }?.name ?? id.description
        }
        agency = directory.agencyName(desk.agency)
        delivery = (known?.delivery ?? unit?.delivery).map(profile.words(of:)) ?? ""
        openingHours = known?.openingHours ?? ""
        note = [known?.note ?? "", (unit?.staffKinds ?? []).joined(separator: "、")]
            .filter { !$0.isEmpty }.joined(separator: "　")
    }

    var fields: [String] { listings.map(\.field).filter { !$0.isEmpty } }

    /// Whether name, other names, field or topics hold the words, however they are written.
    func speaks(of words: String) -> Bool {
        let key = JapaneseText.searchKey(words)
        let own = [desk.name] + aliases + fields + desk.topics + sections
        return own.contains { JapaneseText.searchKey($0).contains(key) }
    }
}

/// What was asked of the list: a field, and words of a trouble or a name.
public struct DirectoryQuestion: Sendable {
    let field: String
    let words: String

    public init(_ fields: FormFields) {
        field = fields["field"]
        words = JapaneseText.cleanLine(fields["q"])
    }

    var isEmpty: Bool { field.isEmpty && words.isEmpty }

    /// The desks that answer, the nearest first: those that say the words, those that speak of the
    /// trouble the words mean, and the general desks, which take whatever is brought.
    public func answer(among lines: [DirectoryLine]) -> [DirectoryLine] {
        let inField = lines.filter { field.isEmpty || $0.fields.contains(field) }
        guard !words.isEmpty else { return inField }
        let near = DeskSuggestion(words: words).nearest(among: inField.map(\.desk)).map(\.desk.id)
        let ranks = inField.map { line in
            line.speaks(of: words)
                ? 0 : near.contains(line.desk.id) ? 1 : line.desk.isGeneral ? 2 : 3
        }
        return (0...2).flatMap { rank in
            zip(inField, ranks).filter { $0.1 == rank }.map(\.0)
        }
    }
}

/// The list of desks as a table for Excel, to be handed out or published.
public struct DirectoryCSV: Sendable {
    let lines: [DirectoryLine]

    public init(lines: [DirectoryLine]) { self.lines = lines }

    public var text: String {
        CSVTable(
            header: ["区分", "窓口", "別の名前", "所管課", "相談できること", "機関", "実施方式", "電話", "受付時間"],
            rows: lines.map { line in
                [
                    line.fields.joined(separator: "、"), line.desk.name,
                    line.aliases.joined(separator: "、"), line.sections.joined(separator: "、"),
                    line.desk.topics.joined(separator: "、"), line.agency, line.delivery,
                    line.desk.phone, line.openingHours,
                ]
            }
        ).text
    }
}
