@_spi(Stored) import Casework

/// Who belongs to the household of a file, and did.
public struct MembershipStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Of one file, the principal first, then in the order they were added.
    public func members(of file: Identifier<HouseholdFile>) throws -> [Membership] {
        try select(
            "m.file = \(file)",
            order: "CASE WHEN m.relation = 'principal' THEN 0 ELSE 1 END, m.id")
    }

    public func require(_ id: Identifier<Membership>) throws -> Membership {
        guard let found = try select("m.id = \(id)", order: "m.id").first else { throw Missing() }
        return found
    }

    func select(_ condition: SQL, order: SQL) throws -> [Membership] {
        let found = try books.session.rows(
            """
            SELECT m.id, m.file, m.person, m.relation, m.is_head, m.together, m.since, m.until,
                m.version
            FROM memberships m WHERE \(condition) ORDER BY \(order)
            """
        ) { try MemberRow(&$0) }
        let others = try SheetParts(books).answers(of: found.map(\.id))
        return found.map { $0.member((others[$0.id] ?? []).answers(else: MemberForms.nothing)) }
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

    func save(_ changes: [Change<Membership>]) throws {
        for change in changes {
            let member = change.after
            if change.before == nil {
                try books.session.run(
                    """
                    INSERT INTO memberships (id, file, person, relation, is_head,
                        together, since, until, version)
                    VALUES (\(member.id), \(member.file), \(member.person),
                        \(member.relation.rawValue), \(member.isHead.column),
                        \(member.livesTogether?.column), \(member.since), \(member.until), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE memberships SET relation = \(member.relation.rawValue),
                        is_head = \(member.isHead.column),
                        together = \(member.livesTogether?.column),
                        since = \(member.since), until = \(member.until), version = version + 1
                    WHERE id = \(member.id) AND version = \(member.version)
                    """)
            }
            try keepAnswers(change)
        }
    }

    /// What no column holds, and what was said of the place before.
    func keepAnswers(_ change: Change<Membership>) throws {
        guard change.before != nil || !change.after.other.isEmpty else { return }
        let form = try books.forms.form(of: change.after.other)
        let (owner, version) = (change.after.person.description, change.before?.version ?? 0)
        try SheetParts(books).save(
            AnswerChange(
                change, version: version, owner: owner, isSearched: false, answers: \.other),
            whole: AnswerChange(change, version: version, owner: owner) { $0.answers(to: form) },
            in: form)
    }
}

/// A line of `memberships`, before the answers beside it are read.
private struct MemberRow {
    let id: Identifier<Membership>
    private let make: (Answers) -> Membership

    init(_ row: inout Row) throws {
        let id: Identifier<Membership> = try row.next()
        let (file, person): (Identifier<HouseholdFile>, Identifier<Person>) =
            (try row.next(), try row.next())
        let relation: Membership.Relation = try row.choice()
        let (isHead, together): (Bool, Int?) = (try row.flag(), try row.optional())
        let (since, until): (PartialDate, CivilDate?) = (try row.next(), try row.optional())
        let version: Int = try row.next()
        self.id = id
        make = { other in
            Membership(
                id: id, file: file, person: person, relation: relation, isHead: isHead,
                livesTogether: together.map { $0 != 0 }, since: since, until: until, other: other,
                version: version)
        }
    }

    func member(_ other: Answers) -> Membership { make(other) }
}

extension Membership: StoredRecord {
    public static var savePhase: SavePhase { .members }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<Membership>], in books: Books) throws {
        try MembershipStore(books).save(changes)
    }
}
