import Engines
import Records
import Testing

/// A constraint of the schema that says no has the same name on either database.
@Suite struct ConflictTests {
    static let schema = """
        CREATE TABLE desks (id TEXT PRIMARY KEY, CONSTRAINT desks_named CHECK (id <> ''));
        CREATE TABLE seats (
            id TEXT PRIMARY KEY REFERENCES desks (id),
            sign_in TEXT UNIQUE,
            room TEXT, chair BIGINT, period TEXT,
            UNIQUE (room, chair)
        );
        CREATE UNIQUE INDEX seats_by_period ON seats (period);
        INSERT INTO desks VALUES ('a'), ('b');
        INSERT INTO seats VALUES ('a', 'taro', '一階', 1, '朝');
        """

    private func conflict(_ engine: any Engine, _ sql: SQL) async throws -> String? {
        do {
            try await engine.transaction { _ = try $0.run(sql) }
            return nil
        } catch let error as Conflicting {
            return error.constraint
        }
    }

    @Test func everyConstraintIsNamed() async throws {
        try await onEachEngine { engine in
            try await engine.transaction { try $0.script(Self.schema) }
            let expected: [(SQL, String)] = [
                ("INSERT INTO desks VALUES ('a')", "desks_pkey"),
                ("INSERT INTO desks VALUES ('')", "desks_named"),
                ("INSERT INTO seats (id, sign_in) VALUES ('b', 'taro')", "seats_sign_in_key"),
                (
                    "INSERT INTO seats (id, room, chair) VALUES ('b', '一階', 1)",
                    "seats_room_chair_key"
                ),
                ("INSERT INTO seats (id, period) VALUES ('b', '朝')", "seats_by_period"),
            ]
            for (sql, name) in expected {
                #expect(try await conflict(engine, sql) == name, "\(engine.dialect)")
            }
            let orphan = try await conflict(engine, "INSERT INTO seats (id) VALUES ('z')")
            #expect(orphan != nil, "\(engine.dialect)")
        }
    }

    @Test func aSwallowedConflictStillUndoesTheWholeRequest() async throws {
        try await onEachEngine { engine in
            try await engine.transaction { try $0.script(Self.schema) }
            await #expect(throws: Conflicting.self, "\(engine.dialect)") {
                try await engine.transaction { session in
                    try session.run("INSERT INTO desks VALUES ('c')")
                    _ = try? session.run("INSERT INTO desks VALUES ('a')")
                    _ = try? session.run("INSERT INTO desks VALUES ('d')")
                }
            }
            let desks = try await engine.read { session in
                try session.rows("SELECT id FROM desks ORDER BY id") { try $0.next(String.self) }
            }
            #expect(desks == ["a", "b"], "\(engine.dialect)")
        }
    }

    @Test func aStatementThatIsWrongIsAFaultWithItsText() async throws {
        try await onEachEngine { engine in
            let fault = await #expect(throws: StatementFault.self, "\(engine.dialect)") {
                try await engine.read { _ = try $0.run("SELECT nothing FROM nowhere") }
            }
            #expect(fault?.statement == "SELECT nothing FROM nowhere", "\(engine.dialect)")
        }
    }
}
