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

    public func hits(_ query: NameQuery, limit: Int = 50) throws -> [PersonHit] {
        guard let candidates = NameIndex(books).candidates(query) else { return [] }
        let found = try books.session.rows(
            """
            SELECT h.person, h.rank, f.id, f.number, hd.status
            FROM (\(candidates)) AS h
            JOIN memberships m ON m.person = h.person AND m.until IS NULL
            JOIN files f ON f.id = m.file
            JOIN file_heads hd ON hd.file = f.id
            WHERE \(ShareStore.opens("f.id", for: standing, at: moment))
                AND \(ShareStore.names("h.person", in: "f.id", for: standing, at: moment))
            ORDER BY h.rank, h.person, f.id LIMIT \(limit)
            """
        ) { row in
            (
                person: try row.next(Identifier<Person>.self), rank: try row.next(Int64.self),
                file: try row.next(Identifier<HouseholdFile>.self),
                number: try row.next(String.self), status: try row.next(String.self)
            )
        }
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
                AND (f.number = \(number) OR EXISTS (SELECT 1 FROM cases c
                    WHERE c.file = f.id AND c.number = \(number)))
            """
        ) { try $0.next() }
    }
}
