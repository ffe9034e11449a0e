import Casework

extension IdentityStore {
    /// Two records as a worker may judge them, with everything the rule may consider.
    public func pair(
        _ kept: Identifier<Person>, _ other: Identifier<Person>, for standing: Standing,
        at moment: Moment
    ) throws -> IdentityPair {
        IdentityPair(
            kept: try side(kept, standing, moment), other: try side(other, standing, moment),
            verdicts: try verdicts(touching: [kept, other]),
            guards: try GuardStore(books).guards(of: [kept, other]))
    }

    /// A merge with everything the way back may consider.
    public func undoing(
        _ id: Identifier<IdentityVerdict>, for standing: Standing, at moment: Moment
    ) throws -> IdentityUndoing {
        let verdict = try require(id)
        let kept = try side(verdict.kept, standing, moment)
        return IdentityUndoing(
            verdict, kept: kept.person, other: try PersonStore(books).require(verdict.other),
            ways: kept.ways, places: kept.places,
            guards: try GuardStore(books).guards(of: [verdict.kept, verdict.other]))
    }

    /// The files through which this worker sees a person now.
    public func ways(
        to person: Identifier<Person>, for standing: Standing, at moment: Moment
    ) throws -> [Access] {
        try MembershipStore(books).files(of: person).compactMap { file in
            do {
                return try FileStore(books).access(to: file, for: standing, at: moment)
            } catch Denial.unseen {
                return nil
            }
        }
    }

    /// What is alike between somebody and a record, or one that was taken into it.
    func likeness(of traits: PersonTraits, to person: Person) throws -> Set<Likeness> {
        let absorbed = try takenIn(by: [person.id]).keys.sorted()
        return try ([person] + PersonStore(books).people(absorbed)).reduce(into: []) {
            $0.formUnion(traits.likeness(to: PersonTraits($1.details, id: $1.id)))
        }
    }

    private func side(
        _ id: Identifier<Person>, _ standing: Standing, _ moment: Moment
    ) throws -> (person: Person, ways: [Access], places: [Membership]) {
        let places = try MembershipStore(books).select("m.person = \(id)", order: "m.id")
        return (
            try PersonStore(books).require(id), try ways(to: id, for: standing, at: moment), places
        )
    }
}
