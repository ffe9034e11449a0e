import Casework

/// 以前の相談: that somebody like this came to a desk before. Only that it exists, and where to ask.
public struct EarlierConsultations {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public struct Trace: Equatable, Sendable {
        public let desk: Identifier<Desk>
        public let receivedOn: CivilDate
        public let likeness: Set<Likeness>
        /// Set when this worker may open the file.
        public let file: Identifier<HouseholdFile>?
        public let person: Identifier<Person>?
    }

    /// Traces of people with these traits. Hidden files and guarded persons, and the household of a
    /// guarded person, leave none at all to those for whom they are not open, so a trace tells no
    /// secret.
    public func traces(
        of traits: PersonTraits, for standing: Standing, at moment: Moment
    ) throws -> [Trace] {
        let told = isTold(to: standing, at: moment)
        let candidates = try PersonStore(books).alike(
            traits,
            where: """
                EXISTS (SELECT 1 FROM memberships m JOIN files f ON f.id = m.file
                    WHERE m.person = hits.person AND \(told))
                """
        ).filter { $0.mergedInto == nil }
        var traces: [Trace] = []
        for person in candidates {
            let likeness = try IdentityStore(books).likeness(of: traits, to: person)
            guard !likeness.isEmpty, person.id != traits.id else { continue }
            traces += try found(person.id, likeness, standing, moment)
        }
        return traces
    }

    /// True where it may be told that the person of the place `m` stands in the file `f`.
    private func isTold(to standing: Standing, at moment: Moment) -> SQL {
        """
        \(GuardStore.shows("m.person", to: standing))
            AND (\(ShareStore.opens("f.id", for: standing, at: moment))
                OR (f.is_hidden = 0 AND \(ShareStore.isKept("f.id"))
                    AND NOT EXISTS (SELECT 1 FROM memberships o WHERE o.file = f.id
                        AND NOT \(GuardStore.shows("o.person", to: standing)))))
        """
    }

    private func found(
        _ person: Identifier<Person>, _ likeness: Set<Likeness>, _ standing: Standing,
        _ moment: Moment
    ) throws -> [Trace] {
        let open = ShareStore.opens("f.id", for: standing, at: moment)
        return try books.session.rows(
            """
            SELECT DISTINCT f.desk, f.opened_on, f.id, CASE WHEN \(open) THEN 1 ELSE 0 END
            FROM files f JOIN memberships m ON m.file = f.id
            WHERE m.person = \(person) AND \(isTold(to: standing, at: moment))
            ORDER BY f.opened_on DESC, f.id
            """
        ) { row in
            let (desk, day): (Identifier<Desk>, CivilDate) = (try row.next(), try row.next())
            let file: Identifier<HouseholdFile> = try row.next()
            let mayOpen = try row.flag()
            return Trace(
                desk: desk, receivedOn: day, likeness: likeness, file: mayOpen ? file : nil,
                person: mayOpen ? person : nil)
        }
    }
}

extension PersonStore {
    /// People who share a telephone, or a birth date with the same reading, or an address.
    ///
    /// - Parameter condition: who among the `hits` may be told of at all. It comes before the limit,
    ///   so that those of whom nothing may be told crowd out nobody.
    func alike(_ traits: PersonTraits, where condition: SQL) throws -> [Person] {
        let index = NameIndex(books)
        var queries = traits.phones.map { NameQuery.phone($0) }
        if let birth = traits.birth { queries.append(.birthDate(birth)) }
        queries += traits.addressKeys.filter { $0.count >= 3 }.map { .address($0) }
        var ids: Set<Identifier<Person>> = []
        for query in queries {
            ids.formUnion(try index.find(query, where: condition, limit: 200).map(\.person))
        }
        return try people(ids).filter {
            try !IdentityStore(books).likeness(of: traits, to: $0).isEmpty
        }
    }
}
