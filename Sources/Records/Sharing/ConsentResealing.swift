@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept witness, representative and remark of a consent in one text of its own. They
    /// become answers of F9 in sealed parts.
    static let consents = Resealing("v0022_consent_parts", of: "consents") { books, after, limit in
        let consents = try books.session.rows(
            """
            SELECT c.id, c.file, k.wrapped, c.person, c.state, c.remark
            FROM consents c JOIN data_keys k ON k.owner = c.file
            WHERE c.id > \(after) AND k.destroyed IS NULL ORDER BY c.id LIMIT \(limit)
            """
        ) { try OldConsent(&$0, books.vault) }
        try SheetParts(books).enter(try consents.flatMap { try $0.parts() })
        return consents.last?.id.description
    } finish: { session in
        try session.script("ALTER TABLE consents DROP COLUMN remark")
    }
}

/// A consent as release 0.1.0 stored it.
private struct OldConsent {
    let id: Identifier<Consent>
    private let file: String
    private let key: DataKey
    private let answers: Answers

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        file = try row.next()
        key = try vault.unwrap(row.next(), owner: file)
        let person: Identifier<Person> = try row.next()
        let kind = Self.kind(try row.choice())
        var answers = Answers(form: ConsentForm.form.id, edition: 1)
        if let kind { answers[ConsentForm.answer, of: person] = kind }
        let remark = try Seal(key, "consents", id).open("remark", row.optional(Sealed.self))
        var lines = remark.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if let witness = Self.take("立会人：", from: &lines) {
            answers[ConsentForm.witness, of: person] = witness
        }
        if let name = Self.take("代わりに答えた人：", from: &lines) {
            answers[ConsentForm.proxy, of: person] = .representative
            answers[ConsentForm.proxyName, of: person] = name
        }
        answers[ConsentForm.remark] = lines.joined(separator: "\n")
        self.answers = answers
    }

    /// Of what was replaced or taken back it is not known any more how it was given.
    private static func kind(_ state: Consent.State.Code) -> ConsentAnswer.Kind? {
        switch state {
        case .refused: .refused
        case .unobtainable: .unobtainable
        case .oral: .oral
        case .written: .written
        case .superseded, .withdrawn, .lapsed: nil
        }
    }

    /// The first line, if the form put it there.
    private static func take(
        _ label: String, from lines: inout ArraySlice<Substring>
    ) -> String? {
        guard let first = lines.first, first.hasPrefix(label) else { return nil }
        lines.removeFirst()
        return String(first.dropFirst(label.count))
    }

    /// As lines of `sheet_parts`.
    func parts() throws -> [SQL] {
        try ConsentForm.form.parts(of: answers).map {
            try SheetParts.line(
                PartPlace($0.key), $0.answers, of: id.description, owner: file, key)
        }
    }
}
