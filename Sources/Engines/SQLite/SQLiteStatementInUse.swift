import GRDB
import GRDBSQLite
import Records

/// A prepared statement between its binding and its rest.
struct SQLiteStatementInUse {
    private let statement: Statement
    var pointer: OpaquePointer { statement.sqliteStatement }

    init(_ statement: Statement) { self.statement = statement }

    /// SQLite copies what it is given, so nothing need live on.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Returns the first result code that is not `SQLITE_OK`.
    func bind(_ values: [Records.SQL.Value]) -> Int32 {
        guard sqlite3_bind_parameter_count(pointer) == Int32(values.count) else {
            return SQLITE_MISUSE
        }
        var column: Int32 = 0
        for value in values {
            column += 1
            let code = bind(value, column)
            guard code == SQLITE_OK else { return code }
        }
        return SQLITE_OK
    }

    private func bind(_ value: Records.SQL.Value, _ column: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, column)
        case .integer(let integer): return sqlite3_bind_int64(pointer, column, integer)
        case .text(var text):
            return text.withUTF8 { utf8 in
                // No address would mean NULL, and an empty text may have none.
                guard let base = utf8.baseAddress, !utf8.isEmpty else {
                    return sqlite3_bind_text(pointer, column, "", 0, Self.copied)
                }
                return base.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                    sqlite3_bind_text(pointer, column, $0, Int32(utf8.count), Self.copied)
                }
            }
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, column, 0) }
            return sqlite3_bind_blob(pointer, column, bytes, Int32(bytes.count), Self.copied)
        }
    }

    /// Lets go of the row and of the values, which may be personal.
    func rest() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }
}

/// The row that the statement stands on. Types are as strict as PostgreSQL's.
struct SQLiteCells: Cells {
    let statement: OpaquePointer

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    func text(_ column: Int) -> String? {
        let column = Int32(column)
        guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
            let start = sqlite3_column_text(statement, column)
        else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func integer(_ column: Int) -> Int64? {
        let column = Int32(column)
        guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement, column)
    }

    func bytes(_ column: Int) -> [UInt8]? {
        let column = Int32(column)
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, column))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
}
