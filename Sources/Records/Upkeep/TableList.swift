/// Which tables there are in an open transaction, and their columns, the same on both engines.
struct TableList {
    struct Table: Equatable {
        let name: String
        /// By name, so that both engines give them in one order.
        let columns: [String]

        /// Quoted. Names cannot be bound; these come from the schema, not from people.
        var quotedName: String { Self.quoted(name) }
        var quotedColumns: String { columns.map(Self.quoted).joined(separator: ", ") }
        var everyRow: SQL { SQL(stringLiteral: "SELECT \(quotedColumns) FROM \(quotedName)") }

        private static func quoted(_ name: String) -> String {
            "\""
                + name.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
        }
    }

    /// By name.
    let tables: [Table]

    init(_ session: any Session) throws {
        let names: [String]
        switch session.dialect {
        case .sqlite:
            names = try session.rows(
                """
                SELECT name FROM sqlite_master WHERE type = 'table'
                    AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%'
                """
            ) { try $0.next(String.self) }
        case .postgres:
            names = try session.rows(
                """
                SELECT CAST(table_name AS text) FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                """
            ) { try $0.next(String.self) }
        }
        tables = try names.sorted().map {
            Table(name: $0, columns: try Self.columns(of: $0, session).sorted())
        }
    }

    /// Those that hold records. The search index is made anew from them, and each engine has its own;
    /// the list of migrations belongs to the database, not to what it holds.
    var records: [Table] {
        tables.filter { $0.name != "kasane_migrations" && !$0.name.hasPrefix("note_index") }
    }

    private static func columns(of table: String, _ session: any Session) throws -> [String] {
        switch session.dialect {
        case .sqlite:
            try session.rows("SELECT name FROM pragma_table_info(\(table))") { try $0.next() }
        case .postgres:
            try session.rows(
                """
                SELECT CAST(column_name AS text) FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table)
                """
            ) { try $0.next() }
        }
    }
}

extension Session {
    /// Every row of a table, one at a time: PostgreSQL would otherwise hand over the whole of it.
    func eachRow(of table: TableList.Table, _ body: (inout Row) throws -> Void) throws {
        switch dialect {
        case .sqlite: _ = try rows(table.everyRow, body)
        case .postgres:
            try script(
                "DECLARE kasane_rows NO SCROLL CURSOR FOR \(table.everyRow.text(for: .postgres))")
            while !(try rows("FETCH 500 FROM kasane_rows", body).isEmpty) {}
            try script("CLOSE kasane_rows")
        }
    }
}

/// A value of any kind.
struct AnyCell: SQLReadable {
    let value: SQL.Value

    init?(_ cells: any Cells, _ column: Int) {
        if cells.isNull(column) {
            value = .null
        } else if let integer = cells.integer(column) {
            value = .integer(integer)
        } else if let text = cells.text(column) {
            value = .text(text)
        } else if let bytes = cells.bytes(column) {
            value = .bytes(bytes)
        } else {
            return nil
        }
    }

    /// With its kind and its length before it, so that no two rows give the same bytes.
    func append(to bytes: inout [UInt8]) {
        let (kind, content): (UInt8, [UInt8]) =
            switch value {
            case .null: (0, [])
            case .integer(let integer): (1, withUnsafeBytes(of: integer.bigEndian) { Array($0) })
            case .text(let text): (2, Array(text.utf8))
            case .bytes(let blob): (3, blob)
            }
        bytes.append(kind)
        withUnsafeBytes(of: Int64(content.count).bigEndian) { bytes += $0 }
        bytes += content
    }
}
