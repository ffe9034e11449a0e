import Casework

/// A person found, with what tells people apart without opening: only for whom the file is open.
public struct PersonHit: Equatable, Sendable {
    public let person: Person
    public let file: Identifier<HouseholdFile>
    public let fileNumber: String
    public let status: String
    /// Raw `NameMatch` ranks summed over the words; 0 is the best.
    public let rank: Int64
}

/// 氏名・電話・住所・生年月日・番号で探す. Every hit passes the file's rule before it is counted.
public struct PersonSearch {
    let books: Books
    let standing: Standing
    let moment: Moment

    public init(_ books: Books, for standing: Standing, at moment: Moment) {
        self.books = books
        self.standing = standing
        self.moment = moment
    }

    /// The best first; those who match as well in the order of their keys.
    public func hits(_ query: NameQuery, limit: Int = 50) throws -> [PersonHit] {
        let parts = query.parts
        let found =
            parts.count > 1
            ? try together(query, limit) : try parts.first.map { try byRank($0, limit) } ?? []
        let people = Dictionary(
            try PersonStore(books).people(Set(found.map(\.person))).map { ($0.id, $0) }
        ) { first, _ in first }
        return found.compactMap { hit in
            people[hit.person].map {
                PersonHit(
                    person: $0, file: hit.file, fileNumber: hit.number, status: hit.status,
                    rank: hit.rank)
            }
        }
    }

    /// The file with this number, if it is open here.
    public func file(numbered number: String) throws -> Identifier<HouseholdFile>? {
        try books.session.first(
            """
            SELECT f.id FROM files f WHERE \(ShareStore.opens("f.id", for: standing, at: moment))
                AND f.id IN (SELECT n.id FROM files n WHERE n.number = \(number)
                    UNION ALL SELECT c.file FROM cases c WHERE c.number = \(number))
            """
        ) { try $0.next() }
    }
}

/// A person in a file, before the person is read.
private struct Found {
    let person: Identifier<Person>
    let file: Identifier<HouseholdFile>
    let number: String
    let status: String
    var rank: Int64

    func comes(before other: Found) -> Bool {
        (rank, person, file) < (other.rank, other.person, other.file)
    }
}

extension PersonSearch {
    /// One word: way by way, the best first, until there are enough. A family name that thousands have
    /// is read in the order of the index and no further than needed.
    private func byRank(_ words: [NameWord], _ limit: Int) throws -> [Found] {
        let index = NameIndex(books)
        let glance = try FileGlance(books, for: standing, at: moment)
        var found: [Found] = []
        var known: Set<Identifier<Person>> = []
        let levels = Dictionary(grouping: words, by: \.match.rawValue).sorted { $0.key < $1.key }
        for (rank, words) in levels where found.count < limit {
            var level: [Identifier<HouseholdFile>: [Identifier<Person>: Found]] = [:]
            for word in words {
                // Those who match better stand in this level, too.
                let lines = try lines(
                    "name_tokens x", where: index.holds(word, "x"), glance, rank: rank,
                    limit: limit + found.count)
                for line in lines where !known.contains(line.person) {
                    level[line.file, default: [:]][line.person] = line
                }
            }
            let fresh = level.values.flatMap(\.values).sorted { $0.comes(before: $1) }
            found += fresh.prefix(limit - found.count)
            known.formUnion(fresh.map(\.person))
        }
        return found
    }

    /// Several words: those in whom all of them meet are few.
    private func together(_ query: NameQuery, _ limit: Int) throws -> [Found] {
        let index = NameIndex(books)
        guard let everybody = index.everybody(query) else { return [] }
        let glance = try FileGlance(books, for: standing, at: moment)
        let lines = try lines(
            "(\(everybody)) AS x", where: "1 = 1", glance, rank: 0, limit: Int.max)
        guard !lines.isEmpty else { return [] }
        let ranks = try index.ranks(of: Set(lines.map(\.person)), in: query)
        let ranked = lines.compactMap { line in
            ranks[line.person].map { rank in
                var line = line
                line.rank = rank
                return line
            }
        }
        return Array(ranked.sorted { $0.comes(before: $1) }.prefix(limit))
    }

    /// Of the persons in `source`, which `x` names, those who may be shown here, with their files.
    private func lines(
        _ source: SQL, where condition: SQL, _ glance: FileGlance, rank: Int64, limit: Int
    ) throws -> [Found] {
        try books.session.rows(
            """
            SELECT x.person, f.id, f.number, \(glance.status) FROM \(source)
            JOIN memberships m ON m.person = x.person
                AND \(MembershipStore.remains("m", on: moment.date))
            JOIN files f ON f.id = m.file
            JOIN file_heads h ON h.file = f.id
            WHERE \(condition) AND \(ShareStore.opens("m.file", for: standing, at: moment))
                AND \(ShareStore.names("x.person", in: "m.file", for: standing, at: moment))
            ORDER BY x.person, f.id LIMIT \(limit)
            """
        ) { row in
            Found(
                person: try row.next(), file: try row.next(), number: try row.next(),
                status: try row.next(), rank: rank)
        }
    }
}
