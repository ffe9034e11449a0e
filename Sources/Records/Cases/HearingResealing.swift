@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept the question to an agency and its answer in columns of their own. They become
    /// parts like the answers of every other form.
    static let hearings = Resealing("v0023_hearing_parts", of: "hearings") { books, after, limit in
        let hearings = try books.session.rows(
            """
            SELECT h.id, h.file, k.wrapped, h.question, h.answer, h.part
            FROM hearings h JOIN data_keys k ON k.owner = h.file
            WHERE h.id > \(after) AND k.destroyed IS NULL ORDER BY h.id LIMIT \(limit)
            """
        ) { try OldHearing(&$0, books.vault) }
        try SheetParts(books).enter(try hearings.flatMap { try $0.parts() })
        return hearings.last?.id.description
    } finish: { session in
        for column in ["question", "answer", "part"] {
            try session.script("ALTER TABLE hearings DROP COLUMN \(column)")
        }
    }
}

/// A hearing as release 0.1.0 stored it.
private struct OldHearing {
    let id: Identifier<Hearing>
    private let file: String
    private let key: DataKey
    private let asked, given: Answers

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        file = try row.next()
        key = try vault.unwrap(row.next(), owner: file)
        let seal = Seal(key, "hearings", id)
        var asked = Answers(form: HearingForms.asking.id, edition: 1)
        asked[HearingForms.question] = try seal.open("question", row.next(Sealed.self))
        var given = Answers(form: HearingForms.answering.id, edition: 1)
        given[HearingForms.answer] = try seal.open("answer", row.optional(Sealed.self))
        given[HearingForms.part] = try seal.open("part", row.optional(Sealed.self))
        (self.asked, self.given) = (asked, given)
    }

    /// As lines of `sheet_parts`.
    func parts() throws -> [SQL] {
        try lines(asked, HearingForms.asking, of: id)
            + lines(given, HearingForms.answering, of: id.ofAnswer)
    }

    private func lines(
        _ answers: Answers, _ form: Form, of record: Identifier<Hearing>
    ) throws -> [SQL] {
        try form.parts(of: answers).map {
            try SheetParts.line(
                PartPlace($0.key), $0.answers, of: record.description, owner: file, key)
        }
    }
}
