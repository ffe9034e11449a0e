import Records

/// How a database is going to answer a statement: what both say of it with `EXPLAIN`.
struct QueryPlan {
    /// Indexes in which keys are looked up.
    private(set) var indexes: Set<String> = []
    /// What is gone through from end to end.
    private(set) var walks: Set<Walk> = []
    let statement: String
    /// As the database says it.
    let text: String

    /// A table gone through from end to end, in the order of an index or in none.
    struct Walk: Hashable {
        /// More than one where the statement gives several tables the same short name.
        let tables: Set<String>
        let index: String?
    }

    init(of statement: SQL, _ session: any Session) throws {
        self.statement = statement.text(for: session.dialect)
        let tables = TableNames(in: self.statement)
        switch session.dialect {
        case .sqlite:
            let lines = try session.rows("EXPLAIN QUERY PLAN \(statement)") { row in
                for _ in 0..<3 { _ = try row.next(Int.self) }
                return try row.next(String.self)
            }
            text = lines.joined(separator: "\n")
            for line in lines { readSQLite(line.words, tables) }
        case .postgres:
            try session.script(Self.onlyByIndex)
            let lines = try session.rows("EXPLAIN (COSTS OFF) \(statement)") {
                try $0.next(String.self)
            }
            text = lines.joined(separator: "\n")
            readPostgres(lines)
        }
    }

    /// PostgreSQL weighs what there is, and goes through a table of a few pages, rightly. Told this, it
    /// does so only where no index serves: that one does is asserted, not what is best on the day.
    private static let onlyByIndex = """
        SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;
        SET LOCAL enable_mergejoin = off
        """

    /// `SEARCH s USING COVERING INDEX shares_by_file (file=?)`, `SCAN h USING INDEX file_heads_by_next`
    private mutating func readSQLite(_ words: [String], _ tables: TableNames) {
        guard let verb = words.first, words.count > 1, verb == "SCAN" || verb == "SEARCH" else {
            return
        }
        let index = words.firstIndex(of: "INDEX").flatMap { place in
            words.indices.contains(place + 1) ? words[place + 1] : nil
        }
        let isBuilt = words.contains("AUTOMATIC")
        if verb == "SEARCH" && !isBuilt {
            if let index { indexes.insert(index) }
            if words.contains("PRIMARY") {
                indexes.formUnion(tables.meant(by: words[1]).map { $0 + "_pkey" })
            }
        } else if !words.contains("VIRTUAL") {
            walks.insert(Walk(tables: tables.meant(by: words[1]), index: isBuilt ? nil : index))
        }
    }

    /// `->  Index Scan using notes_by_file on notes n`, and below it `Index Cond: …` when a key is
    /// looked up.
    private mutating func readPostgres(_ lines: [String]) {
        for (place, line) in lines.enumerated() {
            let words = line.words.filter { $0 != "->" && $0 != "Parallel" }
            let rest = lines[(place + 1)...].prefix { !$0.contains("->") }
            if words.starts(with: ["Seq", "Scan", "on"]) {
                walks.insert(Walk(tables: [words[3]], index: nil))
            } else if words.starts(with: ["Bitmap", "Index", "Scan", "on"]) {
                indexes.insert(words[4])
            } else if words.first == "Index", let using = words.firstIndex(of: "using") {
                if rest.contains(where: { $0.contains("Index Cond:") }) {
                    indexes.insert(words[using + 1])
                } else {
                    walks.insert(Walk(tables: [words[using + 3]], index: words[using + 1]))
                }
            }
        }
    }
}

/// Which tables the short names of a statement mean.
private struct TableNames {
    private var meanings: [String: Set<String>] = [:]

    /// `FROM shares s`, `JOIN files AS f`, `UPDATE sessions`
    init(in statement: String) {
        let words = statement.split { $0.isWhitespace || "(),".contains($0) }.map(String.init)
        for (place, word) in words.enumerated()
        where ["FROM", "JOIN", "UPDATE", "INTO"].contains(word) {
            let next = words[(place + 1)...].prefix(3).filter { $0 != "AS" }
            guard let table = next.first else { continue }
            meanings[table, default: []].insert(table)
            if let name = next.dropFirst().first { meanings[name, default: []].insert(table) }
        }
    }

    func meant(by name: String) -> Set<String> { meanings[name] ?? [name] }
}

extension String {
    fileprivate var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
