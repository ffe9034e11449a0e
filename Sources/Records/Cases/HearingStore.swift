@_spi(Stored) import Casework

/// What agencies were asked beforehand, and answered.
public struct HearingStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func hearings(of found: Identifier<Case>) throws -> [Hearing] {
        try select("h.case_id = \(found)")
    }

    public func require(_ id: Identifier<Hearing>) throws -> Hearing {
        guard let found = try select("h.id = \(id)").first else { throw Missing() }
        return found
    }

    private func select(_ condition: SQL) throws -> [Hearing] {
        try books.session.rows(
            """
            SELECT h.id, k.wrapped, h.file, h.case_id, h.desk, h.question, h.asked_on,
                h.answer_by, h.basis, h.basis_ref, h.answer, h.part, h.answered_on, h.version
            FROM hearings h JOIN data_keys k ON k.owner = h.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY h.asked_on, h.id
            """
        ) { try Self.read(&$0, books.vault) }
    }

    private static func read(_ row: inout Row, _ vault: Vault) throws -> Hearing {
        let id: Identifier<Hearing> = try row.next()
        let wrapped: [UInt8] = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let seal = Seal(try vault.unwrap(wrapped, owner: file.description), "hearings", id)
        let found: Identifier<Case> = try row.next()
        let desk: Identifier<Desk> = try row.next()
        let question = try seal.open("question", row.next(Sealed.self))
        let (asked, by): (CivilDate, CivilDate) = (try row.next(), try row.next())
        let basis = try row.basis()
        let answer = try row.optional(Sealed.self).map { try seal.open("answer", $0) }
        let part = try seal.open("part", row.optional(Sealed.self))
        let answeredOn: CivilDate? = try row.optional()
        return Hearing(
            id: id, file: file, case: found, desk: desk, question: question, askedOn: asked,
            answerBy: by, basis: basis,
            answer: answer.flatMap { text in
                answeredOn.map { Hearing.Answer(text: text, part: part, answeredOn: $0) }
            }, version: try row.next())
    }

    func save(_ changes: [Change<Hearing>]) throws {
        for change in changes {
            let it = change.after
            let key = try DataKeys(books).require(it.file.description)
            let seal = Seal(key, "hearings", it.id)
            let answer = try it.answer.map { try seal.text("answer", $0.text) }
            let part = try it.answer.flatMap { try seal.optional("part", $0.part) }
            if change.before == nil {
                try books.session.run(
                    """
                    INSERT INTO hearings (id, file, case_id, desk, question, asked_on, answer_by,
                        basis, basis_ref, answer, part, answered_on, version)
                    VALUES (\(it.id), \(it.file), \(it.case), \(it.desk),
                        \(seal.text("question", it.question)), \(it.askedOn), \(it.answerBy),
                        \(it.basis.code), \(it.basis.reference), \(answer), \(part),
                        \(it.answer?.answeredOn), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE hearings SET answer = \(answer), part = \(part),
                        answered_on = \(it.answer?.answeredOn), version = version + 1
                    WHERE id = \(it.id) AND version = \(it.version)
                    """)
            }
        }
    }
}

extension Hearing: StoredRecord {
    public static func save(_ changes: [Change<Hearing>], in books: Books) throws {
        try HearingStore(books).save(changes)
    }
}
