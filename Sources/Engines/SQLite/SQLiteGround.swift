import GRDB
import Records

/// SQLite's writer, as the group commit uses it.
struct SQLiteGround: WriteGround {
    let database: Database

    /// IMMEDIATE: what the body reads is already under the lock of the writer.
    func begin() throws { try say("BEGIN IMMEDIATE") }

    func mark(again: Bool) throws {
        if again { try say("RELEASE request") }
        try say("SAVEPOINT request")
    }

    func undoToMark() throws { try say("ROLLBACK TO request") }
    func commit() throws { try say("COMMIT") }
    func abandon() { SQLiteSession(database).end() }

    func serve(_ request: any WriteRequest) throws(TransactionLost) -> (any Error)? {
        let session = SQLiteSession(database)
        do {
            try session.serve(request.run)
            return nil
        } catch {
            // A full disk makes SQLite roll back the whole transaction, not only the statement.
            guard database.isInsideTransaction else {
                throw TransactionLost(cause: session.failure ?? error, isWorthRepeating: false)
            }
            return error
        }
    }

    private func say(_ command: Records.SQL) throws { try SQLiteSession(database).run(command) }
}
