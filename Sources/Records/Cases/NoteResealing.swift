@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept five texts of a progress note in columns of their own. They become parts like
    /// the answers of every other form. The search index stays: it knows notes by the same number.
    static let notes = Resealing("v0018_note_parts", of: "notes") { books, after, limit in
        let notes = try books.session.rows(
            """
            SELECT n.id, n.file, k.wrapped, n.sequence, n.data_class, n.whom, n.facts, n.view,
                n.next, n.source
            FROM notes n JOIN data_keys k ON k.owner = n.file
            WHERE n.id > \(after) AND k.destroyed IS NULL ORDER BY n.id LIMIT \(limit)
            """
        ) { try OldNote(&$0, books.vault) }
        try SheetParts(books).enter(try notes.flatMap { try $0.parts() })
        return notes.last?.id.description
    } finish: { session in
        for column in ["whom", "facts", "view", "next", "source"] {
            try session.script("ALTER TABLE notes DROP COLUMN \(column)")
        }
    }
}

/// A note as release 0.1.0 stored it.
private struct OldNote {
    let id: Identifier<ProgressNote>
    private let file: String
    private let key: DataKey
    private let sequence: Int64
    private let dataClass: DataClass
    private let answers: Answers

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        file = try row.next()
        key = try vault.unwrap(row.next(), owner: file)
        sequence = try row.next()
        dataClass = try row.choice()
        let seal = Seal(key, "notes", id)
        var answers = Answers(form: NoteForm.form.id, edition: 1)
        for question in [
            NoteForm.whom, NoteForm.facts, NoteForm.view, NoteForm.next, NoteForm.source,
        ] {
            answers[question] = try seal.open(question.id, row.optional(Sealed.self))
        }
        self.answers = answers
    }

    /// As lines of `sheet_parts`.
    func parts() throws -> [SQL] {
        try NoteForm.form.classified(as: dataClass).parts(of: answers).map { part in
            let place = PartPlace(part.key)
            return try SheetParts.line(
                place, part.answers, of: id.description, owner: file, key,
                sequence: place.dataClass == dataClass ? sequence : nil)
        }
    }
}
