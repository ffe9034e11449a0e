import Casework
import Pages
import Records

extension Asking {
    /// A place in this household; those of other households do not exist here, nor do those of a
    /// person under guard.
    func memberInHand(_ keys: RouteKeys) throws -> MemberInHand {
        let access = try access(to: keys.key())
        let member = try MembershipStore(books).require(keys.key("member"))
        guard member.file == access.file.id else { throw Denial.unseen }
        _ = try shown(member.person, access)
        return MemberInHand(member: member, access: access)
    }

    /// What the forms of a place in the household need to know.
    func memberContext(_ access: Access) throws -> FormContext {
        var context = try peopleContext(access)
        context.missing[MemberForms.relation.id] = FieldProblem.unchosen(
            PersonLabel.relation.words)
        return context
    }

    /// A place in the household as the forms that change it need to know it.
    func target(
        _ subject: MemberInHand, stored: Answers? = nil, current: Answers? = nil,
        base: @escaping (Int) throws -> Answers? = { _ in nil },
        isOpen: @escaping (Answers.Place) -> Bool = { _ in true }
    ) throws -> FormTarget {
        FormTarget(
            .file(try face(subject.access), .household),
            subject: subject.member.id.description, version: subject.member.version, viewings: [],
            back: subject.household, stored: stored, current: current, base: base, isOpen: isOpen)
    }

    /// The page with the three forms of a place; one of them as it was typed.
    func memberPage(_ subject: MemberInHand, _ typed: FormEntry) throws -> MemberPage {
        let face = try face(subject.access)
        guard let found = face.members.first(where: { $0.membership.id == subject.member.id })
        else { throw Denial.unseen }
        let mayMove = !subject.member.isPrincipal && subject.member.remains(on: today)
        return MemberPage(
            face: face, member: found,
            entries: MemberPage.Entries(
                place: try entry(CorrectMember(), subject, "", typed),
                naming: mayMove ? try entry(NamePrincipal(), subject, "/principal", typed) : nil,
                leaving: mayMove ? try entry(LeaveHousehold(), subject, "/end", typed) : nil))
    }

    private func entry<Action: FormAction>(
        _ action: Action, _ subject: MemberInHand, _ noun: String, _ typed: FormEntry
    ) throws -> FormEntry where Action.Subject == MemberInHand {
        let address = subject.path + noun
        return typed.address == address ? typed : try entry(action, subject, at: address)
    }

    /// Members of other open files that match what was searched for, each once.
    func memberSearchPage(_ access: Access, _ query: String) throws -> MemberSearchPage {
        let face = try face(access)
        var seen = Set(face.household.map(\.shown.id))
        let hits = try hits(for: query).filter { seen.insert($0.person.id).inserted }
        return MemberSearchPage(
            face: face, query: query,
            hits: hits.map {
                MemberSearchPage.Hit(
                    person: $0.person, number: $0.fileNumber,
                    how: NameMatch(rawValue: $0.rank)?.words ?? "")
            }, viewings: query.isEmpty ? [] : [worker.readsSearch(at: moment)])
    }

    private func hits(for query: String) throws -> [PersonHit] {
        let search = PersonSearch(books, for: standing, at: moment)
        switch SearchQuestion(query) {
        case .nothing, .number: return []
        case .phone(let digits): return try search.hits(.phone(digits), limit: 10)
        case .birthDate(let day): return try search.hits(.birthDate(day), limit: 10)
        case .address(let text): return try search.hits(.address(text), limit: 10)
        case .name(let text): return try search.hits(.name(text), limit: 10)
        }
    }
}
