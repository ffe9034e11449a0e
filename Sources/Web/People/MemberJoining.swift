import Casework
import Pages
import Records

/// `/files/{id}/members/new`: somebody who has no record yet becomes a member of the household.
struct JoinHousehold: FormAction {
    let path = "/files/{id}/members/new"
    func title(_ names: TownNames) -> String { "世帯員の追加" }
    func renewed(_ old: FormFields) -> FormFields { PersonDrafts.renewed(old) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Access {
        try asking.access(to: keys.key())
    }

    func require(_ access: Access, _ asking: Asking) throws { try access.requireWriting() }

    func form(_ access: Access, _ asking: Asking) throws -> Form {
        MemberForms.joining(try asking.inForce(MemberForms.place))
    }

    func context(_ access: Access, _ asking: Asking) throws -> FormContext {
        var context = try asking.memberContext(access)
        // What one tells of somebody new is one's own to write, whatever is shared of the others.
        context.open.insert(.identity)
        context.missing[PersonQuestions.name.id] = FieldProblem.nobody
        return context
    }

    /// Most who are added live there. Since when, nobody has said yet.
    func fresh(_ access: Access, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(access, asking))
        answers[MemberForms.together] = true
        return answers
    }

    func page(_ access: Access, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        NewMemberPage(face: try asking.face(access), entry: entry)
    }

    func apply(_ answers: Answers, to access: Access, _ asking: Asking) throws -> Acted {
        try apply(answers, to: access, confirmedBy: FormFields(), asking)
    }

    /// After looking whether they are there already.
    func apply(
        _ answers: Answers, to access: Access, confirmedBy typed: FormFields, _ asking: Asking
    ) throws -> Acted {
        let details = PersonDetails(answers, in: try asking.inForce(PersonForm.form))
        let candidates = try asking.candidates(try asking.traces(of: details))
        let answer = EarlierAnswer(typed, among: candidates)
        let done = asking.householdAfterJoining(access)
        switch answer {
        case .none where candidates.isEmpty: break
        case .none: return .again(asking.earlierMemberPage(candidates, FormState(typed), access))
        case .wrong(let errors):
            return .again(asking.earlierMemberPage(candidates, FormState(typed, errors), access))
        case .person(let known):
            return .done(try asking.joining(known, answers, in: access), to: done)
        case .file: throw Denial.unseen
        case .different: break
        }
        var outcome = try access.registering(details, keys: asking.keys)
        guard let person = outcome.people.first?.after.id else { throw Denial.unseen }
        outcome.merge(try asking.joining(person, answers, in: access))
        guard case .different(let reason) = answer else { return .done(outcome, to: done) }
        try asking.books.save(outcome, terminal: asking.terminal)
        try asking.judgeDifferent(person, from: candidates.compactMap(\.id), because: reason)
        return .went(to: done)
    }
}

/// `/files/{id}/members/new/{person}`: somebody known from another open file becomes a member.
struct JoinAsKnown: FormAction {
    let path = "/files/{id}/members/new/{person}"
    func title(_ names: TownNames) -> String { "世帯員の追加" }

    struct Subject {
        let access: Access
        let known: Disclosed<[ShownPerson]>
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let access = try asking.access(to: keys.key())
        guard let (known, _) = try asking.seen(keys.key("person")) else { throw Denial.unseen }
        return Subject(access: access, known: known)
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.requireWriting()
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form {
        try asking.inForce(MemberForms.place)
    }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        var context = try asking.memberContext(subject.access)
        context.open.insert(.identity)
        return context
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try form(subject, asking))
        answers[MemberForms.together] = true
        return answers
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        NewMemberPage(
            face: try asking.face(subject.access), entry: entry, known: subject.known)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        guard let person = subject.known.value.first?.id else { throw Denial.unseen }
        return .done(
            try asking.joining(person, answers, in: subject.access),
            to: asking.householdAfterJoining(subject.access))
    }
}

extension Asking {
    fileprivate func householdAfterJoining(_ access: Access) -> String {
        "/files/\(access.file.id)/household?notice=\(Notice.memberAdded.rawValue)"
    }

    fileprivate func joining(
        _ person: Identifier<Person>, _ answers: Answers, in access: Access
    ) throws -> Outcome {
        guard let relation = answers[MemberForms.relation] else { throw Missing() }
        return try access.adding(
            person, as: relation, livesTogether: answers[MemberForms.together],
            isHead: !answers[MemberForms.head].isEmpty, since: answers[MemberForms.since],
            other: Membership.other(answers, in: try inForce(MemberForms.place)),
            to: try MembershipStore(books).members(of: access.file.id), keys: keys)
    }

    fileprivate func earlierMemberPage(
        _ candidates: [EarlierPage.Candidate], _ form: FormState, _ access: Access
    ) -> EarlierPage {
        let address = "/files/\(access.file.id)/members/new"
        return EarlierPage(
            candidates: candidates, elsewhere: [],
            onward: EarlierPage.Onward(
                use: .member, action: address, back: Link("入力に戻る", href: address),
                draft: DraftName.of(address)),
            form: form, today: today, directory: directory)
    }
}
