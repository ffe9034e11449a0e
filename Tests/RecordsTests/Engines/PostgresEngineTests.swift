import Foundation
import Records
import Testing

@testable import Engines

/// The server: several processes, cut connections, limits.
@Suite(.enabled(if: FreshPostgres.isThere)) struct PostgresEngineTests {
    private func numbers(_ engine: any Engine) async throws -> [Int] {
        try await engine.read { session in
            try session.rows("SELECT v FROM n ORDER BY v") { try $0.next(Int.self) }
        }
    }

    private func backends(_ engine: any Engine) async throws -> [Int] {
        let writer = try await engine.transaction { session in
            try session.first("SELECT pg_backend_pid()") { try $0.next(Int.self) }
        }
        let reader = try await engine.read { session in
            try session.first("SELECT pg_backend_pid()") { try $0.next(Int.self) }
        }
        return [writer, reader].compactMap { $0 }
    }

    private func end(_ pids: [Int], by engine: any Engine) async throws {
        for pid in pids {
            try await engine.read {
                _ = try $0.run("SELECT pg_terminate_backend(CAST(\(pid) AS int), 5000)")
            }
        }
    }

    @Test func aSecondProcessSeesCommitsAndWaitsItsTurn() async throws {
        try await onFreshPostgres { first, schema in
            let second = try await PostgresEngine(
                url: FreshPostgres.url!, connections: 2, schema: schema)
            try await first.transaction {
                try $0.script("CREATE TABLE n (v BIGINT PRIMARY KEY)")
                try $0.script("CREATE TABLE head (seq BIGINT); INSERT INTO head VALUES (0)")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<80 {
                    let engine = number % 2 == 0 ? first : second
                    group.addTask {
                        try await engine.transaction { session in
                            let seq = try session.first("SELECT seq FROM head") {
                                try $0.next(Int.self)
                            }
                            try session.run("INSERT INTO n (v) VALUES (\(seq!))")
                            try session.run("UPDATE head SET seq = \(seq! + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await numbers(first) == Array(0..<80))
            #expect(try await numbers(second) == Array(0..<80))
            try await second.close()
        }
    }

    @Test func aKilledBackendIsReplacedWithoutAnyoneNoticing() async throws {
        try await onFreshPostgres { engine, schema in
            let other = try await PostgresEngine(url: FreshPostgres.url!, connections: 2)
            try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT)") }
            for round in 0..<3 {
                let pids = try await backends(engine)
                try await end(pids, by: other)
                try await engine.transaction { _ = try $0.run("INSERT INTO n VALUES (\(round))") }
                #expect(try await numbers(engine) == Array(0...round))
                #expect(Set(try await backends(engine)).isDisjoint(with: pids))
            }
            try await other.close()
        }
    }

    @Test func aBackendKilledInsideATransactionHasItDoneAgainOnce() async throws {
        try await onFreshPostgres { engine, _ in
            let other = try await PostgresEngine(url: FreshPostgres.url!, connections: 2)
            try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT)") }
            let (began, begin) = AsyncStream.makeStream(of: Int.self)
            let gate = Gate()
            async let written: Void = engine.transaction { session in
                let pid = try session.first("SELECT pg_backend_pid()") { try $0.next(Int.self) }
                try session.run("INSERT INTO n VALUES (\(1))")
                begin.yield(pid!)
                gate.wait()
                try session.run("INSERT INTO n VALUES (\(2))")
            }
            var pids = began.makeAsyncIterator()
            try await end([await pids.next()!], by: other)
            gate.open()
            _ = await pids.next()
            gate.open()
            try await written
            #expect(try await numbers(engine) == [1, 2])
            try await other.close()
        }
    }

    @Test func underAStormOfKilledBackendsEachWriteIsKeptExactlyOnce() async throws {
        try await onFreshPostgres { engine, _ in
            let other = try await PostgresEngine(url: FreshPostgres.url!, connections: 2)
            try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT PRIMARY KEY)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        for number in 0..<40 {
                            let value = writer * 1000 + number
                            try await engine.transaction {
                                _ = try $0.run("INSERT INTO n (v) VALUES (\(value))")
                            }
                        }
                    }
                }
                for _ in 0..<5 { try await end(try await backends(engine), by: other) }
                try await group.waitForAll()
            }
            #expect(try await numbers(engine).count == 320)
            try await other.close()
        }
    }

    @Test func theServerRemembersWhetherALostCommitWasKept() async throws {
        try await onFreshPostgres { engine, schema in
            let address = try PostgresAddress(url: FreshPostgres.url!)
            let server = PostgresServer(address, schema: schema)
            let number: SQL = "SELECT CAST(pg_current_xact_id() AS text)"
            let kept = try await engine.transaction { session in
                try session.first(number) { try $0.next(String.self) }
            }
            #expect(try PostgresGround.wasKept(kept!, server))
            let connection = try server.connect()
            let undone = try connection.say("BEGIN; SELECT pg_current_xact_id()::text").plainText(0)
            try connection.say("ROLLBACK")
            #expect(try !PostgresGround.wasKept(undone, server))
        }
    }

    @Test func aStatementIsPreparedOnceAndSurvivesAChangeOfItsTable() async throws {
        try await onFreshPostgres { engine, _ in
            try await engine.transaction {
                try $0.script("CREATE TABLE n (v BIGINT); INSERT INTO n VALUES (1)")
            }
            let all: SQL = "SELECT * FROM n"
            let asked = "SELECT count(*) FROM pg_prepared_statements WHERE statement = "
            let prepared = try await engine.read { session in
                for _ in 0..<4 { _ = try session.first(all) { try $0.next(Int.self) } }
                return try session.first("\(SQL(stringLiteral: asked))\("SELECT * FROM n")") {
                    try $0.next(Int.self)
                }
            }
            #expect(prepared == 1)
            try await engine.transaction {
                try $0.script("ALTER TABLE n ALTER COLUMN v TYPE TEXT")
            }
            // As many times as there are lanes, so that the one that had prepared it is among them.
            for _ in 0..<6 {
                let text = try await engine.read { try $0.first(all) { try $0.next(String.self) } }
                #expect(text == "1")
            }
        }
    }

    @Test func aTransactionThatCollidesWithAnOutsiderIsDoneAgain() async throws {
        try await onFreshPostgres { engine, schema in
            try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT)") }
            let attempts = Counter()
            try await engine.transaction { session in
                try session.run("INSERT INTO n VALUES (\(attempts.next()))")
                if attempts.value < 2 {
                    try session.script(
                        "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$")
                }
            }
            #expect(try await numbers(engine) == [2])
        }
    }
}

/// Counts from any thread.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    var value: Int { lock.withLock { count } }
    func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
}
