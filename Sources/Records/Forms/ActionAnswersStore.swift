@_spi(Stored) import Casework

/// What was answered on the forms of actions, beyond what their records keep: who and when in columns,
/// the answers in sealed parts.
public struct ActionAnswersStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Of one record, in the order in which the actions were taken.
    public func answers<Record: Audited>(on record: Record) throws -> [ActionAnswers] {
        let bare = try books.session.rows(
            """
            SELECT a.id, a.file, a.record_kind, a.record, a.action, a.form, a.edition, a.desk,
                a.worker, a.taken_at
            FROM action_answers a JOIN data_keys k ON k.owner = a.file
            WHERE a.record = \(record.auditKey) AND a.record_kind = \(Record.kind)
                AND k.destroyed IS NULL
            ORDER BY a.taken_at, a.id
            """
        ) { try Self.read(&$0) }
        let parts = try SheetParts(books).answers(of: bare.map(\.id))
        return bare.map { $0.answered(parts[$0.id] ?? []) }
    }

    private static func read(_ row: inout Row) throws -> ActionAnswers {
        let id: Identifier<ActionAnswers> = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let (kind, record): (String, String) = (try row.next(), try row.next())
        let action: String = try row.next()
        let (form, edition): (String, Int) = (try row.next(), try row.next())
        return ActionAnswers(
            id: id, file: file, recordKind: kind, record: record, action: action,
            desk: try row.next(), worker: try row.next(), takenAt: try row.next(),
            answers: Answers(form: form, edition: edition))
    }

    func save(_ changes: [Change<ActionAnswers>]) throws {
        for change in changes {
            let it = change.after
            try books.session.run(
                """
                INSERT INTO action_answers (id, file, record_kind, record, action, form, edition,
                    desk, worker, taken_at)
                VALUES (\(it.id), \(it.file), \(it.recordKind), \(it.record), \(it.action),
                    \(it.answers.form), \(it.answers.edition), \(it.desk), \(it.worker),
                    \(it.takenAt))
                """)
            let answers = AnswerChange(
                new: it.answers, of: it.id, change, owner: it.file.description)
            try SheetParts(books).save(answers, in: books.forms.form(of: it.answers))
        }
    }
}

extension ActionAnswers {
    /// The same with what was answered.
    fileprivate func answered(_ parts: [StoredPart]) -> ActionAnswers {
        ActionAnswers(
            id: id, file: file, recordKind: recordKind, record: record, action: action, desk: desk,
            worker: worker, takenAt: takenAt,
            answers: parts.answers(to: answers.form, edition: answers.edition))
    }
}

extension ActionAnswers: StoredRecord {
    public static func save(_ changes: [Change<ActionAnswers>], in books: Books) throws {
        try ActionAnswersStore(books).save(changes)
    }
}
