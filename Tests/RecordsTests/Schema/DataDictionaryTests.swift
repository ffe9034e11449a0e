import Testing

@testable import Records

@Suite struct DataDictionaryTests {
    @Test func `every line of the dictionary can be read and no column stands there twice`() throws
    {
        let dictionary = try DataDictionary()
        #expect(dictionary.unreadable == [])
        let places = Dictionary(grouping: dictionary.entries, by: \.place)
        #expect(places.filter { $0.value.count > 1 }.map(\.key) == [])
    }

    @Test func `every column of both databases stands in the dictionary, and no other`()
        async throws
    {
        let dictionary = try DataDictionary()
        try await onEachEngine { engine in
            try await Migrations.run(on: engine)
            let real = try await RealSchema(engine).columns
            let listed = dictionary.entries(of: engine.dialect.rawValue)
            let missing = Set(real.map(\.place)).subtracting(listed.map(\.place))
            #expect(missing.sorted() == [], "not listed: \(engine.dialect)")
            let invented = Set(listed.map(\.place)).subtracting(real.map(\.place))
            #expect(invented.sorted() == [], "listed, but not there: \(engine.dialect)")
            let types = Dictionary(real.map { ($0.place, $0.type) }) { first, _ in first }
            for entry in listed {
                #expect(types[entry.place] == entry.type, "\(entry.place) in \(engine.dialect)")
            }
        }
    }

    @Test func `no personal text lies open`() throws {
        for entry in try DataDictionary().entries {
            let isPersonal = entry.classed == .personal || entry.classed == .special
            let isText = entry.type != "BIGINT"
            switch entry.sealing {
            case .yes: #expect(entry.type == "BYTEA", "\(entry.place) is sealed, so it is bytes")
            case .coded: #expect(entry.type == "TEXT", "\(entry.place) is a list of words")
            case .hash:
                #expect(
                    entry.table == "name_tokens" || entry.table.hasPrefix("note_index"),
                    "\(entry.place): only search holds hashes")
            case .no: #expect(!(isPersonal && isText), "\(entry.place) lies open")
            }
        }
    }

    @Test func `what the program may write into a coded column is a closed list`() throws {
        let coded = try DataDictionary().entries.filter { $0.sealing == .coded }.map(\.place)
        #expect(Set(coded) == Set(CodedColumns.words.keys))
        for (place, words) in CodedColumns.words { #expect(words.count > 1, "\(place)") }
    }

    @Test func `what lies in a coded column is of its list, and what is sealed is bytes`()
        async throws
    {
        let entries = try DataDictionary().entries
        let town = RandomTown(seed: 4, files: 20, withSheets: true)
        try await onEachArchive { archive in
            try await town.save(in: archive)
            var seen = 0
            for (place, words) in CodedColumns.words {
                let found = try await values(place, archive).flatMap { $0.split(separator: ",") }
                #expect(Set(found.map(String.init)).subtracting(words) == [], "\(place)")
                seen += found.count
            }
            #expect(seen > 300)
            for entry in entries {
                guard case .yes = entry.sealing else { continue }
                let texts = try await bytes(entry.place, archive)
                #expect(texts.allSatisfy { $0.count >= Cipher.overhead }, "\(entry.place)")
            }
        }
    }

    /// Places come from the dictionary and the schema, so they may be pasted here.
    private func values(_ place: String, _ archive: Archive) async throws -> [String] {
        try await archive.read { try $0.session.rows(Self.query(place)) { try $0.next() } }
    }

    private func bytes(_ place: String, _ archive: Archive) async throws -> [[UInt8]] {
        try await archive.read { try $0.session.rows(Self.query(place)) { try $0.next() } }
    }

    private static func query(_ place: String) -> SQL {
        let parts = place.split(separator: ".")
        return SQL(
            stringLiteral:
                "SELECT \(parts[1]) FROM \(parts[0]) WHERE \(parts[1]) IS NOT NULL")
    }

    /// The comments in the first migration name the class of each of its columns.
    @Test func `the dictionary says what the comments of the migrations say`() throws {
        let classes = Dictionary(
            try DataDictionary().entries.map { ($0.place, $0.classed.rawValue) }
        ) { first, _ in first }
        var (seen, table) = (0, "")
        for file in ["foundation", "search_sqlite", "search_postgres"] {
            for line in try HeldFile.lines("Sources/Records/Migrations/v0001_\(file).sql") {
                let words = line.split(whereSeparator: \.isWhitespace)
                if line.hasPrefix("CREATE "), let name = line.tableName { table = name }
                guard line.hasPrefix("    "), let column = words.first,
                    let mark = line.range(of: "-- "), column != "--"
                else { continue }
                let said = line[mark.upperBound...].prefix { $0.isLetter }
                let place = "\(table).\(column.filter { $0 != "," })"
                #expect(classes[place] == String(said), "\(place)")
                seen += 1
            }
        }
        #expect(seen > 25)
    }
}

extension String {
    /// The name after `CREATE TABLE` or `CREATE VIRTUAL TABLE`.
    fileprivate var tableName: String? {
        let words = split(whereSeparator: { $0.isWhitespace || $0 == "(" })
        return words.firstIndex(of: "TABLE").map { String(words[$0 + 1]) }
    }
}
