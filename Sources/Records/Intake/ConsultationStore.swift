@_spi(Stored) import Casework

/// Consultations in SQL. What was heard (F1) lies in sealed parts; its coded answers also in plain rows,
/// for figures.
public struct ConsultationStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Consultation>) throws -> Consultation {
        guard let found = try select("c.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Of one file, newest first.
    public func consultations(of file: Identifier<HouseholdFile>) throws -> [Consultation] {
        try select("c.file = \(file)")
    }

    /// What was heard as it stood in a version of the consultation: the base of a form drawn from it.
    public func answers(of consultation: Consultation, at version: Int) throws -> Answers {
        let answers = consultation.answers
        return try SheetParts(books).answers(
            of: consultation.id, at: version, to: answers.form, edition: answers.edition)
    }

    private func select(_ condition: SQL) throws -> [Consultation] {
        let rows = try books.session.rows(
            """
            SELECT c.id, k.wrapped, c.file, c.desk, c.received_at, c.receiver, c.mode, c.state,
                c.state_ref, c.state_text, c.next_on, c.version
            FROM consultations c JOIN data_keys k ON k.owner = c.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY c.received_at DESC, c.id
            """
        ) { try ConsultationRow(&$0, books.vault) }
        let parts = try SheetParts(books).answers(of: rows.map(\.id))
        return rows.map { $0.consultation(parts[$0.id] ?? []) }
    }

    func save(_ changes: [Change<Consultation>]) throws {
        for change in changes {
            let it = change.after
            let columns = try ConsultationColumns(
                it, DataKeys(books).require(it.file.description))
            if change.before == nil {
                try books.session.run(columns.insert)
            } else {
                try books.update(columns.update)
            }
            let answers = AnswerChange(
                change, version: change.before?.version ?? 0, owner: it.file.description,
                isSearched: false, answers: \.answers)
            try SheetParts(books).save(answers, in: books.forms.form(of: it.answers))
        }
    }
}

extension Consultation: StoredRecord {
    public static var savePhase: SavePhase { .consultations }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<Consultation>], in books: Books) throws {
        try ConsultationStore(books).save(changes)
    }
}
