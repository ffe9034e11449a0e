import Engines
import Records
import Testing

/// What a transaction promises, on either database.
@Suite struct TransactionTests {
    private struct Refused: Error, Equatable { let number: Int }

    private func numbers(_ engine: any Engine) async throws -> [Int] {
        try await engine.read { session in
            try session.rows("SELECT v FROM n ORDER BY v") { try $0.next(Int.self) }
        }
    }

    private func makeTable(_ engine: any Engine) async throws {
        try await engine.transaction { try $0.script("CREATE TABLE n (v BIGINT PRIMARY KEY)") }
    }

    @Test func aRefusedRequestIsUndoneAndItsNeighboursAreKept() async throws {
        try await onEachEngine { engine in
            try await makeTable(engine)
            let refused = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<120 {
                    group.addTask {
                        do {
                            try await engine.transaction { session in
                                try session.run("INSERT INTO n (v) VALUES (\(number))")
                                if number % 3 == 0 { throw Refused(number: number) }
                            }
                            return nil
                        } catch let error as Refused {
                            return error.number
                        } catch {
                            return -1
                        }
                    }
                }
                return await group.reduce(into: [Int]()) {
                    if let number = $1 { $0.append(number) }
                }
            }
            let kept = try await numbers(engine)
            #expect(refused.sorted() == (0..<120).filter { $0 % 3 == 0 }, "\(engine.dialect)")
            #expect(kept == (0..<120).filter { $0 % 3 != 0 }, "\(engine.dialect)")
        }
    }

    @Test func twoHundredCallersAtOnceAreAllKeptWithFewerCommits() async throws {
        try await onEachEngine { engine in
            try await makeTable(engine)
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try await engine.transaction { session in
                            try session.run("INSERT INTO n (v) VALUES (\(number))")
                            return number
                        }
                    }
                }
                var answered: Set<Int> = []
                for try await number in group { answered.insert(number) }
                #expect(answered.count == 200, "each caller gets the answer of its own body")
            }
            #expect(try await numbers(engine) == Array(0..<200), "\(engine.dialect)")
            let tally =
                switch engine {
                case let sqlite as SQLiteEngine: sqlite.writeTally
                case let postgres as PostgresEngine: postgres.writeTally
                default: WriteTally()
                }
            #expect(tally.requests == 201, "\(engine.dialect)")
            #expect((2..<150).contains(tally.commits), "\(engine.dialect): \(tally.commits)")
        }
    }

    @Test func whatABodyCheckedStaysTrue() async throws {
        try await onEachEngine { engine in
            try await engine.transaction {
                try $0.script("CREATE TABLE seats (taken BIGINT NOT NULL)")
                try $0.script("INSERT INTO seats VALUES (0)")
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try? await engine.transaction { session in
                            let taken = try session.first("SELECT taken FROM seats") {
                                try $0.next(Int.self)
                            }
                            guard let taken, taken < 10 else { throw Missing() }
                            try session.run("UPDATE seats SET taken = \(taken + 1)")
                        }
                    }
                }
            }
            let taken = try await engine.read { session in
                try session.first("SELECT taken FROM seats") { try $0.next(Int.self) }
            }
            #expect(taken == 10, "\(engine.dialect)")
        }
    }

    @Test func aReaderSeesOneMomentWhateverIsWrittenMeanwhile() async throws {
        try await onEachEngine { engine in
            try await makeTable(engine)
            try await engine.transaction { try $0.run("INSERT INTO n (v) VALUES (\(1))") }
            let (looked, look) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let seen = engine.read { session in
                let before = try session.rows("SELECT v FROM n") { try $0.next(Int.self) }
                look.finish()
                gate.wait()
                return [before, try session.rows("SELECT v FROM n") { try $0.next(Int.self) }]
            }
            for await _ in looked {}
            try await engine.transaction { try $0.run("INSERT INTO n (v) VALUES (\(2))") }
            #expect(try await numbers(engine) == [1, 2], "\(engine.dialect)")
            gate.open()
            #expect(try await seen == [[1], [1]], "\(engine.dialect)")
        }
    }

    @Test func aReaderCannotWrite() async throws {
        try await onEachEngine { engine in
            try await makeTable(engine)
            let error = await #expect(throws: Unavailable.self, "\(engine.dialect)") {
                try await engine.read { _ = try $0.run("INSERT INTO n (v) VALUES (\(1))") }
            }
            #expect(error?.cause == .readOnly, "\(engine.dialect)")
        }
    }

    @Test func nothingIsAskedOfAClosedEngine() async throws {
        try await onEachEngine { engine in
            try await engine.close()
            await #expect(throws: Unavailable.self) { try await engine.transaction { _ in } }
            await #expect(throws: Unavailable.self) { try await engine.read { _ in } }
        }
    }
}
