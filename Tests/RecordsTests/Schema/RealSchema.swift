import Records

/// A column as a database really has it.
struct RealColumn: Hashable {
    let table: String
    let name: String
    /// `TEXT`, `BIGINT`, `BYTEA`; `INDEX` for a search index, `ANY` where no type was declared.
    let type: String
    let isRequired: Bool
    let isKey: Bool

    var place: String { "\(table).\(name)" }
    var line: String {
        place + " " + type + (isKey ? " key" : isRequired ? " required" : "")
    }
}

/// What the migrations made of an empty database.
struct RealSchema {
    let columns: [RealColumn]
    /// `one_principal unique memberships(file) where` for each index that has a name of ours.
    let indexes: [String]

    init(_ engine: any Engine) async throws {
        (columns, indexes) = try await engine.read { session in
            switch session.dialect {
            case .sqlite: (try Self.sqliteColumns(session), try Self.sqliteIndexes(session))
            case .postgres: (try Self.postgresColumns(session), try Self.postgresIndexes(session))
            }
        }
    }

    var lines: [String] { columns.map(\.line) + indexes.map { "index " + $0 } }

    private static func sqliteColumns(_ session: any Session) throws -> [RealColumn] {
        try session.rows(
            """
            SELECT m.name, c.name, CASE WHEN m.sql LIKE 'CREATE VIRTUAL%' THEN 'INDEX'
                WHEN c.type = '' THEN 'ANY' ELSE c.type END, c."notnull", c.pk
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            ORDER BY m.name, c.cid
            """
        ) { row in
            RealColumn(
                table: try row.next(), name: try row.next(), type: try row.next(),
                isRequired: try row.next(Int.self) == 1, isKey: try row.next(Int.self) > 0)
        }
    }

    private static func postgresColumns(_ session: any Session) throws -> [RealColumn] {
        try session.rows(
            """
            SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT),
                CASE CAST(t.typname AS TEXT) WHEN 'int8' THEN 'BIGINT' WHEN 'tsvector' THEN 'INDEX'
                    ELSE UPPER(CAST(t.typname AS TEXT)) END,
                CASE WHEN a.attnotnull THEN 1::BIGINT ELSE 0::BIGINT END,
                CASE WHEN EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid
                    AND k.contype = 'p' AND a.attnum = ANY (k.conkey))
                    THEN 1::BIGINT ELSE 0::BIGINT END
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                AND NOT a.attisdropped
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
            ORDER BY c.relname, a.attnum
            """
        ) { row in
            RealColumn(
                table: try row.next(), name: try row.next(), type: try row.next(),
                isRequired: try row.next(Int.self) == 1, isKey: try row.next(Int.self) == 1)
        }
    }

    private static func sqliteIndexes(_ session: any Session) throws -> [String] {
        try session.rows(
            """
            SELECT m.name || CASE WHEN l."unique" = 1 THEN ' unique ' ELSE ' ' END || m.tbl_name
                || '(' || (SELECT group_concat(name, ', ') FROM
                    (SELECT i.name FROM pragma_index_info(m.name) i ORDER BY i.seqno)) || ')'
                || CASE WHEN l.partial = 1 THEN ' where' ELSE '' END
            FROM sqlite_master m JOIN pragma_index_list(m.tbl_name) l ON l.name = m.name
            WHERE m.type = 'index' AND l.origin = 'c' ORDER BY m.name
            """
        ) { try $0.next() }
    }

    private static func postgresIndexes(_ session: any Session) throws -> [String] {
        try session.rows(
            """
            SELECT i.relname || CASE WHEN x.indisunique THEN ' unique ' ELSE ' ' END || c.relname
                || '(' || (SELECT string_agg(CAST(a.attname AS TEXT), ', ' ORDER BY n.place)
                    FROM unnest(CAST(x.indkey AS SMALLINT[])) WITH ORDINALITY AS n (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = n.number) || ')'
                || CASE WHEN x.indpred IS NOT NULL THEN ' where' ELSE '' END
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_class c ON c.oid = x.indrelid
            WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'r'
                AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid)
            ORDER BY i.relname
            """
        ) { try $0.next() }
    }
}
