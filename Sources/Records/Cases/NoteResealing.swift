@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept five texts of a progress note in columns of their own. They become parts like
    /// the answers of every other form. The search index stays: it knows notes by the same number.
    static let notes = Resealing(name: "v0018_note_parts") { books, after, limit in
        let notes = try books.session.rows(
            """
            SELECT n.id, n.file, k.wrapped, n.sequence, n.data_class, n.whom, n.facts, n.view,
                n.next, n.source
            FROM notes n JOIN data_keys k ON k.owner = n.file
            WHERE n.id > \(after) AND k.destroyed IS NULL ORDER BY n.id LIMIT \(limit)
            """
        ) { try OldNote(&$0, books.vault) }
        try books.insert(
            """
            INSERT INTO sheet_parts (sheet, about, data_class, owner, version, sequence, body)
            VALUES 
            """, try notes.flatMap { try $0.parts() })
        return notes.last?.id.description
    } rest: { books, after in
        try books.session.first("SELECT COUNT(*) FROM notes WHERE id > \(after)") {
            try $0.next(Int.self)
        } ?? 0
    } isIdle: { session in
        try session.first("SELECT 1 FROM notes LIMIT 1") { try $0.next(Int.self) } == nil
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
            let seal = Seal(key, "sheet_parts", row: place.row(id.description))
            let body = try seal.bytes("body", AnswerCodec.bytes(of: part.answers))
            let shown = place.dataClass == dataClass ? sequence : nil
            return """
                (\(id), \(place.about), \(place.dataClass.rawValue), \(file), 1, \(shown), \(body))
                """
        }
    }
}
