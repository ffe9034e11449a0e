/// May this be passed on? Everything the decision may consider, and nothing else.
///
/// Source: `domain/reference.md` §6.2 (社会福祉法106条の6, 個人情報保護法69条).
public struct DisclosureQuestion: Sendable {
    public let recipient: Agency
    /// The recipient's own or entrusted work in this very file.
    public let isRecipientsOwnFile: Bool
    /// The recipient is 多機関協働 and is asked for its help.
    public let isProgrammeWork: Bool
    public let purpose: SharingPurpose
    public let classes: Set<DataClass>
    /// The persons whose data would be passed on.
    public let persons: Set<Identifier<Person>>
    public let consents: [Consent]
    /// Persons among them under a protective measure.
    public let protected: Set<Identifier<Person>>
    /// A convened 支援会議 slot the recipient is a member of.
    public let slot: Identifier<ConferenceSlot>?
    public let statute: LegalBasis.Statute?
    public let danger: Bool
    public let reason: String
    public let approver: Identifier<Worker>?
    public let asker: Identifier<Worker>
    /// Inside the same municipality (2号) or another public body (3号).
    public let isSameBody: Bool
    public let isClearlyInPersonsInterest: Bool
    public let day: CivilDate

    public init(
        recipient: Agency, isRecipientsOwnFile: Bool, isProgrammeWork: Bool,
        purpose: SharingPurpose, classes: Set<DataClass>, persons: Set<Identifier<Person>>,
        consents: [Consent], protected: Set<Identifier<Person>> = [],
        slot: Identifier<ConferenceSlot>? = nil, statute: LegalBasis.Statute? = nil,
        danger: Bool = false, reason: String = "", approver: Identifier<Worker>? = nil,
        asker: Identifier<Worker>, isSameBody: Bool, isClearlyInPersonsInterest: Bool = false,
        day: CivilDate
    ) {
        self.recipient = recipient
        self.isRecipientsOwnFile = isRecipientsOwnFile
        self.isProgrammeWork = isProgrammeWork
        self.purpose = purpose
        self.classes = classes
        self.persons = persons
        self.consents = consents
        self.protected = protected
        self.slot = slot
        self.statute = statute
        self.danger = danger
        self.reason = reason
        self.approver = approver
        self.asker = asker
        self.isSameBody = isSameBody
        self.isClearlyInPersonsInterest = isClearlyInPersonsInterest
        self.day = day
    }
}

/// The answer, with a way forward when it is no.
public enum DisclosureDecision: Equatable, Sendable {
    case allowed(LegalBasis)
    /// A protective measure stands: only its officer decides.
    case askProtectionOfficer
    case refused(offers: [Offer])

    public enum Offer: String, CaseIterable, Sendable {
        case askConsent, callConference, consultAnonymously, nameReasonAndApprover
    }
}

extension DisclosureQuestion {
    /// The steps of §6.2 in their order. The first that holds is the basis.
    public func decide() -> DisclosureDecision {
        if danger { return .allowed(.emergency(authorisedBy: asker)) }
        if !protected.isEmpty { return .askProtectionOfficer }
        if isRecipientsOwnFile { return .allowed(.ownDuty) }
        if let consent = coveringConsent { return .allowed(.consent(consent)) }
        if isProgrammeWork { return .allowed(.programmeDuty) }
        if let slot { return .allowed(.conference(slot)) }
        if let statute { return .allowed(.statute(statute)) }
        if let approver, approver != asker, !reason.isEmpty {
            if isSameBody && recipient.isPublicBody {
                return .allowed(.internalUse(approver: approver))
            }
            if recipient.isPublicBody { return .allowed(.publicBody(approver: approver)) }
            if isClearlyInPersonsInterest {
                return .allowed(.personsInterest(approver: approver))
            }
        }
        return .refused(offers: offers)
    }

    /// The consent of every person concerned; named after the one that ends first, since what rests
    /// on all of them ends with it.
    private var coveringConsent: Identifier<Consent>? {
        let covering = persons.sorted().map { person in
            consents.first {
                $0.person == person && $0.covers(recipient.id, purpose, classes, on: day)
            }
        }
        guard !covering.contains(where: { $0 == nil }) else { return nil }
        return covering.compactMap(\.self).min { $0.lastDay < $1.lastDay }?.id
    }

    /// Private contractors are not public bodies: a reason and an approver do not reach them.
    private var offers: [DisclosureDecision.Offer] {
        recipient.isPublicBody
            ? [.askConsent, .nameReasonAndApprover, .callConference, .consultAnonymously]
            : [.askConsent, .callConference, .consultAnonymously]
    }
}
