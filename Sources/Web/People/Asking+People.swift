import Casework
import Pages
import Records

extension Asking {
    /// A person in this file as they may be shown here. Somebody who was taken into a member is that
    /// member; everybody else does not exist here.
    func disclosed(
        _ id: Identifier<Person>, _ access: Access
    ) throws -> Disclosed<[ShownPerson]> {
        let members = Set(
            try MembershipStore(books).members(of: access.file.id).map(\.person))
        let standing =
            members.contains(id) ? id : try IdentityStore(books).takenIn(by: members)[id]
        guard let standing, members.contains(standing) else { throw Denial.unseen }
        return try disclosed(try PersonStore(books).require(standing), access)
    }

    func disclosed(_ person: Person, _ access: Access) throws -> Disclosed<[ShownPerson]> {
        let members = try MembershipStore(books).members(of: access.file.id)
        return access.show(
            [person], among: members,
            takenIn: try IdentityStore(books).takenIn(by: Set(members.map(\.person))),
            under: try GuardStore(books).guards(of: [person.id]))
    }

    /// The same, for those to whom the person is open.
    func shown(_ id: Identifier<Person>, _ access: Access) throws -> Person {
        guard let person = try disclosed(id, access).value.first?.person else {
            throw Denial.unseen
        }
        return person
    }

    /// A person through any of the files in which this worker may see them, with the line for the
    /// log; nil when there is none.
    func seen(_ id: Identifier<Person>) throws -> (Disclosed<[ShownPerson]>, [Access])? {
        let ways = try IdentityStore(books).ways(to: id, for: standing, at: moment)
        let person = try PersonStore(books).require(id)
        for way in ways {
            let shown = try disclosed(person, way)
            if shown.value.first?.person != nil { return (shown, ways) }
        }
        return nil
    }

    /// Traces of people like these, for those who may know of them; never of pairs that somebody
    /// judged to be different.
    func traces(
        of details: PersonDetails, id: Identifier<Person>? = nil
    ) throws -> [EarlierConsultations.Trace] {
        let found = try EarlierConsultations(books).traces(
            of: PersonTraits(details, id: id), for: standing, at: moment)
        guard let id else { return found }
        let others = Set(found.compactMap(\.person)).union([id])
        let circle = IdentityCircle(try IdentityStore(books).verdicts(touching: others))
        return found.filter { trace in
            trace.person.map { !circle.separates(id, $0) } ?? true
        }
    }

    /// The open ones among them, each person once with their files.
    func candidates(
        _ traces: [EarlierConsultations.Trace]
    ) throws -> [EarlierPage.Candidate] {
        var seenIDs: Set<Identifier<Person>> = []
        return try traces.compactMap { trace in
            guard let id = trace.person, seenIDs.insert(id).inserted,
                let (person, ways) = try seen(id)
            else { return nil }
            return EarlierPage.Candidate(
                person: person, likeness: trace.likeness,
                files: ways.map { EarlierPage.File($0.file, mayWrite: $0.mayWrite) })
        }
    }

    /// The desks of those that are not open: that there was something, and whom to ask.
    func elsewhere(_ traces: [EarlierConsultations.Trace]) -> [Desk] {
        let desks = Set(traces.filter { $0.file == nil }.map(\.desk))
        return directory.desks.filter { desks.contains($0.id) }
    }

    /// Records the worker was shown and judged to be of other people.
    func judgeDifferent(
        _ person: Identifier<Person>, from others: [Identifier<Person>], because reason: String
    ) throws {
        let store = IdentityStore(books)
        for other in others {
            do {
                let pair = try store.pair(person, other, for: standing, at: moment)
                try store.save(
                    try pair.judgedDifferent(because: reason, keys: keys), terminal: terminal)
            } catch Denial.notYours {
                // Whoever only reads about the other may register, but not judge for everybody.
                continue
            }
        }
    }
}

extension EarlierPage.Candidate {
    var id: Identifier<Person>? { person.value.first?.id }
}
