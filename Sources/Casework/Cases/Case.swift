/// 多機関ケース: a case that one agency cannot carry alone, with the consent of the person or without.
///
///     applied ─hear▶ preHearing ─assess▶ assessed ─decide▶ decided ─▶ inConference ─▶ supporting
///                                            ├─ returnedToField (a lead is named)          │
///                                            └─▶ inConference (支援会議, without consent)    ▼
///     any open one ─▶ interrupted           closed (a lead section and an evaluation) ◀────┘
public struct Case: Equatable, Sendable {
    public let id: Identifier<Case>
    public let file: Identifier<HouseholdFile>
    public let consultation: Identifier<Consultation>
    public let number: String
    public let appliedOn: CivilDate
    /// The desk of 多機関協働 and the worker there who coordinates.
    public let desk: Identifier<Desk>
    public internal(set) var coordinator: Identifier<Worker>?
    public internal(set) var consent: Identifier<Consent>?
    /// 依頼の理由: why a desk asked for help, as its form was answered. It never changes.
    public let request: Answers
    public internal(set) var state: State
    /// メイン担当課: collects the information while support goes on, and stays after it ends.
    public internal(set) var lead: Identifier<Desk>?
    public internal(set) var sessions: [SessionEntry]
    /// What was decided and how it ended so far, in the order in which it was recorded.
    public internal(set) var turns: [Turn]
    public internal(set) var nextOn: CivilDate?
    public let version: Int

    /// 多機関協働への依頼理由 (design, from S4 §7(2)).
    public enum EscalationReason: String, CaseIterable, Sendable {
        case severalIssues, beyondOneAgency, roleSharing, gapBetweenSystems, refusesSupport, other
    }

    /// 会議に諮った日 and which of the two conferences it was; the kind follows from consent (S0).
    public struct SessionEntry: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// 重層的支援会議 (支援プランの協議)
            case plan
            /// 支援会議 (支援方針の協議, 法106条の6)
            case statutory
        }
        public let heldOn: CivilDate
        public let kind: Kind
        public init(heldOn: CivilDate, kind: Kind) {
            self.heldOn = heldOn
            self.kind = kind
        }
    }

    public enum State: Equatable, Sendable {
        case applied
        case preHearing
        case assessed
        case returnedToField(CivilDate)
        case decided(CivilDate, by: Identifier<Worker>)
        case inConference
        case supporting
        case closed(Closure)
        case interrupted(CivilDate, InterruptionReason, String)

        public var isOpen: Bool {
            switch self {
            case .applied, .preHearing, .assessed, .decided, .inConference, .supporting: true
            case .returnedToField, .closed, .interrupted: false
            }
        }
    }

    @_spi(Stored) public init(
        id: Identifier<Case>, file: Identifier<HouseholdFile>,
        consultation: Identifier<Consultation>, number: String, appliedOn: CivilDate,
        desk: Identifier<Desk>, coordinator: Identifier<Worker>?, consent: Identifier<Consent>?,
        request: Answers, state: State, lead: Identifier<Desk>?,
        sessions: [SessionEntry], turns: [Turn] = [], nextOn: CivilDate?, version: Int
    ) {
        self.id = id
        self.file = file
        self.consultation = consultation
        self.number = number
        self.appliedOn = appliedOn
        self.desk = desk
        self.coordinator = coordinator
        self.consent = consent
        self.request = request
        self.state = state
        self.lead = lead
        self.sessions = sessions
        self.turns = turns
        self.nextOn = nextOn
        self.version = version
    }
}

extension Case: Audited {
    public static var kind: String { "case" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
