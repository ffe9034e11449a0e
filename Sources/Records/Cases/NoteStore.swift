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
            SELECT n.id, k.wrapped, n.sequence, n.file, n.desk, n.worker, n.written_at,
                n.happened_on, n.start_minute, n.minutes, n.method, n.counterparts, n.whom,
                n.facts, n.view, n.next, n.next_on, n.source, n.secrecy, n.slot, n.data_class, n.corrects,
                n.corrected_by, n.version
            FROM notes n JOIN data_keys k ON k.owner = n.file
            WHERE \(condition) AND k.destroyed IS NULL
            ORDER BY \(order) LIMIT \(limit)
            """
        ) { try NoteRow(&$0, books.vault) }
        let about = try people(of: notes.map(\.id))
        return notes.map { $0.note(about: about[$0.id] ?? []) }
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
            if change.before == nil {
                try insert(change.after)
            } else {
                try books.update(
                    """
                    UPDATE notes SET corrected_by = \(change.after.correctedBy),
                        version = version + 1
                    WHERE id = \(change.after.id) AND version = \(change.after.version)
                    """)
            }
        }
    }

    private func insert(_ it: ProgressNote) throws {
        let key = try DataKeys(books).require(it.file.description)
        let seal = Seal(key, "notes", it.id)
        let entry = it.entry
        try books.session.run(
            """
            INSERT INTO notes (id, sequence, file, desk, worker, written_at, happened_on,
                start_minute, minutes, method, counterparts, whom, facts, view, next, next_on,
                source, secrecy, slot, data_class, corrects, corrected_by, version)
            VALUES (\(it.id), \(it.sequence), \(it.file), \(it.desk), \(it.worker),
                \(it.writtenAt), \(entry.happenedOn), \(entry.startMinute), \(entry.minutes),
                \(entry.method.rawValue), \(entry.counterparts.column),
                \(seal.optional("whom", entry.whom)),
                \(seal.text("facts", entry.facts)), \(seal.optional("view", entry.view)),
                \(seal.optional("next", entry.next)), \(entry.nextOn),
                \(seal.optional("source", entry.source)), \(entry.secrecy.code),
                \(entry.secrecy.slot), \(entry.dataClass.rawValue), \(it.corrects),
                \(it.correctedBy), 0)
            """)
        try books.insert(
            "INSERT INTO note_people (note, person, position) VALUES ",
            entry.about.enumerated().map { "(\(it.id), \($0.element), \($0.offset))" })
        try TextIndex(books).put(seq: it.sequence, text: entry.searchText)
    }
}

extension ProgressNote.Entry {
    /// What full-text search looks through.
    var searchText: String {
        [facts, view, next, source].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension ProgressNote: StoredRecord {
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<ProgressNote>], in books: Books) throws {
        try NoteStore(books).save(changes)
    }
}
