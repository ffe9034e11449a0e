import Casework
import Pages
import Records

/// A consultation about to be handed on, with everything that decides whether it may be.
struct ReferralMatter {
    let consultation: Consultation
    let access: Access
    let consents: [Consent]
    let earlier: [Referral]
    /// Members of the household now: the receiver would see them all.
    let persons: Set<Identifier<Person>>
    let guards: PersonGuards
}

/// What became of the question whether this may be passed on.
enum ReferralDecision {
    case allowed(LegalBasis)
    case stopped(ReferralDecisionPage.Cause, recipient: Agency, missing: [Identifier<Person>])
}

extension Access {
    /// Whether the press of the last button would be lawful now, so that a refusal is told first.
    func tryReferring(_ consultation: Consultation, keys: Keys) throws {
        let letter = Referral.Letter(reason: "·", told: "", wishes: "", classes: [])
        _ = try sending(
            NewReferral(
                receiver: .partner("sample"), letter: letter, basis: .ownDuty, reasonForBasis: "",
                answerBy: moment.date), for: consultation, telling: nil, keys: keys)
    }

    func mayRefer(_ consultation: Consultation, keys: Keys) -> Bool {
        do {
            try tryReferring(consultation, keys: keys)
            return true
        } catch {
            // Any refusal means the same here: no link is offered.
            return false
        }
    }
}

extension Asking {
    /// A consultation that this worker may hand on now, or why not.
    ///
    /// - Parameter isTried: whether the rule is asked at once if anything can be sent at all.
    func referralMatter(
        _ id: Identifier<Consultation>, isTried: Bool = true
    ) throws -> ReferralMatter {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        try access.requireConsultation(consultation)
        if isTried { try access.tryReferring(consultation, keys: keys) }
        let members = try MembershipStore(books).members(of: consultation.file)
        let persons = Set(members.filter { $0.stands(on: today) }.map(\.person))
        return ReferralMatter(
            consultation: consultation, access: access,
            consents: try ConsentStore(books).consents(of: consultation.file),
            earlier: try ReferralStore(books).referrals(of: id), persons: persons,
            guards: try GuardStore(books).guards(of: persons))
    }

    func referralForm(_ fields: FormFields, _ matter: ReferralMatter) -> ReferralForm {
        ReferralForm(
            fields: fields, directory: directory, sender: matter.access.actingDesk,
            seen: matter.access.classes, today: today, approvers: sectionHeads.map(\.id))
    }

    /// The steps of `domain/reference.md` §6.2 for the receiver's agency.
    func decide(_ input: ReferralForm.Input, _ matter: ReferralMatter) throws -> ReferralDecision {
        guard !input.intent.letter.classes.isEmpty else { return .allowed(.ownDuty) }
        guard let recipient = recipient(of: input.intent.receiver) else { throw Missing() }
        let question = question(input, matter, recipient)
        switch question.decide() {
        case .allowed(let basis): return .allowed(basis)
        case .askProtectionOfficer:
            return .stopped(.protected, recipient: recipient, missing: [])
        case .refused(let offers):
            let missing = matter.persons.sorted().filter { person in
                !matter.consents.contains {
                    $0.person == person
                        && $0.covers(recipient.id, question.purpose, question.classes, on: today)
                }
            }
            return .stopped(.noBasis(offers), recipient: recipient, missing: missing)
        }
    }

    /// Who would be told and about whom; nil when the person carries the paper themselves.
    func telling(_ input: ReferralForm.Input, _ matter: ReferralMatter) -> Telling? {
        recipient(of: input.intent.receiver).map { Telling(to: $0, about: matter.persons) }
    }

    private func question(
        _ input: ReferralForm.Input, _ matter: ReferralMatter, _ recipient: Agency
    ) -> DisclosureQuestion {
        let file = matter.access.file
        let own = matter.access.disclosedShares.value.filter {
            $0.basis == .ownDuty && $0.isOpen(at: moment) && $0.worker == nil
        }
        var isOwn = false
        if case .desk(let desk) = input.intent.receiver {
            isOwn = desk == file.desk || own.contains { $0.desk == desk }
        }
        let holder = directory.desk(file.desk)?.agency
        return DisclosureQuestion(
            recipient: recipient, isRecipientsOwnFile: isOwn, isProgrammeWork: false,
            purpose: .coordination, classes: input.intent.letter.classes, persons: matter.persons,
            consents: matter.consents, protected: matter.persons.filter(matter.guards.protects),
            statute: input.statute, danger: input.danger, reason: input.intent.basisReason,
            approver: input.approver, asker: worker.id,
            // 69条2項2号 speaks of use inside one public body: the one that holds the file.
            isSameBody: recipient.isPublicBody && recipient.id == holder, day: today)
    }

    /// The agency that is told: of a partner the one it belongs to, else the partner itself.
    private func recipient(of receiver: Referral.Receiver) -> Agency? {
        switch receiver {
        case .desk(let id): return directory.desk(id).flatMap { directory.agency($0.agency) }
        case .partner(let id):
            let agency = profile.partners.first { $0.id == id }?.agency
            return agency.flatMap { directory.agency($0) } ?? directory.partner(id)?.asRecipient
        }
    }

    /// Partners that have no desk here: an agency with a desk is reached through it.
    var paperPartners: [Partner] {
        let withDesk = Set(directory.desks.map(\.agency))
        let reached = profile.partners.filter { $0.agency.map(withDesk.contains) ?? false }
        let ids = Set(reached.map(\.id))
        return directory.partners.filter { !ids.contains($0.id) }
    }

    /// Section heads other than whoever asks: a reason alone carries nothing without somebody else
    /// who answers for it.
    var sectionHeads: [Worker] {
        directory.workers.filter {
            $0.state != .left && $0.standing.holds(.sectionHead) && $0.id != worker.id
        }
    }
}
