import Casework

extension Story {
    /// Every member is asked and gives the same answer, for these desks and the multi-agency unit.
    mutating func consent(
        _ day: Day, _ kind: ConsentAnswer.Kind, for themes: [Theme],
        partners: [Partner] = [], classes: Set<DataClass> = Set(DataClass.allCases),
        witness: String = "", only relation: Membership.Relation? = nil, by actor: Actor = .holder
    ) {
        let asked = date(day)
        let named =
            themes.map { town.desk($0, otherThan: holder.id).agency } + [town.unit.agency]
            + partners.map { town.recipient(of: $0).id }
        let scope = Consent.Scope(
            agencies: Set(named + [holder.agency]), purposes: Set(SharingPurpose.allCases),
            classes: classes, from: asked,
            through: asked.adding(months: town.profile.settings.consentMonths))
        let (desks, settings) = (town.directory.desks, town.profile.settings)
        for place in 0..<(relation == nil ? householdSize : 1) {
            proceed(day, by: actor) { file in
                let asking = file.members.filter {
                    $0.until == nil && (relation == nil || $0.relation == relation)
                }
                let member = try file.found(asking.dropFirst(place).first, "member to ask")
                return try file.access.recording(
                    ConsentAnswer(
                        kind: kind, person: member.person, scope: scope, askedOn: asked,
                        witness: witness, settings: settings), after: file.consents,
                    cases: file.cases, desks: desks, keys: file.keys)
            }
        }
    }

    /// The principal takes their consent back; what rested on it closes in the same step.
    mutating func withdrawConsent(_ day: Day) {
        let end = date(day)
        let desks = town.directory.desks
        proceed(day) { file in
            let principal = try file.principal
            let consent = file.consents.first { $0.person == principal && $0.isInForce(on: end) }
            return try file.access.withdrawing(
                try file.found(consent, "consent"), on: end, cases: file.cases, desks: desks)
        }
    }
}

/// May this desk be told, and on what basis: the disclosure decision of the domain, asked as a page
/// would ask it. `head` approves where a reason is enough.
struct Passing: Sendable {
    let recipient: Agency
    let isSameBody: Bool
    let isProgrammeWork: Bool
    let reason: String
    let head: Identifier<Worker>
    let classes: Set<DataClass>

    func basis(in file: DemoFile) throws -> LegalBasis {
        let question = DisclosureQuestion(
            recipient: recipient, isRecipientsOwnFile: false, isProgrammeWork: isProgrammeWork,
            purpose: .coordination, classes: classes, persons: file.persons,
            consents: file.consents, reason: reason, approver: head, asker: file.access.worker,
            isSameBody: isSameBody, day: file.access.moment.date)
        guard case .allowed(let basis) = question.decide() else {
            throw DemoFault("nothing allows telling \(recipient.id)")
        }
        return basis
    }

    func telling(in file: DemoFile) -> Telling { Telling(to: recipient, about: file.persons) }
}

extension Story {
    func passing(to desk: Desk, classes: Set<DataClass>, because reason: String) -> Passing {
        guard let recipient = town.directory.agency(desk.agency) else {
            preconditionFailure("The desk \(desk.id) has no agency.")
        }
        return Passing(
            recipient: recipient, isSameBody: desk.agency == holder.agency,
            isProgrammeWork: desk.isMultiAgency, reason: reason, head: worker(.head).id,
            classes: classes)
    }
}
