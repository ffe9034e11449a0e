import GRDB

/// The questions of the limit server, each in one read of the database.
struct LimitQueries: Sendable {
    let pool: DatabasePool

    /// Fifty cases of one's districts by their next date, and how many there are in all. The `+` keeps
    /// SQLite on the order of the dates, where fifty are soon found.
    func list(worker: Int) async throws -> [String] {
        try await pool.read { database in
            let count = try database.cachedStatement(
                sql: """
                    SELECT COUNT(*) FROM cases c
                    WHERE c.district IN (SELECT district FROM districts WHERE worker = ?)
                        AND (c.restricted = 0 OR c.worker = ?)
                    """)
            let total = try Int.fetchOne(count, arguments: [worker, worker]) ?? 0
            let lines = try database.cachedStatement(
                sql: """
                    SELECT c.id, c.number, p.name, p.kana, p.birth, p.sex, c.status, c.tag,
                        c.next_on, c.last_on
                    FROM cases c JOIN persons p ON p.id = c.principal
                    WHERE +c.district IN (SELECT district FROM districts WHERE worker = ?)
                        AND (c.restricted = 0 OR c.worker = ?)
                    ORDER BY c.next_on, c.id LIMIT 50
                    """)
            return try ["\(total)"] + Self.texts(lines, [worker, worker])
        }
    }

    /// People whose name or reading begins so.
    func search(_ text: String) async throws -> [String] {
        try await pool.read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT p.id, p.name, p.kana, p.birth, p.address, c.number, c.status
                    FROM persons p JOIN cases c ON c.id = p.case_id
                    WHERE (p.name >= ? AND p.name < ?) OR (p.kana >= ? AND p.kana < ?)
                    ORDER BY p.kana, p.id LIMIT 50
                    """)
            let end = text + "\u{10FFFF}"
            return try Self.texts(statement, [text, end, text, end])
        }
    }

    /// The newest fifty notes with these words, each with the place where they stand.
    func fulltext(_ text: String) async throws -> [String] {
        try await pool.read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT n.id, c.number, n.happened_on,
                        substr(n.facts, max(1, instr(n.facts, ?) - 30), 80)
                    FROM (SELECT rowid FROM note_words WHERE note_words MATCH ?
                        ORDER BY rowid DESC LIMIT 50) AS h
                    JOIN notes n ON n.id = h.rowid JOIN cases c ON c.id = n.case_id
                    """)
            return try Self.texts(statement, [text, "\"\(PlainBooks.bigrams(text))\""])
        }
    }

    /// A case, the people in it, and its thirty newest notes.
    func open(_ file: Int) async throws -> [String] {
        try await pool.read { database in
            let parts = [
                "SELECT number, status, next_on, last_on, tag FROM cases WHERE id = ?",
                "SELECT name, kana, birth, sex, address FROM persons WHERE case_id = ?",
                """
                SELECT happened_on, worker, method, facts, view, next FROM notes
                WHERE case_id = ? ORDER BY happened_on DESC LIMIT 30
                """,
            ]
            return try parts.flatMap {
                try Self.texts(try database.cachedStatement(sql: $0), [file])
            }
        }
    }

    private static func texts(
        _ statement: Statement, _ arguments: StatementArguments
    ) throws -> [String] {
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var lines: [String] = []
        while let row = try rows.next() {
            var line = ""
            for column in 0..<row.count {
                line += (row[column] as String?) ?? ""
                line += " "
            }
            lines.append(line)
        }
        return lines
    }
}
