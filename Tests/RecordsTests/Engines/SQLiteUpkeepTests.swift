import Engines
import Foundation
import Records
import Testing

/// Backup, checkpoint and check while the office works.
@Suite struct SQLiteUpkeepTests {
    private func numbers(_ engine: SQLiteEngine) async throws -> [Int] {
        try await engine.read { session in
            try session.rows("SELECT v FROM n ORDER BY v") { try $0.next(Int.self) }
        }
    }

    @Test func aBackupUnderWriteLoadOpensAndIsAPrefixOfTheOriginal() async throws {
        try await onFreshSQLite { engine in
            try await engine.transaction {
                try $0.script("CREATE TABLE n (v BIGINT PRIMARY KEY, body TEXT)")
            }
            let text = String(repeating: "記録", count: 200)
            let writing = Task {
                var number = 0
                while !Task.isCancelled {
                    let next = number
                    try await engine.transaction {
                        _ = try $0.run("INSERT INTO n (v, body) VALUES (\(next), \(text))")
                    }
                    number += 1
                }
            }
            while try await numbers(engine).count < 300 {}
            let path = engine.path + ".backup"
            try await engine.backup(to: path)
            writing.cancel()
            try await writing.value

            let all = try await numbers(engine)
            let copy = try SQLiteEngine(path: path)
            let copied = try await numbers(copy)
            #expect(copied == Array(0..<copied.count))
            #expect((300...all.count).contains(copied.count))
            #expect(try await copy.integrityCheck() == [])
            try await copy.close()
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test func aBackupNeverReplacesAnother() async throws {
        try await onFreshSQLite { engine in
            let path = engine.path + ".backup"
            try await engine.backup(to: path)
            await #expect(throws: Unavailable.self) { try await engine.backup(to: path) }
            await #expect(throws: Unavailable.self) { try await engine.backup(to: "/proc/x.db") }
            #expect(!FileManager.default.fileExists(atPath: path + ".part"))
        }
    }

    @Test func aCheckpointEmptiesTheLogAndNeverWaitsForAReader() async throws {
        try await onFreshSQLite { engine in
            try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT)") }
            let (looked, look) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let reading: Void = engine.read { session in
                _ = try session.rows("SELECT v FROM n") { try $0.next(Int.self) }
                look.finish()
                gate.wait()
            }
            for await _ in looked {}
            try await engine.transaction { _ = try $0.run("INSERT INTO n VALUES (\(1))") }
            let clock = ContinuousClock()
            let start = clock.now
            #expect(try await engine.checkpoint() == false)
            let took = clock.now - start
            #expect(took < .seconds(2))
            gate.open()
            try await reading
            #expect(try await engine.checkpoint() == true)
            let size = try FileManager.default.attributesOfItem(atPath: engine.path + "-wal")[.size]
            #expect(size as? Int == 0)
        }
    }

    @Test func aDamagedPageIsFound() async throws {
        try await inFreshFolder { folder in
            let path = folder + "/kasane.db"
            let engine = try SQLiteEngine(path: path)
            try await engine.transaction { session in
                try session.script("CREATE TABLE n (v TEXT PRIMARY KEY)")
                for number in 0..<2000 { try session.run("INSERT INTO n VALUES (\("行\(number)"))") }
            }
            #expect(try await engine.integrityCheck() == [])
            try await engine.close()
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.seek(toOffset: 4096 * 5)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 512))
            try file.close()
            let damaged = try SQLiteEngine(path: path)
            #expect(try await damaged.integrityCheck() != [])
            try await damaged.close()
        }
    }
}
