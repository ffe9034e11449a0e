import Records
import Testing

/// The schema as people read it. A line of one database alone ends with its name.
@Suite struct SchemaGoldenTests {
    private static let path = "Tests/Goldens/schema.txt"

    @Test func `both databases have the schema of the golden file`() async throws {
        var found: [SQL.Dialect: [String]] = [:]
        try await onEachEngine { engine in
            try await Migrations.run(on: engine)
            found[engine.dialect] = try await RealSchema(engine).lines.sorted()
        }
        if HeldFile.isRewriting { try rewrite(found) }
        let held = try HeldFile.lines(Self.path)
        for (dialect, lines) in found {
            let expected = held.compactMap { Self.line($0, in: dialect) }
            #expect(
                Set(lines).subtracting(expected).sorted() == [], "not in the golden: \(dialect)")
            #expect(Set(expected).subtracting(lines).sorted() == [], "not in \(dialect)")
        }
    }

    private static func line(_ held: String, in dialect: SQL.Dialect) -> String? {
        for other in SQL.Dialect.allCases where held.hasSuffix(" (\(other.rawValue))") {
            return other == dialect ? String(held.dropLast(other.rawValue.count + 3)) : nil
        }
        return held
    }

    private func rewrite(_ found: [SQL.Dialect: [String]]) throws {
        let sqlite = try #require(found[.sqlite])
        let postgres = try #require(found[.postgres], "goldens are rewritten with both databases")
        let lines =
            Set(sqlite).union(postgres).sorted().map { line in
                if !postgres.contains(line) { return line + " (sqlite)" }
                return sqlite.contains(line) ? line : line + " (postgres)"
            }
        try HeldFile.write(lines, to: Self.path)
    }
}
