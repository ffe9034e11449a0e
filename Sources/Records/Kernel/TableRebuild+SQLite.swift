import Foundation

extension TableRebuild {
    /// Rows are put aside, the table is made anew, and the rows come back. Meanwhile nothing
    /// points at anything; SQLite counts what is missing, and lets the transaction end when
    /// nothing is any more. (Renaming a new table to the old name would not be counted as its
    /// return.)
    func runOnSQLite(_ session: any Session) throws {
        let (name, held) = (Self.quoted(table), Self.quoted("kasane_rebuild"))
        let made = try changed(try statement(session))
        let indexes = try indexStatements(session)
        let columns = try TableList(session).tables.first { $0.name == table }?.quotedColumns ?? ""
        let references = try referenceIndexes(session)
        try session.script("PRAGMA defer_foreign_keys = ON")
        try session.script("CREATE TABLE \(held) AS SELECT * FROM \(name)")
        for reference in references { try session.script(reference.create) }
        try session.script("DROP TABLE \(name)")
        try session.script(made)
        for reference in references where reference.table == table {
            try session.script(reference.create)
        }
        try session.script("INSERT INTO \(name) (\(columns)) SELECT \(columns) FROM \(held)")
        try session.script("DROP TABLE \(held)")
        for reference in references { try session.script("DROP INDEX \(reference.name)") }
        for index in indexes { try session.script(index) }
        try requireWhole(session)
    }

    /// The statement that makes the table, with every change in it.
    private func changed(_ statement: String) throws -> String {
        try changes.reduce(statement) { text, change in
            let (old, new): (Range<String.Index>?, String) =
                switch change {
                case .list(let column, let words):
                    (try listRange(of: column, in: text), Self.list(column, words))
                case .check(let old, let new):
                    (text.onlyRange(of: "CHECK (\(old))"), "CHECK (\(new))")
                }
            guard let old else { throw Unfitting(missing: "\(table): \(change)") }
            return text.replacingCharacters(in: old, with: new)
        }
    }

    private func listRange(of column: String, in text: String) throws -> Range<String.Index>? {
        let pattern = try Regex("CHECK \\(\(column) IN \\('[^)]*'\\)\\)")
        let found = text.ranges(of: pattern)
        return found.count == 1 ? found[0] : nil
    }

    private func statement(_ session: any Session) throws -> String {
        let found = try session.first(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = \(table)"
        ) { try $0.next(String.self) }
        guard let found else { throw Unfitting(missing: table) }
        return found
    }

    private func indexStatements(_ session: any Session) throws -> [String] {
        try session.rows(
            """
            SELECT sql FROM sqlite_master
            WHERE type IN ('index', 'trigger') AND tbl_name = \(table) AND sql IS NOT NULL
            """
        ) { try $0.next() }
    }

    /// Whoever goes and whoever comes back, SQLite looks for the rows that point there: with an
    /// index of its own for each column, or it would read their whole table for every row of this
    /// one.
    private func referenceIndexes(
        _ session: any Session
    ) throws -> [(table: String, name: String, create: String)] {
        let references = try session.rows(
            """
            SELECT m.name, f."from" FROM sqlite_master m
            JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = \(table)
            ORDER BY m.name, f."from"
            """
        ) { (table: try $0.next(String.self), column: try $0.next(String.self)) }
        return references.enumerated().map { number, reference in
            let name = "kasane_rebuild_\(number)"
            return (
                table: reference.table, name: name,
                create: "CREATE INDEX \(name) ON \(Self.quoted(reference.table))"
                    + " (\(Self.quoted(reference.column)))"
            )
        }
    }

    /// The transaction could not end otherwise, but would not say where.
    private func requireWhole(_ session: any Session) throws {
        let lost = try session.first(
            """
            SELECT m.name FROM sqlite_master m JOIN pragma_foreign_key_check(m.name) v
            WHERE m.type = 'table' AND (m.name = \(table) OR EXISTS (SELECT 1
                FROM pragma_foreign_key_list(m.name) f WHERE f."table" = \(table)))
            """
        ) { try $0.next(String.self) }
        if let lost { throw Unfitting(missing: "\(lost) points into \(table)") }
    }
}

extension String {
    /// Where this text stands, if it stands there once.
    fileprivate func onlyRange(of text: String) -> Range<String.Index>? {
        let found = ranges(of: text)
        return found.count == 1 ? found[0] : nil
    }
}
