@_spi(Stored) import Casework

/// The answers of records in SQL: sealed parts, each about one subject and of one kind of data, with
/// what they said before, their coded answers and their place in the search index.
///
/// A record may be of any kind: ids are unique over all of them.
public struct SheetParts {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// The parts of each record, in one statement. None of a record whose key was destroyed.
    public func answers<Record>(
        of records: [Identifier<Record>]
    ) throws -> [Identifier<Record>: [StoredPart]] {
        let found = Dictionary(grouping: try rows(of: records.map(\.description)), by: \.record)
        return try records.reduce(into: [:]) { parts, id in
            parts[id] = try (found[id.description] ?? []).map { try $0.stored() }
        }
    }

    func rows(of records: [String]) throws -> [PartRow] {
        guard !records.isEmpty else { return [] }
        return try select(
            "p.sheet IN \(SQL.list(records))", order: "p.sheet, p.about, p.data_class")
    }

    private func select(_ condition: SQL, order: SQL) throws -> [PartRow] {
        try books.session.rows(
            """
            SELECT \(PartRow.columns) FROM sheet_parts p JOIN data_keys k ON k.owner = p.owner
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY \(order)
            """
        ) { try PartRow(&$0, books.vault) }
    }

    /// What the search looks through, oldest first, of every part that can still be read.
    func texts(after sequence: Int64, limit: Int) throws -> [(sequence: Int64, text: String)] {
        try select("p.sequence > \(sequence)", order: "p.sequence LIMIT \(limit)")
            .compactMap { part in part.sequence.map { ($0, part.answers.searchText) } }
    }

    /// Writes the parts that say something new and keeps what they said before. That the record is
    /// not stale is checked where its own line is saved.
    func save(_ change: AnswerChange, in form: Form) throws {
        let (edits, key) = try write(change, in: form)
        if let key { try keep(edits, change, key) }
    }

    /// Writes the parts that say something new.
    func write(
        _ change: AnswerChange, in form: Form
    ) throws -> (edits: [PartEdit], key: DataKey?) {
        guard change.before != change.after else { return ([], nil) }
        let stored = change.before == nil ? [] : try rows(of: [change.record])
        let edits = PartEdit.all(change, in: form, over: stored)
        guard !edits.isEmpty else { return ([], nil) }
        let key = try DataKeys(books).require(change.owner)
        try put(edits, change, key)
        try count(edits, change, form)
        return (edits, key)
    }

    private func put(_ edits: [PartEdit], _ change: AnswerChange, _ key: DataKey) throws {
        var next: Int64?
        var new: [SQL] = []
        for edit in edits {
            let place = edit.place
            let shown = try index(edit, isSearched: change.searches(place)) {
                if let own = change.sequence(of: place) { return own }
                let new = try next ?? newSequence(at: change.moment)
                next = new + 1
                return new
            }
            if let old = edit.old {
                let body = try Self.body(place, edit.answers, of: change.record, key)
                try books.update(
                    """
                    UPDATE sheet_parts SET owner = \(change.owner), version = \(edit.version),
                        sequence = \(shown), body = \(body)
                    WHERE sheet = \(change.record) AND about = \(place.about)
                        AND data_class = \(place.dataClass.rawValue) AND version = \(old.version)
                    """)
            } else {
                new.append(
                    try Self.line(
                        place, edit.answers, of: change.record, owner: change.owner, key,
                        version: edit.version, sequence: shown))
            }
        }
        try enter(new)
    }

    /// Enters new parts, each as `line` gives it.
    func enter(_ lines: [SQL]) throws {
        try books.insert(
            """
            INSERT INTO sheet_parts (sheet, about, data_class, owner, version, sequence, body)
            VALUES 
            """, lines)
    }

    /// A new part, sealed, as a line of `sheet_parts`.
    static func line(
        _ place: PartPlace, _ answers: Answers, of record: String, owner: String, _ key: DataKey,
        version: Int = 1, sequence: Int64? = nil
    ) throws -> SQL {
        """
        (\(record), \(place.about), \(place.dataClass.rawValue), \(owner), \(version), \(sequence),
        \(try body(place, answers, of: record, key)))
        """
    }

    private static func body(
        _ place: PartPlace, _ answers: Answers, of record: String, _ key: DataKey
    ) throws -> Sealed {
        try Seal(key, "sheet_parts", row: place.row(record))
            .bytes("body", AnswerCodec.bytes(of: answers))
    }

    /// A number behind those of the same millisecond: whole towns are imported in one.
    private func newSequence(at moment: Moment) throws -> Int64 {
        let first = moment.milliseconds << 20
        let last = try books.session.first(
            """
            SELECT MAX(sequence) FROM sheet_parts
            WHERE sequence >= \(first) AND sequence < \(first &+ (1 << 20))
            """
        ) { try $0.optional(Int64.self) }
        // Half of the numbers are left for those that follow.
        return (last ?? nil).map { $0 + 1 } ?? first | Int64.random(in: 0..<(1 << 19))
    }

    /// Enters the words of a part in the search index; its place there, if it has any.
    ///
    /// - Parameter new: a number for words that had none before.
    private func index(
        _ edit: PartEdit, isSearched: Bool, as new: () throws -> Int64
    ) throws -> Int64? {
        guard isSearched else { return nil }
        let (before, after) = (edit.old?.answers.searchText ?? "", edit.answers.searchText)
        let known = edit.old?.sequence
        if JapaneseText.sameText(before, after) { return known }
        if let known { try TextIndex(books).remove(seq: known, text: before) }
        guard !after.isEmpty else { return nil }
        let sequence = try known ?? new()
        try TextIndex(books).put(seq: sequence, text: after)
        return sequence
    }

    /// Coded answers are written anew for each part that changed.
    private func count(_ edits: [PartEdit], _ change: AnswerChange, _ form: Form) throws {
        for edit in edits where edit.old != nil {
            try books.session.run(
                """
                DELETE FROM sheet_codes WHERE sheet = \(change.record)
                    AND about = \(edit.place.about)
                    AND data_class = \(edit.place.dataClass.rawValue)
                """)
        }
        try books.insert(
            """
            INSERT INTO sheet_codes (sheet, form, question, about, data_class, code, mark) VALUES 
            """,
            edits.flatMap { edit in
                form.codedAnswers(in: edit.answers).map { it -> SQL in
                    """
                    (\(change.record), \(form.id), \(it.question), \(edit.place.about),
                    \(edit.place.dataClass.rawValue), \(it.code), \(it.mark?.rawValue))
                    """
                }
            })
    }
}
