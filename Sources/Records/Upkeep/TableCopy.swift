/// 引越し: every record of one database into another whose tables are the same, in one transaction.
/// The search index is not carried; `TextIndex.markDue` says that it is to be made anew.
public enum TableCopy {
    /// Throws `Unfitting` when the two are not of the same version. What the target held is gone.
    public static func run(from source: any Session, to target: any Session) throws {
        let (from, to) = (try TableList(source).records, try TableList(target).records)
        guard from == to else { throw Unfitting() }
        try withoutOrder(target) {
            for table in to {
                try target.run(SQL(stringLiteral: "DELETE FROM \(table.quotedName)"))
            }
            for table in to { try copy(table, source, target) }
        }
    }

    /// The two databases do not have the same tables.
    public struct Unfitting: Error {}

    private static func copy(
        _ table: TableList.Table, _ source: any Session, _ target: any Session
    ) throws {
        let most = max(1, min(200, 30_000 / max(1, table.columns.count)))
        var rows: [SQL] = []
        func flush() throws {
            guard let first = rows.first else { return }
            let head = SQL(
                stringLiteral: "INSERT INTO \(table.quotedName) (\(table.quotedColumns)) VALUES ")
            try target.run(rows.dropFirst().reduce("\(head)\(first)" as SQL) { "\($0), \($1)" })
            rows.removeAll(keepingCapacity: true)
        }
        try source.eachRow(of: table) { row in
            let cells = try table.columns.map { _ in try row.next(AnyCell.self) }
            let values = cells.dropFirst().reduce("(\(cells[0])" as SQL) { "\($0), \($1)" }
            rows.append(values + ")")
            if rows.count == most { try flush() }
        }
        try flush()
    }

    /// Rows come table by table, before those they point at. SQLite looks at the end of the
    /// transaction; in PostgreSQL the constraints go and come back, and then look at every row.
    private static func withoutOrder(_ target: any Session, _ body: () throws -> Void) throws {
        switch target.dialect {
        case .sqlite:
            try target.script("PRAGMA defer_foreign_keys = ON")
            try body()
        case .postgres:
            let constraints = try target.rows(
                """
                SELECT CAST(conrelid AS regclass)::text, quote_ident(conname),
                    pg_get_constraintdef(oid)
                FROM pg_constraint WHERE contype = 'f'
                    AND connamespace = CAST(quote_ident(current_schema()) AS regnamespace)
                """
            ) {
                (
                    table: try $0.next(String.self), name: try $0.next(String.self),
                    rule: try $0.next(String.self)
                )
            }
            for it in constraints {
                try target.script("ALTER TABLE \(it.table) DROP CONSTRAINT \(it.name)")
            }
            try body()
            for it in constraints {
                try target.script("ALTER TABLE \(it.table) ADD CONSTRAINT \(it.name) \(it.rule)")
            }
        }
    }
}

extension AnyCell: SQLBindable {
    var sqlValue: SQL.Value { value }
}

extension TableCopy {
    /// Whether nothing was ever kept here: no table at all, or ours, made and left empty.
    public static func isUnused(_ session: any Session) throws -> Bool {
        let tables = try TableList(session).tables.map(\.name)
        if tables.isEmpty { return true }
        guard tables.contains("kasane_migrations"), tables.contains("settings") else {
            return false
        }
        return try session.first(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM settings) OR EXISTS (SELECT 1 FROM workers)
                OR EXISTS (SELECT 1 FROM data_keys)
            """
        ) { try $0.next(Int.self) } == nil
    }
}
