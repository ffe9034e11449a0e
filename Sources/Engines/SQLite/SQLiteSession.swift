import GRDB
import GRDBSQLite
import Records

/// One transaction on one SQLite connection. Statements are stepped directly: GRDB's `Row` costs as
/// much again as the query of a page.
final class SQLiteSession: Session {
    private let database: Database
    /// The first statement that failed. As on PostgreSQL, nothing more is done after it.
    private(set) var failure: (any Error)?

    init(_ database: Database) { self.database = database }

    var dialect: Records.SQL.Dialect { .sqlite }

    /// Runs a caller's body, and holds it to a failure that it may have swallowed.
    func serve<Answer>(_ body: (any Session) throws -> Answer) throws -> Answer {
        let answer = try body(self)
        if let failure { throw failure }
        return answer
    }

    func rows<Value>(
        _ sql: Records.SQL, _ make: (inout Records.Row) throws -> Value
    ) throws -> [Value] {
        let statement = try prepare(sql)
        defer { statement.rest() }
        let cells: any Cells = SQLiteCells(statement: statement.pointer)
        var values: [Value] = []
        while try step(statement, sql) {
            var row = Records.Row(cells)
            values.append(try make(&row))
        }
        return values
    }

    @discardableResult func run(_ sql: Records.SQL) throws -> Int {
        let statement = try prepare(sql)
        defer { statement.rest() }
        while try step(statement, sql) {}
        return sqlite3_stmt_readonly(statement.pointer) == 0 ? database.changesCount : 0
    }

    func script(_ text: String) throws {
        if let failure { throw failure }
        do {
            try database.execute(sql: text)
        } catch let error as DatabaseError {
            throw noted(SQLiteFault.error(error, in: database))
        }
    }

    /// Leaves the transaction, whatever state it is in.
    func end() {
        guard database.isInsideTransaction else { return }
        do {
            failure = nil
            try run("ROLLBACK")
        } catch {
            // SQLite refuses only when it has rolled back by itself already.
        }
    }

    private func prepare(_ sql: Records.SQL) throws -> SQLiteStatementInUse {
        if let failure { throw failure }
        let text = sql.text(for: .sqlite)
        do {
            var statement = try database.cachedStatement(sql: text)
            if sqlite3_stmt_busy(statement.sqliteStatement) != 0 {
                // A row of this very statement is being read: give the inner one its own.
                statement = try database.makeStatement(sql: text)
            }
            let use = SQLiteStatementInUse(statement)
            guard use.bind(sql.binds) == SQLITE_OK else {
                defer { use.rest() }
                throw noted(SQLiteFault.error(lastCode, lastMessage, text, in: database))
            }
            return use
        } catch let error as DatabaseError {
            throw noted(SQLiteFault.error(error, in: database))
        }
    }

    private func step(_ statement: SQLiteStatementInUse, _ sql: Records.SQL) throws -> Bool {
        switch sqlite3_step(statement.pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let (code, message) = (lastCode, lastMessage)
            statement.rest()
            throw noted(SQLiteFault.error(code, message, sql.text(for: .sqlite), in: database))
        }
    }

    private var lastCode: Int32 { sqlite3_extended_errcode(database.sqliteConnection) }
    private var lastMessage: String { String(cString: sqlite3_errmsg(database.sqliteConnection)) }

    private func noted(_ error: any Error) -> any Error {
        failure = failure ?? error
        return error
    }
}
