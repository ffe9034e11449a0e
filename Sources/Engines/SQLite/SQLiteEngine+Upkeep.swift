import Foundation
import GRDB
import GRDBSQLite
import Records

extension SQLiteEngine {
    /// Copies the database as it is at one moment, while others read and write. The copy appears
    /// under its name (mode 0600) only when it is complete and on the disk.
    ///
    /// Throws `Unavailable` when a file of that name exists or the folder cannot be written.
    public func backup(to destination: String) async throws {
        try await backup(to: destination) { _ in }
    }

    /// The same, with what `look` sees of the original at the very moment of the copy, so that the
    /// two can be compared while people go on writing.
    public func backup<Seen: Sendable>(
        to destination: String, seeing look: @escaping @Sendable (any Session) throws -> Seen
    ) async throws -> Seen {
        try await upkeep { pool in
            let part = destination + ".part"
            try Self.reserve(part, for: destination)
            do {
                let copy = try DatabaseQueue(path: part)
                let seen = try Self.copy(pool, to: copy, seeing: look)
                // A copy is one file: no WAL beside it that somebody forgets to carry along.
                try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
                try Self.flush(part)
                guard rename(part, destination) == 0 else { throw Sentences.readOnly }
                try Self.flush((destination as NSString).deletingLastPathComponent)
                return seen
            } catch {
                unlink(part)
                throw error
            }
        }
    }

    /// The copy is made inside the reading transaction that `look` began.
    private static func copy<Seen>(
        _ pool: DatabasePool, to copy: DatabaseQueue, seeing look: (any Session) throws -> Seen
    ) throws -> Seen {
        try pool.unsafeRead { source in
            let session = SQLiteSession(source)
            try session.run("BEGIN")
            defer { session.end() }
            let seen = try session.serve(look)
            try copy.writeWithoutTransaction { try source.backup(to: $0) }
            return seen
        }
    }

    /// Carries the write-ahead log into the database file and empties it, as far as readers allow:
    /// writers never wait for a reader because of it. Returns whether the log is empty.
    @discardableResult public func checkpoint() async throws -> Bool {
        try await upkeep { [patience, views] pool in
            // Before the writer's turn: nobody who writes waits for readers to let go.
            _ = views.rest(within: .seconds(1))
            return try pool.writeWithoutTransaction { database in
                guard let connection = database.sqliteConnection else { throw Sentences.closed }
                sqlite3_busy_timeout(connection, 0)
                defer { sqlite3_busy_timeout(connection, Int32(patience)) }
                do {
                    _ = try database.checkpoint(.truncate)
                    return true
                } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                    return false
                }
            }
        }
    }

    /// What is wrong with the file, in SQLite's words; empty when it is sound.
    public func integrityCheck() async throws -> [String] {
        try await upkeep { pool in
            do {
                return try pool.read(Self.complaints)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                // Some damage ends the check itself.
                return [error.message ?? "database disk image is malformed"]
            }
        }
    }

    private static func complaints(_ database: Database) throws -> [String] {
        let complaints = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        guard complaints == ["ok"] else { return complaints }
        let orphans = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check"
        return try String.fetchAll(database, sql: orphans).map { "foreign key: \($0)" }
    }

    private static func reserve(_ part: String, for destination: String) throws(Unavailable) {
        guard access(destination, F_OK) != 0 else {
            throw Unavailable(.other, "（\(destination)）は既にあります。別の名前を指定してください。")
        }
        unlink(part)
        let descriptor = Foundation.open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC
                ? Sentences.full
                : Unavailable(
                    .readOnly, "バックアップの場所（\(destination)）に書き込めません。権限を確認してください。")
        }
        Foundation.close(descriptor)
    }

    private static func flush(_ path: String) throws(Unavailable) {
        let descriptor = Foundation.open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Sentences.readOnly }
        defer { Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Sentences.full }
    }
}
