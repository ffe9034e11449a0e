import Engines
import Records
import Testing

/// Values come back from either database exactly as they went in.
@Suite struct ValueTests {
    /// 﨑 as U+FA11, 神 as U+FA19, 葛 with a variation selector, 𠮷 of four bytes, か with a combining mark.
    static let names = [
        "山田 花子", "\u{FA11}田", "\u{FA19}戸", "葛\u{E0100}城", "𠮷野家", "か\u{3099}", "", "ﾊﾝｶｸ",
        "O'Brien; DROP TABLE notes; --", "改行\nタブ\t終わり",
    ]

    private struct Line: Equatable {
        let scalars: [Unicode.Scalar]?
        let number: Int64?
        let bytes: [UInt8]?
    }

    @Test(arguments: names) func everyTextComesBackScalarForScalar(name: String) async throws {
        try await onEachEngine { engine in
            let back = try await engine.transaction { session in
                try session.script("CREATE TABLE notes (body TEXT)")
                try session.run("INSERT INTO notes (body) VALUES (\(name))")
                return try session.rows("SELECT body FROM notes WHERE body = \(name)") {
                    Array(try $0.next(String.self).unicodeScalars)
                }
            }
            #expect(back == [Array(name.unicodeScalars)], "\(engine.dialect)")
        }
    }

    @Test func numbersBytesAndNullsComeBack() async throws {
        let numbers: [Int64?] = [0, -1, .max, .min, 253_402_268_399_999, nil]
        let blobs: [[UInt8]?] = [[], [0, 255, 0], Array(repeating: 7, count: 300_000), nil]
        try await onEachEngine { engine in
            try await engine.transaction {
                try $0.script("CREATE TABLE v (id BIGINT PRIMARY KEY, n BIGINT, b BYTEA)")
            }
            for (id, (number, blob)) in zip(numbers, blobs + blobs.suffix(2)).enumerated() {
                try await engine.transaction {
                    try $0.run("INSERT INTO v (id, n, b) VALUES (\(id), \(number), \(blob))")
                }
            }
            let back = try await engine.read { session in
                try session.rows("SELECT n, b FROM v ORDER BY id") {
                    (try $0.optional(Int64.self), try $0.optional([UInt8].self))
                }
            }
            #expect(back.map(\.0) == numbers, "\(engine.dialect)")
            #expect(back.map(\.1) == blobs + blobs.suffix(2), "\(engine.dialect)")
        }
    }

    @Test func countsSumsAndExistenceAreIntegersOnBoth() async throws {
        try await onEachEngine { engine in
            let answer = try await engine.transaction { session in
                try session.script("CREATE TABLE n (v BIGINT NOT NULL)")
                for value in [1, 20_000, -70_000, 9_000_000_000_000_000_000] {
                    try session.run("INSERT INTO n (v) VALUES (\(value))")
                }
                return try session.rows(
                    """
                    SELECT count(*), sum(v), EXISTS (SELECT 1 FROM n WHERE v = \(1)),
                    (SELECT sum(v) FROM n WHERE v < \(0)), (SELECT sum(v) FROM n WHERE v = \(7))
                    FROM n
                    """
                ) { row in
                    [
                        try row.next(Int.self), try row.next(), try row.next(), try row.next(),
                        try row.optional() ?? -1,
                    ]
                }
            }
            #expect(
                answer == [[4, 8_999_999_999_999_950_001, 1, -70_000, -1]], "\(engine.dialect)")
        }
    }

    @Test func aRowThatHoldsSomethingElseIsAFaultNotAValue() async throws {
        try await onEachEngine { engine in
            await #expect(throws: Row.Unreadable.self, "\(engine.dialect)") {
                try await engine.read { session in
                    try session.rows("SELECT 'text'") { try $0.next(Int64.self) }
                }
            }
        }
    }

    @Test func changedLinesAreCounted() async throws {
        try await onEachEngine { engine in
            let counts = try await engine.transaction { session in
                try session.script("CREATE TABLE n (v BIGINT)")
                return [
                    try session.run("INSERT INTO n (v) VALUES (\(1)), (\(2)), (\(3))"),
                    try session.run("UPDATE n SET v = v + \(10) WHERE v > \(1)"),
                    try session.run("DELETE FROM n WHERE v = \(99)"),
                ]
            }
            #expect(counts == [3, 2, 0], "\(engine.dialect)")
        }
    }

    @Test func aStatementMayRunInsideItsOwnReading() async throws {
        try await onEachEngine { engine in
            let pairs = try await engine.transaction { session in
                try session.script("CREATE TABLE n (v BIGINT)")
                try session.run("INSERT INTO n (v) VALUES (\(1)), (\(2))")
                return try session.rows("SELECT v FROM n ORDER BY v") { outer in
                    let mine = try outer.next(Int.self)
                    return try session.rows("SELECT v FROM n ORDER BY v") { inner in
                        mine * 10 + (try inner.next(Int.self))
                    }
                }
            }
            #expect(pairs == [[11, 12], [21, 22]], "\(engine.dialect)")
        }
    }
}
