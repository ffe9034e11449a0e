import Engines
import Testing

@testable import Records

@Suite struct MigrationsTests {
    private func tables(_ engine: any Engine) async throws -> [String] {
        try await engine.read { session in
            try session.rows("SELECT name FROM kasane_migrations ORDER BY name") {
                try $0.next(String.self)
            }
        }
    }

    @Test func `running twice changes nothing`() async throws {
        try await onEachEngine { engine in
            try await Migrations.run(on: engine)
            let first = try await tables(engine)
            try await Migrations.run(on: engine)
            #expect(try await tables(engine) == first)
            #expect(
                first == (Migrations.all.map(\.name) + Resealing.all.map(\.name)).sorted())
        }
    }

    @Test func `two starts at once make one schema`() async throws {
        try await onEachEngine { engine in
            async let one: Void = Migrations.run(on: engine)
            async let other: Void = Migrations.run(on: engine)
            _ = try await (one, other)
            #expect(try await tables(engine).count == Migrations.all.count + Resealing.all.count)
        }
    }

    @Test(.enabled(if: FreshPostgres.isThere))
    func `two processes that start at once make one schema and one vault`() async throws {
        try await onFreshPostgres { one, schema in
            let other = try await PostgresEngine(
                url: try #require(FreshPostgres.url), connections: 2, schema: schema)
            async let first = Archive.open(one, key: testKey)
            async let second = Archive.open(other, key: testKey)
            _ = try await (first, second)
            #expect(try await tables(one).count == Migrations.all.count + Resealing.all.count)
            try await other.close()
        }
    }

    @Test func `a database from a newer program is refused`() async throws {
        try await onEachEngine { engine in
            try await Migrations.run(on: engine)
            _ = try await engine.transaction { session in
                try session.run(
                    """
                    INSERT INTO kasane_migrations (name, applied_at, checksum)
                    VALUES ('v9999_future', 0, '')
                    """)
            }
            do {
                try await Migrations.run(on: engine)
                Issue.record("it ran on a newer database")
            } catch let unavailable as Unavailable {
                #expect(unavailable.cause == .newerThanProgram)
                #expect(unavailable.description.contains("v9999_future"))
            }
        }
    }

    @Test func `a migration that was edited after it ran is refused`() async throws {
        try await onEachEngine { engine in
            let list = [Migration("v1_a", Array("CREATE TABLE migration_a (x BIGINT)".utf8))]
            let edited = [Migration("v1_a", Array("CREATE TABLE migration_b (x BIGINT)".utf8))]
            try await Migrations.run(Migrations.all + list, on: engine)
            await #expect(throws: Unavailable.self) {
                try await Migrations.run(Migrations.all + edited, on: engine)
            }
        }
    }

    @Test func `a migration that fails leaves nothing behind and those before it stay`()
        async throws
    {
        try await onEachEngine { engine in
            let good = Migration("v1_good", Array("CREATE TABLE good (x BIGINT)".utf8))
            let bad = Migration(
                "v2_bad",
                Array("CREATE TABLE half (x BIGINT); CREATE TABLE good (x BIGINT)".utf8))
            await #expect(throws: (any Error).self) {
                try await Migrations.run(Migrations.all + [good, bad], on: engine)
            }
            let mended = Migration("v2_bad", Array("CREATE TABLE half (x BIGINT)".utf8))
            try await Migrations.run(Migrations.all + [good, mended], on: engine)
            let names = try await tables(engine)
            #expect(names.contains("v1_good") && names.contains("v2_bad"))
        }
    }
}
