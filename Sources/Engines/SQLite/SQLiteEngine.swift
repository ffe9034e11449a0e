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
    private let lanes: Lanes<SQLiteReader>
    let views: SQLiteViews

    /// Opens or makes the database (mode 0600). Throws `Unavailable` with a sentence for the operator
    /// when it cannot be opened, is not ours, or would not keep a commit through a power cut.
    ///
    /// `patience`: how long a writer waits for another process that writes, in milliseconds.
    /// `readers`: connections that read at once; one more than cores when nothing is said, since a
    /// reader hardly ever waits and each keeps pages of its own in memory.
    /// `keepingViews`: how long a reader draws from one view while only the log grows.
    public init(
        path: String, readers: Int? = nil, patience: Int = 5000,
        keepingViews longest: DispatchTimeInterval = .seconds(1)
    ) throws {
        let count = readers ?? max(3, min(8, 1 + ProcessInfo.processInfo.activeProcessorCount))
        self.path = path
        self.patience = patience
        let opening = SQLiteOpening(path: path, patience: patience)
        let pool = try opening.open()
        self.pool = pool
        let views = SQLiteViews(
            try opening.readers(count, keepingViews: longest), keptFor: longest)
        self.views = views
        lanes = Lanes("kasane.sqlite", views.readers)
        let log = WriteAheadLog()
        pool.writeWithoutTransaction { log.watch($0) }
        // 64 requests: at 256 the fsync costs half as much a request again, but the first waits long.
        writes = GroupCommit(limit: 64, recordsChanged: { views.recordsChanged() }) { line in
            pool.asyncWriteWithoutTransaction {
                line.serveBatch(SQLiteGround(database: $0))
                log.tidy($0, views)
            }
        }
    }

    /// How well the group commit groups.
    public var writeTally: WriteTally { writes.tally }

    @discardableResult public func transaction<Answer: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        try await writes.transaction(touching: reach, body)
    }

    public func read<Answer: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        let views = views
        return try await withCheckedThrowingContinuation { continuation in
            do {
                try lanes.enter { reader in
                    continuation.resume(with: Result { try views.serve(reader, reach, body) })
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    public func close() async throws {
        guard await writes.close() else { return }
        await lanes.close { $0.close() }
        // GRDB closes the readers last, and a reader cannot carry the log into the file.
        try await checkpoint()
        try await upkeep { try $0.close() }
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
