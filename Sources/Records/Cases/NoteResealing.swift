@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept five texts of a progress note in columns of their own. They become parts like
    /// the answers of every other form. The search index stays: it knows notes by the same number.
    static let notes = Resealing(name: "v0018_note_parts") { books, after, limit in
        let notes = try books.session.rows(
            """
            SELECT n.id, n.file, k.wrapped, n.sequence, n.data_class, n.whom, n.facts, n.view, n.next,
                n.source
            FROM notes n JOIN data_keys k ON k.owner = n.file
            WHERE n.id > \(after) AND k.destroyed IS NULL ORDER BY n.id LIMIT \(limit)
            """
        ) { try NoteTexts(&$0, books.vault) }
        let key = DataKeyShelf(books)
        try books.insert(
            "INSERT INTO sheet_parts (sheet, about, data_class, owner, version, sequence, body) VALUES ",
            try notes.flatMap { try $0.parts(key) })
        return notes.last?.id.description
    } rest: { books, after in
        try books.session.first("SELECT COUNT(*) FROM notes WHERE id > \(after)") {
            try $0.next(Int.self)
        } ?? 0
    } finish: { session in
        for column in ["whom", "facts", "view", "next", "source"] {
            try session.script("ALTER TABLE notes DROP COLUMN \(column)")
        }
    }
}
