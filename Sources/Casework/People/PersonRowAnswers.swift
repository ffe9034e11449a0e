/// A person's telephones, mail addresses, addresses and other names as rows of answers.
private typealias Row = [String: Answer]

extension Contact {
    /// Nil for a row without a number.
    init?(phone row: [String: Answer]) {
        let number = row.text(PersonColumns.value)
        guard !number.isEmpty else { return nil }
        let isMobile = PhoneNumber(number)?.kind == .mobile
        self.init(
            kind: row.choice(PersonColumns.kind) ?? (isMobile ? .mobile : .home), value: number,
            holder: row.text(PersonColumns.holder), hours: row.text(PersonColumns.hours),
            voicemail: row.choice(PersonColumns.voicemail) ?? .unasked,
            keepFromFamily: row.isKept, from: row.day(PersonColumns.from),
            until: row.day(PersonColumns.until))
    }

    init?(mail row: [String: Answer]) {
        let mail = row.text(PersonColumns.value)
        guard !mail.isEmpty else { return nil }
        self.init(
            kind: .email, value: mail, holder: row.text(PersonColumns.holder), hours: "",
            voicemail: .unasked, keepFromFamily: row.isKept, from: row.day(PersonColumns.from),
            until: row.day(PersonColumns.until))
    }

    var phoneRow: [String: Answer] {
        var row = Row(from: from, until: until)
        row[PersonColumns.kind] = .code(kind.rawValue)
        row[PersonColumns.value] = .text(value)
        row[PersonColumns.holder] = .text(holder)
        row[PersonColumns.hours] = .text(hours)
        row[PersonColumns.voicemail] = .code(voicemail.rawValue)
        row[PersonColumns.keep] = keptAnswer
        return row.said
    }

    var mailRow: [String: Answer] {
        var row = Row(from: from, until: until)
        row[PersonColumns.value] = .text(value)
        row[PersonColumns.holder] = .text(holder)
        row[PersonColumns.keep] = keptAnswer
        return row.said
    }

    private var keptAnswer: Answer? {
        keepFromFamily ? .codes([KeepFromFamily.yes.rawValue]) : nil
    }
}

extension Address {
    init?(row: [String: Answer]) {
        guard let kind: Kind = row.choice(PersonColumns.kind) else { return nil }
        var parts: [String: String] = [:]
        if case .parts(let found)? = row[PersonColumns.place] { parts = found }
        self.init(
            kind: kind, postcode: parts["postcode"] ?? "", prefecture: parts["prefecture"] ?? "",
            municipality: parts["municipality"] ?? "", town: parts["town"] ?? "",
            line: parts["line"] ?? "", building: parts["building"] ?? "",
            from: row.day(PersonColumns.from), until: row.day(PersonColumns.until))
    }

    var row: [String: Answer] {
        var row = Row(from: from, until: until)
        row[PersonColumns.kind] = .code(kind.rawValue)
        let parts = [
            "postcode": postcode, "prefecture": prefecture, "municipality": municipality,
            "town": town, "line": line, "building": building,
        ]
        row[PersonColumns.place] = .parts(parts.filter { !$0.value.isEmpty })
        return row.said
    }
}

extension OtherName {
    init?(row: [String: Answer]) {
        guard case .parts(let parts)? = row[PersonColumns.name] else { return nil }
        let name = PersonName(parts)
        self.init(
            kind: row.choice(PersonColumns.kind) ?? .alias, name: name.full, kana: name.kana,
            from: row.day(PersonColumns.from), until: row.day(PersonColumns.until),
            source: row.choice(PersonColumns.source) ?? .self_)
    }

    /// The name is stored in one piece, with a wide space between its parts.
    var row: [String: Answer] {
        var row = Row(from: from, until: until)
        row[PersonColumns.kind] = .code(kind.rawValue)
        row[PersonColumns.source] = .code(source.rawValue)
        let (names, kana) = (Self.parts(name), Self.parts(kana))
        row[PersonColumns.name] = .parts(
            PersonName(
                family: names.family, given: names.given, familyKana: kana.family,
                givenKana: kana.given
            ).parts)
        return row.said
    }

    private static func parts(_ name: String) -> (family: String, given: String) {
        guard let space = name.firstIndex(of: "\u{3000}") else { return (name, "") }
        return (String(name[..<space]), String(name[name.index(after: space)...]))
    }
}

extension [String: Answer] {
    fileprivate init(from: CivilDate?, until: CivilDate?) {
        self.init()
        self[PersonColumns.from] = from.map { .date(PartialDate($0)) }
        self[PersonColumns.until] = until.map { .date(PartialDate($0)) }
    }

    fileprivate var said: [String: Answer] { filter { !$0.value.isEmpty } }

    fileprivate func text(_ column: String) -> String {
        if case .text(let text)? = self[column] { text } else { "" }
    }

    fileprivate func choice<C: Coded>(_ column: String) -> C? {
        if case .code(let code)? = self[column] { C(code: code) } else { nil }
    }

    fileprivate func day(_ column: String) -> CivilDate? {
        if case .date(let date)? = self[column] { date.date } else { nil }
    }

    fileprivate var isKept: Bool {
        if case .codes(let codes)? = self[PersonColumns.keep] { !codes.isEmpty } else { false }
    }
}
