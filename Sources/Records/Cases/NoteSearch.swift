@_spi(Stored) import Casework

/// A note found by its words, cut around the first of them.
public struct NoteHit: Equatable, Sendable {
    public let note: Identifier<ProgressNote>
    public let file: Identifier<HouseholdFile>
    public let fileNumber: String
    /// The principal's name; nil when it is under guard for this worker, or not shared.
    public let name: PersonName?
    public let happenedOn: CivilDate
    public let desk: Identifier<Desk>
    public let snippet: Snippet
}

/// 記録の全文検索 over sealed notes, newest first.
public struct NoteSearch {
    let books: Books
    let standing: Standing
    let moment: Moment

    public init(_ books: Books, for standing: Standing, at moment: Moment) {
        self.books = books
        self.standing = standing
        self.moment = moment
    }

    /// Hits that may be read and that really hold the words: the index only proposes.
    public func hits(_ query: TextQuery, limit: Int = 50) throws -> [NoteHit] {
        guard let hits = TextIndex(books).hits(query, in: "notes", as: "n") else { return [] }
        let found = try books.session.rows(
            """
            SELECT n.id, n.edition, n.file, f.number, n.happened_on, n.desk,
                w.id, wk.wrapped, w.name
            FROM \(hits.rows)
            JOIN files f ON f.id = n.file JOIN data_keys k ON k.owner = n.file
            LEFT JOIN file_heads h ON h.file = n.file
            LEFT JOIN people w ON w.id = h.principal
                AND \(ShareStore.names("w.id", in: "n.file", for: standing, at: moment))
            LEFT JOIN data_keys wk ON wk.owner = w.id AND wk.destroyed IS NULL
            WHERE \(hits.condition) AND k.destroyed IS NULL
                AND \(NoteStore.reads(for: standing, at: moment))
            ORDER BY \(hits.sequence) DESC LIMIT \(limit)
            """
        ) { try self.found(&$0) }
        let parts = try SheetParts(books).answers(of: found.map(\.note))
        return try found.compactMap { try hit($0, parts[$0.note] ?? [], query) }
    }

    /// A line of `notes` before its words are read.
    private struct Found {
        let note: Identifier<ProgressNote>
        let edition: Int
        let file: Identifier<HouseholdFile>
        let fileNumber: String
        let happenedOn: CivilDate
        let desk: Identifier<Desk>
        let name: PersonName?
    }

    private func found(_ row: inout Row) throws -> Found {
        Found(
            note: try row.next(), edition: try row.next(), file: try row.next(),
            fileNumber: try row.next(), happenedOn: try row.next(), desk: try row.next(),
            name: try name(&row))
    }

    private func hit(_ found: Found, _ parts: [StoredPart], _ query: TextQuery) throws -> NoteHit? {
        let form = try books.forms.form(NoteForm.form.id, edition: found.edition)
        let answers = parts.reduce(Answers(to: form)) { $0.merging($1.part.answers) }
        guard let snippet = Snippet(of: form.words(of: answers), around: query) else { return nil }
        return NoteHit(
            note: found.note, file: found.file, fileNumber: found.fileNumber, name: found.name,
            happenedOn: found.happenedOn, desk: found.desk, snippet: snippet)
    }

    private func name(_ row: inout Row) throws -> PersonName? {
        let person: Identifier<Person>? = try row.optional()
        let wrapped: [UInt8]? = try row.optional()
        let sealed: Sealed? = try row.optional()
        guard let person, let wrapped, let sealed else { return nil }
        let key = try books.vault.unwrap(wrapped, owner: person.description)
        return try PersonTexts.name(Seal(key, "people", person).open("name", sealed))
    }
}
