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
    ///
    /// The part is reached by its note, not by its number: PostgreSQL would walk all parts in order.
    public func hits(_ query: TextQuery, limit: Int = 50) throws -> [NoteHit] {
        guard let hits = TextIndex(books).hits(query, in: "notes", as: "n") else { return [] }
        let found = try books.session.rows(
            """
            SELECT n.id, n.edition, n.file, f.number, n.happened_on, n.desk, \(PartRow.columns),
                w.id, wk.wrapped, w.name
            FROM \(hits.rows)
            JOIN sheet_parts p ON p.sheet = n.id AND p.sequence + 0 = n.sequence
            JOIN files f ON f.id = n.file JOIN data_keys k ON k.owner = p.owner
            LEFT JOIN file_heads h ON h.file = n.file
            LEFT JOIN people w ON w.id = h.principal
                AND \(ShareStore.names("w.id", in: "n.file", for: standing, at: moment))
            LEFT JOIN data_keys wk ON wk.owner = w.id AND wk.destroyed IS NULL
            WHERE \(hits.condition) AND k.destroyed IS NULL
                AND \(NoteStore.reads(for: standing, at: moment))
            ORDER BY \(hits.sequence) DESC LIMIT \(limit)
            """
        ) { try read(&$0, query) }
        return found.compactMap { $0 }
    }

    private func read(_ row: inout Row, _ query: TextQuery) throws -> NoteHit? {
        let (id, edition): (Identifier<ProgressNote>, Int) = (try row.next(), try row.next())
        let file: Identifier<HouseholdFile> = try row.next()
        let (number, day, desk): (String, CivilDate, Identifier<Desk>) =
            (try row.next(), try row.next(), try row.next())
        let answers = try PartRow(&row, books.vault).answers
        let form = try books.forms.form(NoteForm.form.id, edition: edition)
        guard let snippet = Snippet(of: form.words(of: answers), around: query) else { return nil }
        return NoteHit(
            note: id, file: file, fileNumber: number, name: try name(&row), happenedOn: day,
            desk: desk, snippet: snippet)
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
