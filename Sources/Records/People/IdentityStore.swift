@_spi(Stored) import Casework

/// 同一人の判断 in SQL: what was said about pairs of records, and what follows from it in the index.
public struct IdentityStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<IdentityVerdict>) throws -> IdentityVerdict {
        guard let found = try select("v.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Everything that was said about these records and about those that were taken into them.
    public func verdicts(
        touching people: some Collection<Identifier<Person>>
    ) throws -> [IdentityVerdict] {
        var known = Set(people)
        var found: [IdentityVerdict] = []
        while true {
            let list = SQL.list(known.sorted())
            found = try select("(v.kept IN \(list) OR v.other IN \(list))")
            let absorbed = found.filter { $0.isMerged && known.contains($0.kept) }.map(\.other)
            let wider = known.union(absorbed)
            if wider == known { return found }
            known = wider
        }
    }

    /// The merges by which other records came into this one, newest first.
    public func merges(into person: Identifier<Person>) throws -> [IdentityVerdict] {
        try select("v.kept = \(person) AND v.kind = 'same' AND v.undone IS NULL")
    }

    /// Records that were taken into these, each with the one that stands for it now.
    public func takenIn(
        by people: some Collection<Identifier<Person>>
    ) throws -> [Identifier<Person>: Identifier<Person>] {
        var standing: [Identifier<Person>: Identifier<Person>] = [:]
        var asked = Set(people)
        while !asked.isEmpty {
            let rows = try books.session.rows(
                """
                SELECT other, kept FROM identity_verdicts
                WHERE kept IN \(SQL.list(asked.sorted())) AND kind = 'same' AND undone IS NULL
                """
            ) {
                (
                    other: try $0.next(Identifier<Person>.self),
                    kept: try $0.next(Identifier<Person>.self)
                )
            }
            for row in rows { standing[row.other] = standing[row.kept] ?? row.kept }
            asked = Set(rows.map(\.other))
        }
        return standing
    }

    private func select(_ condition: SQL) throws -> [IdentityVerdict] {
        try books.session.rows(
            """
            SELECT v.id, v.kept, v.other, v.kind, CASE WHEN k.destroyed IS NULL THEN k.wrapped END,
                v.reason, v.worker, v.at, v.moved, v.undone, v.version
            FROM identity_verdicts v JOIN data_keys k ON k.owner = v.kept
            WHERE \(condition) ORDER BY v.at DESC, v.id
            """
        ) { try read(&$0) }
    }

    /// That two people are different outlives the words in which somebody said so.
    private func read(_ row: inout Row) throws -> IdentityVerdict {
        let id: Identifier<IdentityVerdict> = try row.next()
        let (kept, other): (Identifier<Person>, Identifier<Person>) =
            (try row.next(), try row.next())
        let kind: IdentityVerdict.Kind = try row.choice()
        let (wrapped, sealed): ([UInt8]?, Sealed) = (try row.optional(), try row.next())
        let reason = try wrapped.map {
            try Seal(books.vault.unwrap($0, owner: kept.description), "identity_verdicts", id)
                .open("reason", sealed)
        }
        let (worker, at): (Identifier<Worker>, Moment) = (try row.next(), try row.next())
        let moved = try row.next(String.self).split(separator: ",").compactMap {
            Identifier<Membership>(String($0))
        }
        return IdentityVerdict(
            id: id, kept: kept, other: other, kind: kind, reason: reason ?? "", worker: worker,
            moment: at, moved: moved, undone: try row.optional(), version: try row.next())
    }
}
