@_spi(Stored) import Casework

/// Progress notes in SQL, with their place in the search index.
public struct NoteStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<ProgressNote>) throws -> ProgressNote {
        guard let found = try select("n.id = \(id)", limit: 1).first else { throw Missing() }
        return found
    }

    /// Of one file, newest first. Which of them may be read, `Access.reads` decides.
    public func notes(of file: Identifier<HouseholdFile>, limit: Int = 50) throws -> [ProgressNote]
    {
        try select("n.file = \(file)", limit: limit)
    }

    func select(
        _ condition: SQL, limit: Int, order: SQL = "n.happened_on DESC, n.sequence DESC"
    ) throws -> [ProgressNote] {
        let notes = try books.session.rows(
            """
            SELECT \(ProgressNote.columns.select("n"))
            FROM notes n JOIN data_keys k ON k.owner = n.file
            WHERE \(condition) AND k.destroyed IS NULL
            ORDER BY \(order) LIMIT \(limit)
            """
        ) { try NoteRow(ProgressNote.columns.read(&$0)) }
        let about = try people(of: notes.map(\.id))
        let parts = try SheetParts(books).answers(of: notes.map(\.id))
        return notes.map { $0.note(parts[$0.id] ?? [], about: about[$0.id] ?? []) }
    }

    private func people(
        of notes: [Identifier<ProgressNote>]
    ) throws -> [Identifier<ProgressNote>: [Identifier<Person>]] {
        guard !notes.isEmpty else { return [:] }
        let rows = try books.session.rows(
            """
            SELECT note, person FROM note_people WHERE note IN \(SQL.list(notes))
            ORDER BY note, position
            """
        ) { (try $0.next(Identifier<ProgressNote>.self), try $0.next(Identifier<Person>.self)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The rule of `Access.reads` as a WHERE clause, for search. It opens no note of a file that is
    /// not open: a desk reads what it wrote only as long as it has a way to the file.
    public static func reads(for standing: Standing, at moment: Moment) -> SQL {
        """
        EXISTS (SELECT 1 FROM shares s WHERE s.file = n.file
            AND \(ShareStore.isWay("s", for: standing, at: moment))
            AND (s.desk = n.desk OR (n.secrecy IN ('internal', 'consented')
                AND (',' || s.classes || ',') LIKE ('%,' || n.data_class || ',%'))))
        """
    }

    func save(_ changes: [Change<ProgressNote>]) throws {
        for change in changes {
            let it = change.after
            if change.before == nil {
                try insert(it, change)
            } else {
                try books.update(ProgressNote.columns.update(it, it.id))
            }
        }
    }

    private func insert(_ it: ProgressNote, _ change: Change<ProgressNote>) throws {
        try books.session.run(ProgressNote.columns.insert(it))
        try books.insert(
            "INSERT INTO note_people (note, person, position) VALUES ",
            it.answers[NoteForm.about].enumerated().map {
                "(\(it.id), \($0.element), \($0.offset))"
            })
        let answers = AnswerChange(
            change, version: 0, owner: it.file.description,
            indexed: (it.sequence, it.dataClass), answers: \.partAnswers)
        let form = try books.forms.form(of: it.answers).classified(as: it.dataClass)
        try SheetParts(books).save(answers, in: form)
    }
}

extension ProgressNote: StoredRecord {
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<ProgressNote>], in books: Books) throws {
        try NoteStore(books).save(changes)
    }
}
