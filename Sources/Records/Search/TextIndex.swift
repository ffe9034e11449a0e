import Casework
import Nihongo

/// 本文検索: finds notes and parts of sheets by any word of one letter or more, over an index that cannot
/// be read.
///
/// Either is known by its `seq`, a number that grows with time, so that the newest come first.
public struct TextIndex {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// A number for a new note or part: its milliseconds, and chance for those of the same millisecond.
    public static func newSeq(at moment: Moment) -> Int64 {
        moment.milliseconds << 20 | Int64.random(in: 0..<(1 << 20))
    }

    /// Enters a text. One that is entered already must be removed first.
    public func put(seq: Int64, text: String) throws {
        let letters = TextQuery.fold(text)
        switch books.session.dialect {
        case .sqlite:
            try books.session.run(
                """
                INSERT INTO note_index (rowid, tokens, letters)
                VALUES (\(seq), \(pairs(letters)), \(singles(letters)))
                """)
        case .postgres:
            let parts = TextParts(books.vault.words.pairs(of: letters))
            try books.insert(
                "INSERT INTO note_index (seq, part, tokens, letters) VALUES ",
                parts.texts.enumerated().map { number, text in
                    let singles = number == 0 ? singles(letters) : ""
                    return """
                        (\(seq), \(number), CAST(\(text) AS tsvector),
                        CAST(\(singles) AS tsvector))
                        """
                })
        }
    }

    /// Takes a text out. `text` must be exactly what was put: SQLite's index keeps no copy of it.
    public func remove(seq: Int64, text: String) throws {
        switch books.session.dialect {
        case .sqlite:
            let letters = TextQuery.fold(text)
            try books.session.run(
                """
                INSERT INTO note_index (note_index, rowid, tokens, letters)
                VALUES ('delete', \(seq), \(pairs(letters)), \(singles(letters)))
                """)
        case .postgres: try books.session.run("DELETE FROM note_index WHERE seq = \(seq)")
        }
    }

    /// Empties the index, to be filled again (when the rules of folding change).
    public func clear() throws {
        switch books.session.dialect {
        case .sqlite:
            try books.session.run("INSERT INTO note_index (note_index) VALUES ('delete-all')")
        case .postgres: try books.session.run("DELETE FROM note_index")
        }
    }

    private func pairs(_ letters: [Unicode.Scalar]) -> String {
        books.vault.words.pairs(of: letters).joined(separator: " ")
    }

    private func singles(_ letters: [Unicode.Scalar]) -> String {
        books.vault.words.singles(of: letters).joined(separator: " ")
    }
}
