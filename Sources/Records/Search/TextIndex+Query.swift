extension TextIndex {
    /// A SELECT of one column `seq`: every note and part of a sheet that may hold all the words. Nil for an empty query.
    ///
    ///     "… WHERE n.seq IN (\(match)) AND (may be read) ORDER BY n.seq DESC LIMIT 50"
    public func match(_ query: TextQuery) -> SQL? {
        guard !query.isEmpty else { return nil }
        switch books.session.dialect {
        case .sqlite:
            return "SELECT rowid AS seq FROM note_index WHERE note_index MATCH \(phrases(query))"
        case .postgres:
            let each = query.words.map { word -> SQL in
                word.count == 1
                    ? """
                    SELECT seq FROM note_index
                    WHERE letters @@ CAST(\(codes(word)[0]) AS tsquery)
                    """
                    : """
                    SELECT seq FROM note_index
                    WHERE tokens @@ CAST(\(codes(word).joined(separator: " <-> ")) AS tsquery)
                    """
            }
            // A note of several parts may answer twice, and each word from another part.
            let rest = each.dropFirst().reduce(each[0]) { "\($0) INTERSECT \($1)" }
            return each.count == 1 ? "SELECT DISTINCT seq FROM (\(rest)) AS part" : rest
        }
    }

    /// The rows of a table that may hold all the words, as a piece of FROM that names them by `alias`,
    /// with a condition and the column to order by. On SQLite the index hands them out newest first,
    /// so that a page of hits does not wait for the other fifty thousand.
    func hits(
        _ query: TextQuery, in table: SQL, as alias: SQL
    ) -> (rows: SQL, condition: SQL, sequence: SQL)? {
        guard let match = match(query) else { return nil }
        switch books.session.dialect {
        case .sqlite:
            return (
                "note_index x CROSS JOIN \(table) \(alias) ON \(alias).sequence = x.rowid",
                "note_index MATCH \(phrases(query))", "x.rowid"
            )
        case .postgres:
            return ("\(table) \(alias)", "\(alias).sequence IN (\(match))", "\(alias).sequence")
        }
    }

    /// The newest notes that may hold the words, older than `before` when one is given.
    public func candidates(
        _ query: TextQuery, before: Int64? = nil, limit: Int = 50
    ) throws -> [Int64] {
        guard let match = match(query) else { return [] }
        let end = before ?? Int64.max
        let sql: SQL =
            switch books.session.dialect {
            case .sqlite: "\(match) AND rowid < \(end) ORDER BY rowid DESC LIMIT \(limit)"
            case .postgres:
                """
                WITH hits AS MATERIALIZED (\(match))
                SELECT seq FROM hits WHERE seq < \(end) ORDER BY seq DESC LIMIT \(limit)
                """
            }
        return try books.session.rows(sql) { try $0.next(Int64.self) }
    }

    private func codes(_ word: [Unicode.Scalar]) -> [String] {
        let letters = Array(word.prefix(TextQuery.longestWord))
        return letters.count == 1
            ? books.vault.words.singles(of: letters) : books.vault.words.pairs(of: letters)
    }

    /// The query in the words of FTS5. The codes are letters and digits, so nothing is escaped.
    private func phrases(_ query: TextQuery) -> String {
        query.words.map { word in
            let column = word.count == 1 ? "letters" : "tokens"
            return "\(column) : \"\(codes(word).joined(separator: " "))\""
        }.joined(separator: " AND ")
    }
}
