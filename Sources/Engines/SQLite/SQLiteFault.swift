import GRDB
import GRDBSQLite
import Records

/// SQLite's result codes in the words of the engine.
enum SQLiteFault {
    static func error(_ error: DatabaseError, in database: Database? = nil) -> any Error {
        self.error(
            error.extendedResultCode.rawValue, error.message ?? "", error.sql ?? "", in: database)
    }

    /// `code` is an extended result code.
    static func error(
        _ code: Int32, _ message: String, _ statement: String, in database: Database?
    ) -> any Error {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT where code != ConstraintCode.notNull:
            Conflicting(constraint: SQLiteConstraint(code, message).name(in: database))
        // An I/O error is as a rule a disk that is full, gone or failing.
        case SQLITE_FULL, SQLITE_IOERR: Sentences.full
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: Sentences.readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: Sentences.damaged
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_INTERRUPT: Sentences.busy
        default: StatementFault(code: "\(code)", message: message, statement: statement)
        }
    }
}

/// Extended result codes; the header's macros are expressions that Swift does not see.
private enum ConstraintCode {
    static let notNull: Int32 = 1299
    static let primaryKey: Int32 = 1555
    static let rowID: Int32 = 2579
}

/// Which constraint said no, under the name that PostgreSQL would give it.
struct SQLiteConstraint {
    private let code: Int32
    private let subject: String

    init(_ code: Int32, _ message: String) {
        self.code = code
        subject = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
    }

    /// A CHECK has the name given in the schema, or its text. A foreign key has no name in SQLite.
    func name(in database: Database?) -> String {
        let columns = subject.split(separator: ", ").map { $0.split(separator: ".") }
        guard columns.allSatisfy({ $0.count == 2 }), let table = columns.first?[0] else {
            return subject.hasPrefix("index '") ? String(subject.dropFirst(7).dropLast()) : subject
        }
        if code == ConstraintCode.primaryKey || code == ConstraintCode.rowID {
            return "\(table)_pkey"
        }
        let names = columns.map { String($0[1]) }
        return index(of: names, on: String(table), in: database)
            ?? "\(table)_\(names.joined(separator: "_"))_key"
    }

    private func index(of names: [String], on table: String, in database: Database?) -> String? {
        do {
            return try database?.indexes(on: table)
                .first { $0.isUnique && $0.columns == names && $0.origin == .createIndex }?.name
        } catch {
            return nil  // The name is a courtesy; the conflict is reported all the same.
        }
    }
}
