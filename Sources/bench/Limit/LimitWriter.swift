import Foundation
import GRDB
import Synchronization

/// One writer and one commit for all who wait, as Kasane does it too: an `fsync` a batch.
final class LimitWriter: Sendable {
    private struct Waiting: Sendable {
        let body: @Sendable (Database) throws -> Void
        let continuation: CheckedContinuation<Void, any Error>
    }
    private struct Line {
        var waiting: [Waiting] = []
        var isServing = false
    }

    private let pool: DatabasePool
    private let line = Mutex(Line())

    init(pool: DatabasePool) { self.pool = pool }

    func view(of file: Int, by worker: Int) async throws {
        try await write { try Self.audit("view", file, worker, $0) }
    }

    /// A new case with one person in it, and its line of the log.
    func submit(_ body: String) async throws {
        let words = body.split(separator: "\n").map(String.init)
        try await write { database in
            try database.cachedStatement(
                sql: """
                    INSERT INTO cases (number, district, worker, restricted, status, next_on,
                        last_on, tag) VALUES (?, 1, 1, 0, 'received', '2026-12-01',
                        '2026-11-21', '')
                    """
            ).execute(arguments: [words.first])
            let file = Int(database.lastInsertedRowID)
            try database.cachedStatement(
                sql: """
                    INSERT INTO persons (case_id, name, kana, birth, sex, address)
                    VALUES (?, ?, ?, '1927-05-03', 'male', '')
                    """
            ).execute(arguments: [file, words.first, words.last])
            try database.cachedStatement(sql: "UPDATE cases SET principal = ? WHERE id = ?")
                .execute(arguments: [database.lastInsertedRowID, file])
            try Self.audit("submit", file, 1, database)
        }
    }

    private static func audit(
        _ deed: String, _ file: Int, _ worker: Int, _ database: Database
    ) throws {
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        try database.cachedStatement(
            sql: "INSERT INTO audit (at, worker, case_id, deed) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [now, worker, file, deed])
    }

    private func write(_ body: @escaping @Sendable (Database) throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let mustWake = line.withLock { line in
                line.waiting.append(Waiting(body: body, continuation: continuation))
                defer { line.isServing = true }
                return !line.isServing
            }
            if mustWake { pool.asyncWriteWithoutTransaction { self.serve($0) } }
        }
    }

    private func serve(_ database: Database) {
        while true {
            let batch = line.withLock { line in
                defer { line.waiting = [] }
                if line.waiting.isEmpty { line.isServing = false }
                return line.waiting
            }
            if batch.isEmpty { return }
            let outcome = Result {
                try database.inTransaction {
                    for one in batch { try one.body(database) }
                    return .commit
                }
            }
            for one in batch { one.continuation.resume(with: outcome) }
        }
    }
}
