@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// What searches find against what the rules open.
@Suite struct SearchAgreementTests {
    private static let questions: [NameQuery] =
        ["ミナト", "渡辺", "さいとう", "あきら", "渡辺 明"].map { .name($0) }
        + (0..<6).map { .phone("0900000000\($0)") } + [.phone("0003")]
        + (0..<3).map { .birthDate(CivilDate(year: 1950 + $0, month: 5, day: 3)!) }
        + (1...4).map { .address("港一丁目\($0)-1") }

    @Test func `a search for people finds whom the rules show, in the files they open`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let search = PersonSearch(books, for: viewer.standing, at: viewer.moment)
            var seen = 0
            for question in Self.questions {
                let ranks = Dictionary(
                    try NameIndex(books).find(question, limit: 10_000)
                        .map { ($0.person, $0.rank) }
                ) { first, _ in first }
                let asked = Set(ranks.keys)
                let found = try search.hits(question, limit: 10_000)
                let expected = viewer.open.flatMap { home, access in
                    home.members.filter {
                        $0.remains(on: viewer.moment.date) && asked.contains($0.person)
                            && viewer.names($0.person, in: access)
                    }.map { "\($0.person) in \(home.file.id)" }
                }
                let pairs = found.map { "\($0.person.id) in \($0.file)" }
                #expect(pairs.sorted() == expected.sorted(), viewer.comment)
                for hit in found { #expect(hit.person == viewer.town.person(hit.person.id)) }
                #expect(found.map(\.rank) == found.map { ranks[$0.person.id] }, viewer.comment)
                #expect(found.map(\.rank) == found.map(\.rank).sorted(), viewer.comment)
                let few = try search.hits(question, limit: 3)
                #expect(few == Array(found.prefix(3)), viewer.comment)
                seen += found.count
            }
            return seen
        }
    }

    @Test func `a number leads to a file only where the file is open`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let search = PersonSearch(books, for: viewer.standing, at: viewer.moment)
            let open = Set(viewer.open.map(\.home.file.id))
            for home in viewer.town.households {
                let expected = open.contains(home.file.id) ? home.file.id : nil
                for number in [home.file.number] + home.cases.map(\.number) {
                    #expect(try search.file(numbered: number) == expected, viewer.comment)
                }
            }
            return open.count
        }
    }

    @Test func `a search in notes finds those that may be read`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let search = NoteSearch(books, for: viewer.standing, at: viewer.moment)
            var seen = 0
            for typed in RandomTown.words + ["記", "記録", "家賃 学校", "借金 通院 電話", "無い"] {
                let query = TextQuery(typed)
                let found = try search.hits(query, limit: 10_000)
                let expected = viewer.open.flatMap { home, access in
                    home.notes.filter { access.reads($0) && query.matches($0.answers.searchText) }
                }
                #expect(Set(found.map(\.note)) == Set(expected.map(\.id)), viewer.comment)
                #expect(found.count == expected.count, viewer.comment)
                seen += found.count
            }
            return seen
        }
    }

    @Test func `the way from a figure to its cases is open where their files are`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let all = viewer.town.households.flatMap(\.cases).map(\.id)
            let found = try QuarterEntries(books).openable(
                all, for: viewer.standing, at: viewer.moment)
            let expected = viewer.open.flatMap(\.home.cases)
            #expect(Set(found.keys) == Set(expected.map(\.id)), viewer.comment)
            for it in expected { #expect(found[it.id]?.file == it.file) }
            return found.count + viewer.open.count
        }
    }
}
