/// つなぐ先: the desks and partners to whom a desk may hand somebody on.
public struct Receivers: Sendable {
    /// Other desks but 多機関協働, which is asked in a way of its own.
    public let desks: [Desk]
    /// Partners that have no desk here: an agency with a desk is reached through it.
    public let partners: [Partner]
    private let directory: Directory
    /// Of partners that belong to an agency.
    private let agencies: [Identifier<Partner>: Identifier<Agency>]

    public init(_ directory: Directory, _ profile: Profile, from sender: Identifier<Desk>) {
        let agencies = Dictionary(
            profile.partners.compactMap { partner in partner.agency.map { (partner.id, $0) } }
        ) { first, _ in first }
        let withDesk = Set(directory.desks.map(\.agency))
        desks = directory.desks.filter { $0.id != sender && !$0.isMultiAgency }
        partners = directory.partners.filter { partner in
            !(agencies[partner.id].map(withDesk.contains) ?? false)
        }
        self.directory = directory
        self.agencies = agencies
    }

    /// The agency that is told: of a partner the one it belongs to, else the partner itself.
    public func recipient(of receiver: Referral.Receiver) -> Agency? {
        switch receiver {
        case .desk(let id): directory.desk(id).flatMap { directory.agency($0.agency) }
        case .partner(let id):
            agencies[id].flatMap { directory.agency($0) } ?? directory.partner(id)?.asRecipient
        }
    }

    /// Only a section head answers for a reason.
    func approves(_ worker: Identifier<Worker>) -> Bool {
        directory.worker(worker).map { $0.state != .left && $0.standing.holds(.sectionHead) }
            ?? false
    }

    /// The agency of the desk that holds a file.
    func holder(of file: HouseholdFile) -> Identifier<Agency>? { directory.desk(file.desk)?.agency }
}

extension Directory {
    /// Section heads other than whoever asks: a reason alone carries nothing without somebody else who
    /// answers for it.
    public func approvers(besides worker: Identifier<Worker>) -> [Worker] {
        workers.filter {
            $0.state != .left && $0.standing.holds(.sectionHead) && $0.id != worker
        }
    }
}

/// A letter as it was typed, with the ground that was stated for it.
public struct ReferralIntent: Sendable {
    public let receiver: Referral.Receiver
    public let letter: Referral.Letter
    public let answerBy: CivilDate
    public let ground: StatedGround?
    public let statute: LegalBasis.Statute?
    public let approver: Identifier<Worker>?
    /// Why it is passed on without consent, where that was asked.
    public let reason: String

    /// Nil while an answer is missing without which nothing can be decided.
    public init?(_ answers: Answers) {
        guard let receiver = answers[ReferralForm.receiver],
            let answerBy = answers[ReferralForm.answerBy]
        else { return nil }
        self.receiver = receiver
        self.answerBy = answerBy
        letter = Referral.Letter(answers)
        let isCarried = letter.classes.isEmpty
        ground = isCarried ? nil : answers[ReferralBasisForm.ground]
        statute = isCarried ? nil : answers[ReferralBasisForm.statute]
        approver = isCarried ? nil : answers[ReferralBasisForm.approver]
        reason = isCarried ? "" : answers[ReferralBasisForm.reason]
    }

    public var isCarried: Bool { letter.classes.isEmpty }
}

/// A consultation about to be handed on, with everything that decides whether it may be.
public struct ReferralMatter: Sendable {
    public let consultation: Consultation
    public let consents: [Consent]
    /// Of the same consultation.
    public let earlier: [Referral]
    /// Members of the household now: the receiver would see them all.
    public let persons: Set<Identifier<Person>>
    public let guards: PersonGuards
    public let receivers: Receivers

    public init(
        consultation: Consultation, consents: [Consent], earlier: [Referral],
        persons: Set<Identifier<Person>>, guards: PersonGuards, receivers: Receivers
    ) {
        self.consultation = consultation
        self.consents = consents
        self.earlier = earlier
        self.persons = persons
        self.guards = guards
        self.receivers = receivers
    }

    /// Who would be told and about whom.
    public func telling(_ intent: ReferralIntent) -> Telling? {
        receivers.recipient(of: intent.receiver).map { Telling(to: $0, about: persons) }
    }
}

/// What became of the question whether this may be passed on.
public enum ReferralDecision: Sendable {
    case allowed(LegalBasis)
    /// A protective measure stands: only its officer decides.
    case protected
    /// With the ways that are open, and the members whose consent does not reach the recipient.
    case noBasis(
        recipient: Agency, offers: [DisclosureDecision.Offer], missing: [Identifier<Person>])
}

extension Access {
    /// The steps of `domain/reference.md` §6.2 for the receiver's agency; nil when nobody knows it.
    public func deciding(_ intent: ReferralIntent, on matter: ReferralMatter) -> ReferralDecision? {
        guard !intent.isCarried else { return .allowed(.ownDuty) }
        guard let recipient = matter.receivers.recipient(of: intent.receiver) else { return nil }
        let question = question(intent, on: matter, for: recipient)
        switch question.decide() {
        case .allowed(let basis): return .allowed(basis)
        case .askProtectionOfficer: return .protected
        case .refused(let offers):
            let missing = matter.persons.sorted().filter { person in
                !matter.consents.contains {
                    $0.person == person
                        && $0.covers(
                            recipient.id, question.purpose, question.classes, on: moment.date)
                }
            }
            return .noBasis(recipient: recipient, offers: offers, missing: missing)
        }
    }

    /// What may be stated for this letter: an approval carries it to public bodies alone.
    public func grounds(for intent: ReferralIntent, on matter: ReferralMatter) -> [StatedGround] {
        let recipient = matter.receivers.recipient(of: intent.receiver)
        return StatedGround.allCases.filter {
            $0 != .approval || (recipient?.isPublicBody ?? false)
        }
    }

    private func question(
        _ intent: ReferralIntent, on matter: ReferralMatter, for recipient: Agency
    ) -> DisclosureQuestion {
        var isOwn = false
        if case .desk(let desk) = intent.receiver { isOwn = hasOwnWay(desk) }
        return DisclosureQuestion(
            recipient: recipient, isRecipientsOwnFile: isOwn, isProgrammeWork: false,
            purpose: .coordination, classes: intent.letter.classes, persons: matter.persons,
            consents: matter.consents, protected: matter.persons.filter(matter.guards.protects),
            statute: intent.statute, danger: intent.ground == .danger, reason: intent.reason,
            approver: intent.approver.flatMap { matter.receivers.approves($0) ? $0 : nil },
            asker: worker,
            // 69条2項2号 speaks of use inside one public body: the one that holds the file.
            isSameBody: recipient.isPublicBody
                && recipient.id == matter.receivers.holder(of: file), day: moment.date)
    }
}
