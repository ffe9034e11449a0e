import Casework
import Pages
import Records

extension Asking {
    /// Open records that may be of the same person, with the line for the log of each. Those who
    /// stand in one file share the address and the telephone as a family: that alone says nothing.
    func identityCandidates(
        of person: Person
    ) throws -> [(candidate: IdentityPage.Candidate, viewing: AuditLine)] {
        let traces = try traces(of: person.details, id: person.id)
        let own = Set(try seen(person.id)?.1.map(\.file.id) ?? [])
        var seenIDs: Set<Identifier<Person>> = []
        return try traces.compactMap { trace in
            guard let id = trace.person, seenIDs.insert(id).inserted,
                let (shown, ways) = try seen(id),
                trace.likeness.contains(.kanaAndBirth)
                    || ways.contains(where: { !own.contains($0.file.id) }),
                let found = shown.value.first?.person
            else { return nil }
            let candidate = IdentityPage.Candidate(
                person: found, likeness: trace.likeness, files: ways.map(\.file))
            return (candidate, shown.viewing)
        }
    }

    /// Two records that are both open here. The first must stand in the file of the address.
    func pair(
        _ kept: Identifier<Person>, _ other: Identifier<Person>,
        _ file: Identifier<HouseholdFile>
    ) throws -> IdentityPair {
        let members = Set(try MembershipStore(books).members(of: file).map(\.person))
        guard members.contains(kept) || members.contains(other) else { throw Denial.unseen }
        _ = try access(to: file)
        return try IdentityStore(books).pair(kept, other, for: standing, at: moment)
    }

    /// The record of which more is known: the one that is proposed to stay.
    func fuller(
        _ one: Identifier<Person>, _ other: Identifier<Person>
    ) throws -> Identifier<Person> {
        let people = try PersonStore(books).people([one, other])
        func known(_ id: Identifier<Person>) -> Int {
            people.first { $0.id == id }.map {
                $0.contacts.count + $0.addresses.count + $0.otherNames.count
            } ?? 0
        }
        return known(other) > known(one) ? other : one
    }

    /// Two records that are both open here, with the files of each.
    func sides(_ keys: PairKeys) throws -> PairSides {
        guard let one = try seen(keys.person), let two = try seen(keys.other),
            let first = one.0.value.first?.person, let second = two.0.value.first?.person
        else { throw Denial.unseen }
        return PairSides(
            people: (first, second),
            files: [first.id: one.1.map(\.file), second.id: two.1.map(\.file)],
            viewings: [one.0.viewing, two.0.viewing])
    }

    /// The page with the forms of both judgements; one of them as it was typed.
    func pairPage(_ keys: PairKeys, _ typed: FormEntry) throws -> IdentityPairPage {
        let pair = try pair(keys.person, keys.other, keys.file)
        let sides = try sides(keys)
        let difference = "\(keys.path)/difference"
        return IdentityPairPage(
            face: try face(of: keys.file), pair: sides.people, files: sides.files,
            mergeable: try mergeable(pair),
            same: typed.address == keys.path
                ? typed : try entry(JudgeSame(), keys, at: keys.path),
            different: typed.address == difference
                ? typed : try entry(JudgeDifferent(), keys, at: difference),
            viewings: sides.viewings)
    }

    /// Asked of the rule that judges the press of the button.
    private func mergeable(_ pair: IdentityPair) throws -> IdentityPairPage.Mergeable {
        do {
            try pair.requireMergeable()
            return .yes
        } catch IdentityRefusal.judgedDifferent {
            return .judged
        } catch Denial.notYours(let reason) {
            return .no(denialWords(reason, names))
        } catch let refusal as any DomainRefusal {
            return .no(mergeRefusalWords(refusal, names))
        }
    }

    func save(_ decision: IdentityDecision) throws {
        try IdentityStore(books).save(decision, terminal: terminal)
    }

    /// A merge that stands in this person's record, seen from a file they stand in.
    func undoing(
        _ verdict: Identifier<IdentityVerdict>, of person: Identifier<Person>, _ access: Access
    ) throws -> IdentityUndoing {
        _ = try shown(person, access)
        let undoing = try IdentityStore(books).undoing(verdict, for: standing, at: moment)
        guard undoing.kept.id == person else { throw Denial.unseen }
        return undoing
    }
}

/// The two records of a judgement, as they may be shown here.
struct PairSides {
    let people: (one: Person, two: Person)
    let files: [Identifier<Person>: [HouseholdFile]]
    let viewings: [AuditLine]
}
