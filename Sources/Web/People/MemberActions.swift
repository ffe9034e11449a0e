import Casework
import Pages
import Records

/// A place in the household, of somebody who is open here.
struct MemberInHand {
    let member: Membership
    let access: Access

    var path: String { "/files/\(access.file.id)/members/\(member.id)" }
    var household: String { "/files/\(access.file.id)/household" }
}

/// `/files/{id}/members/{member}`: what somebody is to the 本人 is put right.
struct CorrectMember: FormAction {
    let path = "/files/{id}/members/{member}"
    func title(_ names: TownNames) -> String { "続柄などの変更" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> MemberInHand {
        try asking.memberInHand(keys)
    }

    func require(_ subject: MemberInHand, _ asking: Asking) throws {
        try subject.access.requireWriting()
    }

    /// Who the 本人 is changes by a form of its own.
    func form(_ subject: MemberInHand, _ asking: Asking) throws -> Form {
        let form = try asking.inForce(MemberForms.place)
        let (relation, principal) = (MemberForms.relation.id, Membership.Relation.principal)
        return subject.member.isPrincipal
            ? form.without(relation)
            : form.withdrawing(principal.rawValue, from: relation, on: asking.today)
    }

    func context(_ subject: MemberInHand, _ asking: Asking) throws -> FormContext {
        var context = try asking.memberContext(subject.access)
        context.refused[MemberForms.relation.id] = refusalWords(
            MembershipRefusal.secondPrincipal, asking.names)
        return context
    }

    func fresh(_ subject: MemberInHand, _ asking: Asking) throws -> Answers {
        subject.member.answers(to: try form(subject, asking))
    }

    func target(_ subject: MemberInHand, _ asking: Asking) throws -> FormTarget? {
        let member = subject.member
        let form = try asking.inForce(MemberForms.place)
        let said = member.answers(to: form)
        return try asking.target(
            subject, stored: said,
            base: {
                try SheetParts(asking.books).answers(
                    of: member.id, at: $0, saying: said, in: form, version: member.version)
            }, isOpen: { subject.access.covers(form.part(of: $0).dataClass) })
    }

    func page(_ subject: MemberInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.memberPage(subject, entry)
    }

    func apply(_ answers: Answers, to subject: MemberInHand, _ asking: Asking) throws -> Acted {
        let outcome = try subject.access.correcting(
            subject.member, relation: answers[MemberForms.relation] ?? subject.member.relation,
            livesTogether: answers[MemberForms.together],
            isHead: !answers[MemberForms.head].isEmpty, since: answers[MemberForms.since],
            other: Membership.other(answers, in: try asking.inForce(MemberForms.place)))
        return .done(
            outcome, to: "\(subject.household)?notice=\(Notice.personSaved.rawValue)")
    }
}

/// `/files/{id}/members/{member}/end`: somebody has left the household.
struct LeaveHousehold: FormAction {
    let path = "/files/{id}/members/{member}/end"
    func title(_ names: TownNames) -> String { "世帯から外す" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> MemberInHand {
        try asking.memberInHand(keys)
    }

    func require(_ subject: MemberInHand, _ asking: Asking) throws {
        try subject.access.requireEnding(subject.member)
    }

    func form(_ subject: MemberInHand, _ asking: Asking) throws -> Form {
        guard let first = subject.member.since.earliest else { return MemberForms.leaving }
        return MemberForms.leaving.beginning(first, for: MemberForms.ended.id)
    }

    func context(_ subject: MemberInHand, _ asking: Asking) throws -> FormContext {
        try asking.memberContext(subject.access)
    }

    func fresh(_ subject: MemberInHand, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: MemberForms.leaving)
        answers[MemberForms.ended] = asking.today
        return answers
    }

    func target(_ subject: MemberInHand, _ asking: Asking) throws -> FormTarget? {
        var said = Answers(to: MemberForms.leaving)
        said[MemberForms.ended] = subject.member.until
        return try asking.target(subject, current: said)
    }

    func page(_ subject: MemberInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.memberPage(subject, entry)
    }

    func apply(_ answers: Answers, to subject: MemberInHand, _ asking: Asking) throws -> Acted {
        guard let day = answers[MemberForms.ended] else { throw Missing() }
        return .done(
            try subject.access.ending(subject.member, on: day),
            to: "\(subject.household)?notice=\(Notice.memberEnded.rawValue)")
    }
}

/// `/files/{id}/members/{member}/principal`: another member is the 本人 from now on.
struct NamePrincipal: FormAction {
    let path = "/files/{id}/members/{member}/principal"
    func title(_ names: TownNames) -> String { "本人の交代" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> MemberInHand {
        try asking.memberInHand(keys)
    }

    func require(_ subject: MemberInHand, _ asking: Asking) throws {
        try subject.access.requireNaming(
            subject.member, principalInsteadOf: try former(subject, asking))
    }

    /// Nobody is the 本人 of themselves.
    func form(_ subject: MemberInHand, _ asking: Asking) throws -> Form {
        MemberForms.naming.withdrawing(
            Membership.Relation.principal.rawValue, from: MemberForms.formerRelation.id,
            on: asking.today)
    }

    func context(_ subject: MemberInHand, _ asking: Asking) throws -> FormContext {
        try asking.memberContext(subject.access)
    }

    func fresh(_ subject: MemberInHand, _ asking: Asking) throws -> Answers {
        Answers(to: MemberForms.naming)
    }

    func target(_ subject: MemberInHand, _ asking: Asking) throws -> FormTarget? {
        try asking.target(subject)
    }

    func page(_ subject: MemberInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.memberPage(subject, entry)
    }

    func apply(_ answers: Answers, to subject: MemberInHand, _ asking: Asking) throws -> Acted {
        guard let relation = answers[MemberForms.formerRelation] else { throw Missing() }
        let outcome = try subject.access.naming(
            subject.member, principalInsteadOf: try former(subject, asking), whoIs: relation)
        return .done(
            outcome, to: "\(subject.household)?notice=\(Notice.personSaved.rawValue)")
    }

    private func former(_ subject: MemberInHand, _ asking: Asking) throws -> Membership {
        let members = try MembershipStore(asking.books).members(of: subject.access.file.id)
        guard let former = members.first(where: { $0.isPrincipal && $0.until == nil }) else {
            throw Missing()
        }
        return former
    }
}
