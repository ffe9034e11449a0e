@_spi(Stored) import Casework

/// A sheet found by its words, cut around the first of them.
public struct SheetHit: Sendable {
    public let sheet: Identifier<Sheet>
    public let file: Identifier<HouseholdFile>
    public let fileNumber: String
    /// Of the person the sheet is about, else of the principal, as far as it may be shown.
    public let name: PersonName?
    /// The edition in which it was written.
    public let form: Form
    public let state: Sheet.State.Code
    public let desk: Identifier<Desk>
    public let writtenAt: Moment
    /// The part in which the words stand.
    public let part: SheetPart.Key
    public let question: Question
    /// The column, where the question is a small table.
    public let column: Question?
    public let snippet: Snippet
}

/// 記入票の全文検索 over sealed parts, newest first. The rule is asked for each part.
public struct SheetSearch {
    let books: Books
    let standing: Standing
    let moment: Moment
    let forms: FormCatalog

    public init(_ books: Books, for standing: Standing, at moment: Moment, forms: FormCatalog) {
        self.books = books
        self.standing = standing
        self.moment = moment
        self.forms = forms
    }

    /// Hits that may be read and that really hold the words: the index only proposes.
    public func hits(_ query: TextQuery, limit: Int = 50) throws -> [SheetHit] {
        guard !query.isEmpty else { return [] }
        var found: [SheetHit] = []
        var end = Int64.max
        // What the index proposes and does not hold the words must not crowd out what does.
        while found.count < limit {
            let proposed = try proposals(query, before: end, limit: limit)
            found += proposed.compactMap(\.hit)
            guard proposed.count == limit, let last = proposed.last?.sequence else { break }
            end = last
        }
        return Array(found.prefix(limit))
    }

    private func proposals(
        _ query: TextQuery, before end: Int64, limit: Int
    ) throws -> [(sequence: Int64, hit: SheetHit?)] {
        guard let hits = TextIndex(books).hits(query, in: "sheet_parts", as: "p") else { return [] }
        return try books.session.rows(
            """
            SELECT \(PartRow.columns), sheet.file, f.number, sheet.state, sheet.desk,
                sheet.written_at, n.id, nk.wrapped, n.name
            FROM \(hits.rows) JOIN sheets sheet ON sheet.id = p.sheet
            JOIN files f ON f.id = sheet.file
            JOIN data_keys k ON k.owner = p.owner
            \(SheetNames.join(for: standing, at: moment))
            WHERE \(hits.condition) AND \(hits.sequence) < \(end) AND k.destroyed IS NULL
                AND \(SheetStore.reads(for: standing, at: moment))
            ORDER BY \(hits.sequence) DESC LIMIT \(limit)
            """
        ) { try read(&$0, query) }
    }

    private func read(
        _ row: inout Row, _ query: TextQuery
    ) throws -> (sequence: Int64, hit: SheetHit?) {
        let part = try PartRow(&row, books.vault)
        guard let sequence = part.sequence, let sheet = Identifier<Sheet>(part.record) else {
            throw Row.Unreadable(column: 0)
        }
        let form = try forms.form(of: part.answers)
        guard let hit = form.hit(query, in: part.answers) else { return (sequence, nil) }
        let (file, number): (Identifier<HouseholdFile>, String) = (try row.next(), try row.next())
        let state: Sheet.State.Code = try row.choice()
        let (desk, writtenAt): (Identifier<Desk>, Moment) = (try row.next(), try row.next())
        let found = SheetHit(
            sheet: sheet, file: file, fileNumber: number,
            name: try SheetNames.read(&row, books.vault), form: form, state: state, desk: desk,
            writtenAt: writtenAt, part: try part.place.key(), question: hit.question,
            column: hit.column, snippet: hit.snippet)
        return (sequence, found)
    }
}
