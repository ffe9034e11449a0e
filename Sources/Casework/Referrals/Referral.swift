/// つなぎ: one desk asks another, or a partner, to go on with a person. The loop is closed only when
/// the person has really met them; until then the sender stays responsible.
///
///     drafted ─send▶ sent ─acknowledge▶ acknowledged ─accept▶ accepted ─connect▶ connected
///                     │                     └─return▶ returned      └─return▶     └─feedback▶
///                     └────────── withdraw (the person withdraws) ──▶ withdrawn   feedbackGiven
public struct Referral: Equatable, Sendable {
    public let id: Identifier<Referral>
    public let file: Identifier<HouseholdFile>
    public let consultation: Identifier<Consultation>
    public let sender: Identifier<Desk>
    public let sentBy: Identifier<Worker>
    public let receiver: Receiver
    public let letter: Letter
    public let basis: LegalBasis
    public internal(set) var state: State
    /// The day by which the receiver answers; past it both sides are told.
    public internal(set) var answerBy: CivilDate?
    /// The worker of the receiving desk who took it.
    public internal(set) var takenBy: Identifier<Worker>?
    /// What was answered to the letter in each action, in the words of its form.
    public internal(set) var replies: [Action: Answers]
    public let version: Int

    public enum Receiver: Hashable, Sendable {
        case desk(Identifier<Desk>)
        /// Without an account: a printed sheet, whose answer the sender puts in.
        case partner(Identifier<Partner>)
    }

    /// つなぐシート: what travels, so that the story is not told twice.
    public struct Letter: Equatable, Sendable {
        /// What was written (F1b), in the edition in which it was written. It never changes.
        public let answers: Answers
        public let classes: Set<DataClass>

        /// - Parameter answers: of the whole form; what the referral itself knows is left out of them.
        public init(_ answers: Answers) {
            self.init(
                answers,
                classes: answers[ReferralForm.way] == .own ? [] : answers[ReferralForm.classes])
        }

        public init(_ answers: Answers, classes: Set<DataClass>) {
            let form = ReferralBasisForm.form
            self.answers = answers.filtered {
                !ReferralForm.heldByRecord.contains($0.question)
                    && form.question($0.question) == nil
            }
            self.classes = classes
        }

        public init(reason: String, told: String, wishes: String, classes: Set<DataClass>) {
            self.init(
                ReferralForm.answers(reason: reason, told: told, wishes: wishes),
                classes: classes)
        }

        /// 紹介する理由
        public var reason: String { answers[ReferralForm.reason] }
        /// 本人に伝えたこと
        public var told: String { answers[ReferralForm.told] }
        /// 相談されたいこと・配慮を希望されること
        public var wishes: String { answers[ReferralForm.wishes] }
    }

    public enum State: Equatable, Sendable {
        case drafted
        case sent(Moment)
        case acknowledged(Moment)
        /// With the day of the appointment, or nil when somebody comes along (同行).
        case accepted(Moment, meeting: CivilDate?)
        case returned(Moment, because: String, suggestion: Identifier<Desk>?)
        case connected(Moment, on: CivilDate)
        case feedbackGiven(Moment, String)
        case withdrawn(Moment, because: String)

        /// On its way: nobody else has taken over yet.
        public var isInFlight: Bool {
            switch self {
            case .sent, .acknowledged, .accepted: true
            case .drafted, .returned, .connected, .feedbackGiven, .withdrawn: false
            }
        }
    }

    /// What is done with a referral, with what was typed for it.
    public enum Step: Equatable, Sendable {
        case send(answerBy: CivilDate)
        case acknowledge
        case accept(meeting: CivilDate?)
        case giveBack(because: String, suggestion: Identifier<Desk>?)
        case connect(on: CivilDate)
        case report(String)
        case withdraw(because: String)
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case notSentYet, alreadySent, notAcceptedYet, alreadyAccepted, notConnectedYet
        case alreadyConnected, closed, noReason, toItself, firstContactAhead, noBasis
    }

    /// Past the day by which an answer was due, and still on its way.
    public func isOverdue(on day: CivilDate) -> Bool {
        state.isInFlight && (answerBy.map { $0 < day } ?? false)
    }

    @_spi(Stored) public init(
        id: Identifier<Referral>, file: Identifier<HouseholdFile>,
        consultation: Identifier<Consultation>, sender: Identifier<Desk>,
        sentBy: Identifier<Worker>, receiver: Receiver, letter: Letter, basis: LegalBasis,
        state: State, answerBy: CivilDate?, takenBy: Identifier<Worker>?,
        replies: [Action: Answers]? = nil, version: Int
    ) {
        self.id = id
        self.file = file
        self.consultation = consultation
        self.sender = sender
        self.sentBy = sentBy
        self.receiver = receiver
        self.letter = letter
        self.basis = basis
        self.state = state
        self.answerBy = answerBy
        self.takenBy = takenBy
        self.replies = replies ?? state.replies
        self.version = version
    }
}

extension Referral: Audited {
    public static var kind: String { "referral" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
