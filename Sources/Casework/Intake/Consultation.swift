/// 相談: what was brought to a desk, by whom, and what became of it. There is no way to reject one.
///
///     received ─▶ listened ─▶ answered · ownCase · referred · escalated · concern · watching
///        └▶ emergency ─▶ listened …            any open one ─▶ noContact ─▶ reopened
public struct Consultation: Equatable, Sendable {
    public let id: Identifier<Consultation>
    public let file: Identifier<HouseholdFile>
    public let desk: Identifier<Desk>
    public let receivedAt: Moment
    public let receiver: Identifier<Worker>
    public let mode: IntakeMode
    /// What was heard (F1), typed once and used everywhere.
    public internal(set) var answers: Answers
    public internal(set) var state: State
    /// The day by which somebody looks at it again. Nil only when nothing is left to do.
    public internal(set) var nextOn: CivilDate?
    public let version: Int

    public enum State: Equatable, Sendable {
        case received
        case emergency
        case listened
        case answered(String)
        case ownCase
        case referred(Identifier<Referral>)
        case escalated(Identifier<Case>)
        /// 気になる事案
        case concern
        /// 見守り
        case watching
        case noContact(String)

        /// Nothing has been decided yet: it stands on the desk's home page.
        public var isUnhandled: Bool {
            switch self {
            case .received, .emergency, .listened: true
            case .answered, .ownCase, .referred, .escalated, .concern, .watching, .noContact: false
            }
        }
    }

    public enum Step: Equatable, Sendable {
        case raiseAlarm(Set<Emergency>)
        case listen
        case answer(String)
        case takeOn(next: CivilDate)
        case refer(Identifier<Referral>, next: CivilDate)
        case comeBack(next: CivilDate)
        case escalate(Identifier<Case>, next: CivilDate)
        case noteConcern(next: CivilDate)
        case watch(next: CivilDate)
        case loseContact(String)
        case reopen(next: CivilDate)
        case postpone(next: CivilDate)
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyHandled, notReferred, stillOpen, nothingLeftToDo, noReason, noEmergency
    }

    @_spi(Stored) public init(
        id: Identifier<Consultation>, file: Identifier<HouseholdFile>, desk: Identifier<Desk>,
        receivedAt: Moment, receiver: Identifier<Worker>, mode: IntakeMode, answers: Answers,
        state: State, nextOn: CivilDate?, version: Int
    ) {
        self.id = id
        self.file = file
        self.desk = desk
        self.receivedAt = receivedAt
        self.receiver = receiver
        self.mode = mode
        self.answers = answers
        self.state = state
        self.nextOn = nextOn
        self.version = version
    }
}

extension Consultation: Audited {
    public static var kind: String { "consultation" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
