import Dispatch
import Records

/// PostgreSQL through libpq: one connection that writes in batches, and several that read.
/// Several processes may use one database.
public final class PostgresEngine: Engine {
    public var dialect: SQL.Dialect { .postgres }

    private let writes: GroupCommit
    private let writer: Lanes<PostgresLink>
    private let readers: Lanes<PostgresLink>

    /// Connects once, and throws `Unavailable` with a sentence for the operator when the server is not
    /// there or would not keep a commit through a power cut.
    ///
    /// `connections` (2 or more) counts all of this process; those that read open when needed.
    /// `schema` is where the tables are, instead of the server's own search path.
    public init(url: String, connections: Int = 8, schema: String? = nil) async throws {
        let server = PostgresServer(try PostgresAddress(url: url), schema: schema)
        let writing = Lanes("kasane.postgres.writer", [PostgresLink(server)])
        writer = writing
        readers = Lanes(
            "kasane.postgres.reader", (1..<max(2, connections)).map { _ in PostgresLink(server) })
        // 32 requests: each may need a savepoint, and the server keeps 64 of them at hand.
        writes = GroupCommit(limit: 32) { line in
            do {
                try writing.enter { line.serveBatch(PostgresGround($0)) }
            } catch {
                preconditionFailure("The writer's lane closes after its line.")
            }
        }
        try await Self.use(writing) { _ = try $0.open() }
    }

    /// How well the group commit groups.
    public var writeTally: WriteTally { writes.tally }

    @discardableResult public func transaction<Answer: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        try await writes.transaction(touching: reach, body)
    }

    /// Always of everything: the server keeps its pages whoever commits, and other processes write.
    public func read<Answer: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws -> Answer {
        try await Self.use(readers) { try Self.view($0, body) }
    }

    public func close() async throws {
        guard await writes.close() else { return }
        await writer.close { $0.drop() }
        await readers.close { $0.drop() }
    }

    /// Runs `work` on a free lane. What is left of its transaction ends after the caller was
    /// answered: a reader need not wait for that journey.
    private static func use<Answer: Sendable>(
        _ lanes: Lanes<PostgresLink>, _ work: @escaping @Sendable (PostgresLink) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try lanes.enter { link in
                    continuation.resume(with: Result { try work(link) })
                    link.rollBack()
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// One unchanging view. Read again on a new connection when the old one was found to be cut.
    private static func view<Answer>(
        _ link: PostgresLink, _ body: (any Session) throws -> Answer
    ) throws -> Answer {
        do {
            return try look(link, body)
        } catch is PostgresFault.Transient {
            link.recover()
        }
        do {
            return try look(link, body)
        } catch let failure as PostgresFault.Transient {
            throw failure.cause
        }
    }

    private static func look<Answer>(
        _ link: PostgresLink, _ body: (any Session) throws -> Answer
    ) throws -> Answer {
        let connection = try link.open()
        try connection.say("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return try PostgresSession(connection).serve(body)
    }
}
