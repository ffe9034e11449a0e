import Engines
import Foundation
import Records
import Testing

/// Readers draw page after page from one view while only the log grows.
@Suite struct SQLiteViewTests {
    private func withTables(_ body: (SQLiteEngine) async throws -> Void) async throws {
        try await onFreshSQLite { engine in
            try await engine.transaction {
                try $0.script("CREATE TABLE looks (n BIGINT); CREATE TABLE facts (n BIGINT);")
            }
            try await body(engine)
        }
    }

    private func count(
        _ table: String, _ engine: any Engine, seeing reach: Reach
    ) async throws -> Int {
        try await engine.read(seeing: reach) { session in
            let sql = SQL(stringLiteral: "SELECT COUNT(*) FROM \(table)")
            return try session.first(sql) { try $0.next(Int.self) } ?? 0
        }
    }

    private func add(to table: String, _ engine: any Engine, _ reach: Reach) async throws {
        try await engine.transaction(touching: reach) {
            try $0.run(SQL(stringLiteral: "INSERT INTO \(table) VALUES (1)"))
        }
    }

    @Test func whatWasAcknowledgedIsSeenByWhoeverAsksAfterwards() async throws {
        try await withTables { engine in
            for round in 1...200 {
                try await add(to: "looks", engine, .log)
                try await add(to: "facts", engine, .records)
                // Several at once, so that every reader is asked.
                let seen = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<6 {
                        group.addTask { try await count("facts", engine, seeing: .records) }
                    }
                    return try await group.reduce(into: Set()) { $0.insert($1) }
                }
                #expect(seen == [round])
            }
        }
    }

    @Test func theLogIsSeenAtOnceByWhoeverAsksForIt() async throws {
        try await withTables { engine in
            for round in 1...50 {
                try await add(to: "looks", engine, .log)
                _ = try await count("facts", engine, seeing: .records)
                #expect(try await count("looks", engine, seeing: .log) == round)
            }
        }
    }

    @Test func aLineOfTheLogLeavesTheViewOfRecordsAsItIs() async throws {
        try await withTables { engine in
            // A crowded machine takes longer than a second for this.
            let one = try SQLiteEngine(
                path: engine.path, readers: 1, keepingViews: .seconds(600))
            #expect(try await count("looks", one, seeing: .records) == 0)
            try await add(to: "looks", one, .log)
            #expect(try await count("looks", one, seeing: .records) == 0, "drawn from memory")
            try await add(to: "facts", one, .records)
            #expect(try await count("looks", one, seeing: .records) == 1)
            try await one.close()
        }
    }

    @Test func whatAnotherProcessWroteIsSeenAfterASecond() async throws {
        try await withTables { engine in
            let other = try SQLiteEngine(path: engine.path, readers: 1)
            #expect(try await count("facts", other, seeing: .records) == 0)
            try await add(to: "facts", engine, .records)
            try await Task.sleep(for: .milliseconds(1100))
            #expect(try await count("facts", other, seeing: .records) == 1)
            try await other.close()
        }
    }

    @Test func aViewNobodyUsesIsLetGo() async throws {
        try await withTables { engine in
            _ = try await count("facts", engine, seeing: .records)
            try await add(to: "facts", engine, .records)
            var isEmpty = false
            for _ in 0..<40 where !isEmpty {
                try await Task.sleep(for: .milliseconds(100))
                isEmpty = try await engine.checkpoint()
            }
            #expect(isEmpty)
        }
    }

    @Test func theWriteAheadLogStaysShortUnderLoad() async throws {
        try await withTables { engine in
            let text = String(repeating: "あ", count: 1000)
            try await engine.transaction { try $0.script("CREATE TABLE words (t TEXT)") }
            let readers = Task {
                while !Task.isCancelled { _ = try await count("facts", engine, seeing: .records) }
            }
            // Forty times the length at which it is carried over, if it never were.
            for _ in 0..<1500 {
                try await engine.transaction(touching: .log) { session in
                    for _ in 0..<100 { try session.run("INSERT INTO words VALUES (\(text))") }
                }
            }
            readers.cancel()
            _ = await readers.result
            let size = try FileManager.default.attributesOfItem(atPath: engine.path + "-wal")[.size]
            let pages = try #require(size as? Int) / 4120
            #expect(pages < 40_000, "\(pages) pages")
        }
    }

    private struct No: Error {}

    private func failure(
        _ engine: any Engine, _ body: @escaping @Sendable (any Session) throws -> Int
    ) async -> (any Error)? {
        do {
            _ = try await engine.read(seeing: .records, body)
            return nil
        } catch {
            return error
        }
    }

    @Test func aRefusalOfTheBodyLeavesTheViewWhole() async throws {
        try await withTables { engine in
            #expect(await failure(engine) { _ in throw No() } is No)
            let before = try await count("facts", engine, seeing: .records)
            #expect(await failure(engine) { try $0.run("SELECT nothing FROM nowhere") } != nil)
            let after = try await count("facts", engine, seeing: .records)
            #expect(before == 0 && after == 0)
        }
    }
}
