import Dispatch
import Foundation
import GRDB
import Records

/// SQLite through GRDB: one writer with a group commit, and readers that do not wait for it.
public final class SQLiteEngine: Engine {
    public var dialect: Records.SQL.Dialect { .sqlite }
    /// The file of the database, as it was given.
    public let path: String

    let patience: Int
    private let pool: DatabasePool
    private let writes: GroupCommit
    private let readers: Lanes<Void>

    /// Opens or makes the database (mode 0600). Throws `Unavailable` with a sentence for the operator
    /// when it cannot be opened, is not ours, or would not keep a commit through a power cut.
    ///
    /// `patience`: how long a writer waits for another process that writes, in milliseconds.
    /// `readers`: connections that read at once; one more than cores when nothing is said, since a
    /// reader hardly ever waits and each keeps pages of its own in memory.
    public init(path: String, readers: Int? = nil, patience: Int = 5000) throws {
        let readers = readers ?? max(3, min(8, 1 + ProcessInfo.processInfo.activeProcessorCount))
        self.path = path
        self.patience = patience
        // One more than our lanes, for the backup.
        let pool = try SQLiteOpening(path: path, patience: patience).open(readers: readers + 1)
        self.pool = pool
        self.readers = Lanes("kasane.sqlite", Array(repeating: (), count: readers))
        // 64 requests: at 256 the fsync costs half as much a request again, but the first waits long.
        writes = GroupCommit(limit: 64) { line in
            pool.asyncWriteWithoutTransaction { line.serveBatch(SQLiteGround(database: $0)) }
        }
    }

    /// How well the group commit groups.
    public var writeTally: WriteTally { writes.tally }

    @discardableResult public func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        try await writes.transaction(body)
    }

    public func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        let pool = pool
        return try await withCheckedThrowingContinuation { continuation in
            do {
                // GRDB's own asynchronous read takes two hops between queues and four statements;
                // this takes one hop and two.
                try readers.enter {
                    continuation.resume(with: Result { try Self.view(pool, body) })
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    public func close() async throws {
        guard await writes.close() else { return }
        await readers.close {}
        // GRDB closes the readers last, and a reader cannot carry the log into the file.
        try await checkpoint()
        try await upkeep { try $0.close() }
    }

    private static func view<Answer>(
        _ pool: DatabasePool, _ body: (any Session) throws -> Answer
    ) throws -> Answer {
        do {
            return try pool.unsafeRead { database in
                let session = SQLiteSession(database)
                try session.run("BEGIN")
                defer { session.end() }
                return try session.serve(body)
            }
        } catch let error as DatabaseError {
            throw SQLiteFault.error(error)
        }
    }

    /// Runs something slow beside the traffic, on a thread that may block.
    func upkeep<Answer: Sendable>(
        _ work: @escaping @Sendable (DatabasePool) throws -> Answer
    ) async throws -> Answer {
        let pool = pool
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "kasane.sqlite.upkeep").async {
                continuation.resume(
                    with: Result {
                        do {
                            return try work(pool)
                        } catch let error as DatabaseError {
                            throw SQLiteFault.error(error)
                        }
                    })
            }
        }
    }
}
