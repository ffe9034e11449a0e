import Engines
import Foundation
import Records
import Testing

/// The file, its durability, and what the operator is told.
@Suite struct SQLiteEngineTests {
    private func pragma(_ engine: SQLiteEngine, _ name: String) async throws -> Int? {
        try await engine.transaction { session in
            try session.first(SQL(stringLiteral: "PRAGMA \(name)")) { try $0.next(Int.self) }
        }
    }

    @Test func everyCommitIsFlushedToTheDisk() async throws {
        try await onFreshSQLite { engine in
            let synchronous = try await pragma(engine, "synchronous")
            #expect(synchronous == 2)
            #expect(try await pragma(engine, "foreign_keys") == 1)
            #expect(try await pragma(engine, "application_id") == 0x4B41_534E)
            #expect(try await pragma(engine, "temp_store") == 2)
        }
    }

    @Test func theFileAndItsLogBelongToUsAlone() async throws {
        try await onFreshSQLite { engine in
            for path in [engine.path, engine.path + "-wal"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                #expect(attributes[.posixPermissions] as? Int == 0o600)
            }
        }
    }

    private func refusal(_ path: String) throws -> Unavailable? {
        #expect(throws: Unavailable.self) { _ = try SQLiteEngine(path: path) }
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() async throws {
        // Root may write everywhere except where the kernel itself says no.
        try await inFreshFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
            let path = geteuid() == 0 ? "/proc/self/kasane.db" : folder + "/kasane.db"
            let refusal = try refusal(path)
            #expect([.readOnly, .unreachable].contains(refusal?.cause))
            #expect(refusal?.description.contains("フォルダー") == true)
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() async throws {
        try await inFreshFolder { folder in
            let refusal = try refusal(folder + "/none/kasane.db")
            #expect(refusal?.cause == .unreachable)
            #expect(refusal?.description.contains(folder + "/none") == true)
        }
    }

    @Test func aFileThatIsNoDatabaseIsNamedAndLeftAlone() async throws {
        try await inFreshFolder { folder in
            let path = folder + "/letter.txt"
            let letter = String(repeating: "これはデータベースではありません。", count: 100)
            try letter.write(toFile: path, atomically: true, encoding: .utf8)
            let refusal = try refusal(path)
            #expect(refusal?.cause == .damaged)
            #expect(refusal?.description.contains("letter.txt") == true)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == letter)
        }
    }

    @Test func somebodyElsesDatabaseIsRefused() async throws {
        try await inFreshFolder { folder in
            let path = folder + "/other.db"
            let engine = try SQLiteEngine(path: path)
            try await engine.transaction {
                try $0.script("CREATE TABLE t (a TEXT); PRAGMA application_id = 7")
            }
            try await engine.close()
            #expect(try refusal(path)?.description.contains("ほかのプログラム") == true)
        }
    }

    @Test func aDatabaseOpensAgainWithWhatWasWritten() async throws {
        try await inFreshFolder { folder in
            let path = folder + "/kasane.db"
            let first = try SQLiteEngine(path: path)
            try await first.transaction { try $0.script("CREATE TABLE n AS SELECT 5 AS v") }
            try await first.close()
            let second = try SQLiteEngine(path: path)
            let value = try await second.read { session in
                try session.first("SELECT v FROM n") { try $0.next(Int.self) }
            }
            #expect(value == 5)
            try await second.close()
        }
    }

    @Test func whileAnotherProcessHoldsTheFileTheOperatorIsToldSo() async throws {
        try await onFreshSQLite { other in
            let engine = try SQLiteEngine(path: other.path, patience: 200)
            let (began, begin) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let holding: Void = other.transaction { _ in
                begin.finish()
                gate.wait()
            }
            for await _ in began {}
            let refusal = await #expect(throws: Unavailable.self) {
                try await engine.transaction { _ in }
            }
            #expect(refusal?.cause == .busy)
            gate.open()
            try await holding
            try await engine.transaction { _ in }
            try await engine.close()
        }
    }

    @Test func aFullDiskIsSaidAndGetsOverWithoutARestart() async throws {
        try await onFreshSQLite { engine in
            let body = [UInt8](repeating: 1, count: 200_000)
            try await engine.transaction {
                try $0.script("CREATE TABLE b (v BYTEA); PRAGMA max_page_count = 20")
            }
            let refusal = await #expect(throws: Unavailable.self) {
                try await engine.transaction { _ = try $0.run("INSERT INTO b VALUES (\(body))") }
            }
            #expect(refusal?.cause == .full)
            let count: SQL = "SELECT count(*) FROM b"
            let before = try await engine.read { try $0.first(count) { try $0.next(Int.self) } }
            #expect(before == 0)
            try await engine.transaction { try $0.script("PRAGMA max_page_count = 100000") }
            try await engine.transaction { _ = try $0.run("INSERT INTO b VALUES (\(body))") }
            let after = try await engine.read { try $0.first(count) { try $0.next(Int.self) } }
            #expect(after == 1)
        }
    }

    @Test func onAFullDiskWhoWasToldYesIsKeptAndNobodyElse() async throws {
        try await onFreshSQLite { engine in
            try await engine.transaction {
                try $0.script("CREATE TABLE b (id BIGINT, v BYTEA); PRAGMA max_page_count = 60")
            }
            let told = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let body = [UInt8](repeating: 1, count: number % 5 == 0 ? 40_000 : 100)
                        do {
                            try await engine.transaction {
                                _ = try $0.run("INSERT INTO b VALUES (\(number), \(body))")
                            }
                            return number
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let told = $1 { $0.append(told) } }
            }
            let kept = try await engine.read { session in
                try session.rows("SELECT id FROM b ORDER BY id") { try $0.next(Int.self) }
            }
            #expect(kept == told.sorted())
            #expect((1..<100).contains(kept.count))
        }
    }
}
