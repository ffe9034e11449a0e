@testable @_spi(Stored) import Casework
import Engines
import Testing

@testable import Records

/// That a table can be made anew in an office that has been at work for years.
@Suite struct TableRebuildTests {
    private static let states = [
        "received", "emergency", "listened", "answered", "ownCase", "referred", "escalated",
        "concern", "watching", "noContact", "moved",
    ]
    /// 転居: a state that consultations do not have, with a reference, as 「つないだ」 has one.
    private static let moved = Migration(
        "v9000_moved",
        TableRebuild(
            "consultations",
            [
                .list("state", states),
                .check(
                    "(state IN ('referred', 'escalated')) = (state_ref IS NOT NULL)",
                    becomes:
                        "(state IN ('referred', 'escalated', 'moved')) = (state_ref IS NOT NULL)"
                ),
            ]))

    /// A town at work, and then the migrations.
    private func onTown(
        running migrations: [Migration], _ body: (Archive, _ before: Shape) async throws -> Void
    ) async throws {
        let town = RandomTown(seed: 11, files: 40)
        try await onEachArchive { archive in
            try await town.save(in: archive)
            let before = try await Shape(archive)
            try await Migrations.run(Migrations.all + migrations, on: archive.engine)
            try await body(archive, before)
        }
    }

    /// Every row, every column and every index.
    private struct Shape {
        let census: TableCensus
        let schema: [String]

        init(_ archive: Archive) async throws {
            census = try await archive.read { try TableCensus($0.session, .records) }
            schema = try await RealSchema(archive.engine).lines
        }
    }

    @Test func `a new state has its place, and every row, index and foreign key stays`()
        async throws
    {
        try await onTown(running: [Self.moved]) { archive, before in
            let after = try await Shape(archive)
            #expect(after.census.differences(from: before.census) == [])
            #expect(after.schema == before.schema)
            #expect(before.census.rowCount > 500)
            try await archive.transaction { books in
                let changed = try books.session.run(
                    "UPDATE consultations SET state = 'moved' WHERE state = 'referred'")
                #expect(changed > 0)
            }
            for wrong: SQL in [
                "UPDATE consultations SET state = 'unheard of' WHERE state = 'received'",
                "UPDATE consultations SET state = 'moved' WHERE state = 'received'",
                "DELETE FROM consultations WHERE id IN (SELECT consultation FROM cases)",
                "UPDATE cases SET consultation = 'nobody'",
            ] {
                await #expect(throws: Conflicting.self, "\(wrong)") {
                    _ = try await archive.transaction { try $0.session.run(wrong) }
                }
            }
        }
    }

    @Test func `a table that points at itself, and one that all point at, come back whole`()
        async throws
    {
        let secrecies = [
            "internal", "ownDesk", "consented", "art106_6", "youtaikyo", "abuseReport",
            "dvProtected", "sealed",
        ]
        let rebuilds = [
            Migration("v9001_notes", TableRebuild("notes", [.list("secrecy", secrecies)])),
            Migration(
                "v9002_people",
                TableRebuild("people", [.list("sex", Sex.allCases.map(\.rawValue) + ["x"])])),
        ]
        try await onTown(running: rebuilds) { archive, before in
            let after = try await Shape(archive)
            #expect(after.census.differences(from: before.census) == [])
            #expect(after.schema == before.schema)
            let marked = try await archive.transaction { books in
                try books.session.run("UPDATE notes SET secrecy = 'sealed', slot = NULL")
            }
            #expect(marked > 0)
            await #expect(throws: Conflicting.self) {
                _ = try await archive.transaction { try $0.session.run("DELETE FROM people") }
            }
        }
    }

    @Test func `a word that somebody still uses cannot be left out, and nothing is changed`()
        async throws
    {
        let fewer = Migration(
            "v9003_fewer",
            TableRebuild("consultations", [.list("state", ["received", "emergency"])]))
        try await onTown(running: []) { archive, before in
            await #expect(throws: (any Error).self) {
                try await Migrations.run(Migrations.all + [fewer], on: archive.engine)
            }
            let after = try await Shape(archive)
            #expect(after.census.differences(from: before.census) == [])
            #expect(after.schema == before.schema)
            try await Migrations.run(Migrations.all + [Self.moved], on: archive.engine)
        }
    }

    @Test func `a list or a condition that is not there is a fault of the migration`() async throws
    {
        let wrong = [
            TableRebuild("consultations", [.list("gist", ["a"])]),
            TableRebuild("consultations", [.check("state <> 'never'", becomes: "1 = 1")]),
        ]
        try await onEachArchive { archive in
            for (number, rebuild) in wrong.enumerated() {
                await #expect(throws: TableRebuild.Unfitting.self) {
                    try await Migrations.run(
                        Migrations.all + [Migration("v9004_\(number)", rebuild)],
                        on: archive.engine)
                }
            }
        }
    }

    @Test func `another list is another migration`() {
        let (one, other) = (
            Migration("v1", TableRebuild("tasks", [.list("state", ["open", "done"])])),
            Migration("v1", TableRebuild("tasks", [.list("state", ["open", "dropped"])]))
        )
        #expect(one.checksum(for: .sqlite) != other.checksum(for: .sqlite))
        #expect(one.checksum(for: .sqlite) == one.checksum(for: .postgres))
    }
}
