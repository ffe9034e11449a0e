import Engines
import Records
import Synchronization

/// Somebody who writes row after row, and says how many are kept.
final class Writing: Sendable {
    private let count = Mutex(0)
    private let task = Mutex<Task<Void, any Error>?>(nil)

    init(on engine: any Engine) {
        let work = Task { [self] in
            while !Task.isCancelled {
                let number = kept
                try await engine.transaction { session in
                    _ = try session.run(
                        "INSERT INTO settings (key, value) VALUES (\("load-\(number)"), 'x')")
                }
                count.withLock { $0 += 1 }
            }
        }
        task.withLock { $0 = work }
    }

    /// How many were acknowledged.
    var kept: Int { count.withLock { $0 } }

    /// Returns when so many are kept.
    func kept(atLeast number: Int) async -> Int {
        while kept < number { await Task.yield() }
        return kept
    }

    func stop() async throws {
        let work = task.withLock { $0 }
        work?.cancel()
        try await work?.value
    }

    static func count(_ session: any Session) throws -> Int {
        try session.first("SELECT COUNT(*) FROM settings WHERE key LIKE 'load-%'") {
            try $0.next()
        } ?? 0
    }

    static func count(in file: String) async throws -> Int {
        let engine = try SQLiteEngine(path: file, readers: 1)
        let count = try await engine.read { try Writing.count($0) }
        try await engine.close()
        return count
    }
}
