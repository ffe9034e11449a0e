import Dispatch
import GRDB
import Records
import Synchronization

/// 読み手: one connection that reads, and the view it keeps.
///
/// SQLite throws away every page a connection holds as soon as anybody commits; with a line of the log
/// for each page that is shown, nothing would ever be read from memory. So while only the log has
/// grown, the next page is drawn from the view of the one before, for a second at the most.
final class SQLiteReader: Sendable {
    private struct View {
        let epoch: UInt64
        let begun: DispatchTime
    }

    private let queue: DatabaseQueue
    private let view = Mutex<View?>(nil)

    /// How long a view is kept: what another process wrote is seen after that, and the write-ahead
    /// log can be emptied.
    private let longest: DispatchTimeInterval

    init(
        path: String, configuration: Configuration, keepingViews longest: DispatchTimeInterval
    ) throws {
        self.longest = longest
        var configuration = configuration
        configuration.readonly = true
        // The view outlives the request that began it.
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// - Parameters:
    ///   - epoch: how often records have changed up to now.
    ///   - isNew: whether the view has to be of this very moment.
    func serve<Answer>(
        at epoch: UInt64, isNew: Bool, _ body: (any Session) throws -> Answer
    ) throws -> Answer {
        do {
            return try queue.unsafeRead { database in
                let session = SQLiteSession(database)
                if isNew || !keeps(epoch) { try begin(session, at: epoch) }
                do {
                    return try session.serve(body)
                } catch {
                    if session.failure != nil { end(session) }
                    throw error
                }
            }
        } catch let error as DatabaseError {
            throw SQLiteFault.error(error)
        }
    }

    private func keeps(_ epoch: UInt64) -> Bool {
        view.withLock {
            guard let view = $0 else { return false }
            return view.epoch == epoch && DispatchTime.now() < view.begun + longest
        }
    }

    private func begin(_ session: SQLiteSession, at epoch: UInt64) throws {
        end(session)
        try session.run("BEGIN")
        view.withLock { $0 = View(epoch: epoch, begun: .now()) }
    }

    private func end(_ session: SQLiteSession) {
        session.end()
        view.withLock { $0 = nil }
    }

    /// Lets go of the view when nobody reads from it, so that the write-ahead log can be emptied; a
    /// view begun after `limit` is kept. Calls `done` on the reader's own queue.
    func rest(
        unlessBegunAfter limit: DispatchTime = .distantFuture,
        _ done: @escaping @Sendable () -> Void = {}
    ) {
        queue.asyncUnsafeRead { [self] result in
            if case .success(let database) = result,
                view.withLock({ $0.map { $0.begun <= limit } ?? true })
            {
                end(SQLiteSession(database))
            }
            done()
        }
    }

    var isResting: Bool { view.withLock { $0 == nil } }

    func close() {
        do {
            queue.unsafeRead { end(SQLiteSession($0)) }
            try queue.close()
        } catch {
            // A statement that is still open: the connection ends with the process.
        }
    }
}
