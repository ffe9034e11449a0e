import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// The write-ahead log between two checkpoints. SQLite's own checkpoint empties it only when no reader
/// looks at it, which with readers that keep their views would hardly ever be.
final class WriteAheadLog: Sendable {
    private let pages = Atomic<Int32>(0)
    private let due = Atomic<Int32>(WriteAheadLog.mostPages)

    /// About 16 MiB.
    static let mostPages: Int32 = 4000

    /// Counts from now on, in place of SQLite's own checkpoints.
    func watch(_ database: Database) {
        let gauge = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            database.sqliteConnection,
            { gauge, _, _, pages in
                guard let gauge else { return SQLITE_OK }
                let log = Unmanaged<WriteAheadLog>.fromOpaque(gauge).takeUnretainedValue()
                log.pages.store(pages, ordering: .relaxed)
                return SQLITE_OK
            }, gauge)
    }

    /// On the writer's queue, between two batches: carries the log into the file when it has grown
    /// long. First the readers let go of what is older than the log's end, then of the log itself.
    func tidy(_ database: Database, _ views: SQLiteViews) {
        let grown = pages.load(ordering: .relaxed)
        guard grown >= due.load(ordering: .relaxed) else { return }
        // Whatever comes of it, the next try is only after as much again.
        due.store(grown + Self.mostPages, ordering: .relaxed)
        guard views.rest() else { return }
        do {
            _ = try database.checkpoint(.passive)
        } catch {
            // A full disk is told to those who write; the log waits for the next try.
            return
        }
        if views.rest() { due.store(Self.mostPages, ordering: .relaxed) }
    }
}
