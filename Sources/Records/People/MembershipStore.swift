@_spi(Stored) import Casework

/// Who belongs to the household of a file, and did.
public struct MembershipStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Of one file, the principal first, then in the order they were added.
    public func members(of file: Identifier<HouseholdFile>) throws -> [Membership] {
        try books.session.rows(
            """
            SELECT \(Self.columns) FROM memberships m WHERE m.file = \(file)
            ORDER BY CASE WHEN m.relation = 'principal' THEN 0 ELSE 1 END, m.id
            """
        ) { try Self.read(&$0) }
    }

    public func require(_ id: Identifier<Membership>) throws -> Membership {
        let found = try books.session.first(
            "SELECT \(Self.columns) FROM memberships m WHERE m.id = \(id)"
        ) { try Self.read(&$0) }
        guard let found else { throw Missing() }
        return found
    }

    /// All who stand in the household now or did, for the ledger.
    public func personIDs(in file: Identifier<HouseholdFile>) throws -> [Identifier<Person>] {
        try books.session.rows(
            "SELECT DISTINCT person FROM memberships WHERE file = \(file) ORDER BY person"
        ) { try $0.next() }
    }

    /// Every file of a person, whoever holds it. For rules that decide what may be known of them.
    public func files(of person: Identifier<Person>) throws -> [Identifier<HouseholdFile>] {
        try books.session.rows(
            "SELECT DISTINCT file FROM memberships WHERE person = \(person) ORDER BY file"
        ) { try $0.next() }
    }

    /// True where lists of this day count the membership in `alias`: the twin of `Membership.remains`.
    static func remains(_ alias: SQL, on day: CivilDate) -> SQL {
        "(\(alias).until IS NULL OR \(alias).until > \(day))"
    }

    static let columns: SQL =
        "m.id, m.file, m.person, m.relation, m.is_head, m.lives_together, m.since, m.until, m.version"

    static func read(_ row: inout Row) throws -> Membership {
        Membership(
            id: try row.next(), file: try row.next(), person: try row.next(),
            relation: try row.choice(), isHead: try row.flag(), livesTogether: try row.flag(),
            since: try row.next(), until: try row.optional(), version: try row.next())
    }

    func save(_ changes: [Change<Membership>]) throws {
        for change in changes {
            let member = change.after
            if change.before == nil {
                try books.session.run(
                    """
                    INSERT INTO memberships (id, file, person, relation, is_head,
                        lives_together, since, until, version)
                    VALUES (\(member.id), \(member.file), \(member.person),
                        \(member.relation.rawValue), \(member.isHead.column),
                        \(member.livesTogether.column), \(member.since), \(member.until), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE memberships SET relation = \(member.relation.rawValue),
                        is_head = \(member.isHead.column),
                        lives_together = \(member.livesTogether.column),
                        until = \(member.until), version = version + 1
                    WHERE id = \(member.id) AND version = \(member.version)
                    """)
            }
        }
    }
}

extension Membership: StoredRecord {
    public static var savePhase: SavePhase { .members }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<Membership>], in books: Books) throws {
        try MembershipStore(books).save(changes)
    }
}
