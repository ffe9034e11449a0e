/// A place in a 支援会議 for one case; conferences themselves come with their slice.
public enum ConferenceSlot {}

/// Why a look or a change was lawful. Written to the audit log beside the deed.
///
/// The order of the cases is the order in which `domain/reference.md` §6.2 asks.
public enum LegalBasis: Hashable, Sendable {
    /// Own purpose, own desk (個人情報保護法69条1項, 利用目的の範囲内).
    case ownDuty
    /// 多機関協働の職務 (社会福祉法106条の4第2項5号・6号), by the city itself or entrusted (同4項). Design
    /// reading, not official text: `docs/adr`.
    case programmeDuty
    /// The person agreed to this recipient, purpose and kind of data.
    case consent(Identifier<Consent>)
    /// Inside a convened 支援会議, to its members (社会福祉法106条の6).
    case conference(Identifier<ConferenceSlot>)
    /// Another statute orders or permits it.
    case statute(Statute)
    /// 69条2項2号: use inside the municipality with a sufficient reason, approved.
    case internalUse(approver: Identifier<Worker>)
    /// 69条2項3号: to another public body with a sufficient reason, approved.
    case publicBody(approver: Identifier<Worker>)
    /// 69条2項4号: clearly in the person's interest or another special reason, approved.
    case personsInterest(approver: Identifier<Worker>)
    /// Danger to life or body; decided on the spot, reviewed afterwards.
    case emergency(authorisedBy: Identifier<Worker>)

    /// Statutes that order or permit a disclosure by themselves.
    public enum Statute: String, Coded {
        case childAbuse, elderAbuse, disabilityAbuse, spouseViolence
        case childProtectionCouncil, livelihoodSupportConference, investigationInquiry

        public var label: String {
            switch self {
            case .childAbuse: "児童虐待の通告"
            case .elderAbuse: "高齢者虐待の通報"
            case .disabilityAbuse: "障害者虐待の通報"
            case .spouseViolence: "配偶者からの暴力の通報"
            case .childProtectionCouncil: "要保護児童対策地域協議会"
            case .livelihoodSupportConference: "生活困窮者自立支援法の支援会議"
            case .investigationInquiry: "捜査関係事項照会"
            }
        }
    }
}

extension LegalBasis {
    /// How the basis lies in a column: the kind, and what it points at.
    public var code: String {
        switch self {
        case .ownDuty: "own"
        case .programmeDuty: "programme"
        case .consent: "consent"
        case .conference: "art106_6"
        case .statute: "statute"
        case .internalUse: "art69_2_2"
        case .publicBody: "art69_2_3"
        case .personsInterest: "art69_2_4"
        case .emergency: "emergency"
        }
    }

    public var reference: String? {
        switch self {
        case .ownDuty, .programmeDuty: nil
        case .consent(let id): id.description
        case .conference(let slot): slot.description
        case .statute(let statute): statute.rawValue
        case .internalUse(let who), .publicBody(let who), .personsInterest(let who),
            .emergency(let who):
            who.description
        }
    }

    public init?(code: String, reference: String?) {
        switch (code, reference) {
        case ("own", nil): self = .ownDuty
        case ("programme", nil): self = .programmeDuty
        case ("consent", let text?):
            guard let id = Identifier<Consent>(text) else { return nil }
            self = .consent(id)
        case ("art106_6", let text?):
            guard let id = Identifier<ConferenceSlot>(text) else { return nil }
            self = .conference(id)
        case ("statute", let text?):
            guard let statute = Statute(rawValue: text) else { return nil }
            self = .statute(statute)
        case (_, let text?):
            guard let who = Identifier<Worker>(text) else { return nil }
            switch code {
            case "art69_2_2": self = .internalUse(approver: who)
            case "art69_2_3": self = .publicBody(approver: who)
            case "art69_2_4": self = .personsInterest(approver: who)
            case "emergency": self = .emergency(authorisedBy: who)
            default: return nil
            }
        default: return nil
        }
    }
}
