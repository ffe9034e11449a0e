/// 同意: what one member of a household agreed may be passed on, to whom, what for and until when.
///
///     ∅ ─ask─▶ refused | unobtainable | oral ──confirm──▶ written
///              oral/written ──rescope──▶ superseded (a new version stands in its place)
///              oral/written ──withdraw─▶ withdrawn
///              oral/written ──lapse────▶ lapsed (its days were over, and somebody has seen to it)
///
/// Several members may answer on one paper. Each then has a consent of their own, with the same
/// `paper`: what one member allowed never stands for another who has not signed.
public struct Consent: Equatable, Sendable {
    public let id: Identifier<Consent>
    public let file: Identifier<HouseholdFile>
    /// The member it speaks for; an adult for themselves, a child through their custodian.
    public let person: Identifier<Person>
    /// 1 for the first consent of this person in this file, rising with each rescoping.
    public let edition: Int
    public internal(set) var state: State
    public let scope: Scope
    /// Who explained the handling of personal data.
    public let explainedBy: Identifier<Worker>
    public let askedOn: CivilDate
    /// What else stands on the paper (F9), as far as it is about this member: witness, representative,
    /// where the paper lies. The scope and the days above are not among them.
    public internal(set) var answers: Answers
    /// The paper on which it was given, the same for all who answered on it. Nil for consents recorded
    /// before there was such a number: each is then a paper by itself.
    public let paper: Identifier<ConsentPaper>?
    public let version: Int

    public struct Scope: Equatable, Sendable {
        public let agencies: Set<Identifier<Agency>>
        public let purposes: Set<SharingPurpose>
        public let classes: Set<DataClass>
        public let from: CivilDate
        /// The last day, included.
        public let through: CivilDate

        public init(
            agencies: Set<Identifier<Agency>>, purposes: Set<SharingPurpose>,
            classes: Set<DataClass>, from: CivilDate, through: CivilDate
        ) {
            self.agencies = agencies
            self.purposes = purposes
            self.classes = classes
            self.from = from
            self.through = through
        }
    }

    public enum State: Equatable, Sendable {
        case refused
        case unobtainable
        /// To be confirmed in writing by this day.
        case oral(confirmBy: CivilDate)
        case written(on: CivilDate)
        case superseded(on: CivilDate)
        case withdrawn(on: CivilDate)
        /// Its last day was over before this day.
        case lapsed(on: CivilDate)
    }

    /// Given, not withdrawn, and within its period on this day. What was agreed by word of mouth
    /// holds until the day by which it is to be confirmed in writing (SM-5).
    public func isInForce(on day: CivilDate) -> Bool {
        switch state {
        case .oral, .written: scope.from <= day && day <= lastDay
        case .refused, .unobtainable, .superseded, .withdrawn, .lapsed: false
        }
    }

    /// The last day on which it holds as it stands, included.
    public var lastDay: CivilDate {
        switch state {
        case .oral(let confirmBy): min(scope.through, confirmBy)
        case .refused, .unobtainable, .written, .superseded, .withdrawn, .lapsed: scope.through
        }
    }

    /// Since when it has not held any more; nil while it holds, or before its first day.
    public func lapsed(by day: CivilDate) -> CivilDate? {
        switch state {
        case .oral, .written: lastDay < day ? lastDay.adding(days: 1) : nil
        case .superseded(let end), .withdrawn(let end), .lapsed(let end): end
        case .refused, .unobtainable: askedOn
        }
    }

    public func covers(
        _ agency: Identifier<Agency>, _ purpose: SharingPurpose, _ classes: Set<DataClass>,
        on day: CivilDate
    ) -> Bool {
        isInForce(on: day) && scope.agencies.contains(agency) && scope.purposes.contains(purpose)
            && classes.isSubset(of: scope.classes)
    }

    @_spi(Stored) public init(
        id: Identifier<Consent>, file: Identifier<HouseholdFile>, person: Identifier<Person>,
        edition: Int, state: State, scope: Scope, explainedBy: Identifier<Worker>,
        askedOn: CivilDate, answers: Answers = Answers(to: ConsentForm.form),
        paper: Identifier<ConsentPaper>? = nil, version: Int
    ) {
        self.id = id
        self.file = file
        self.person = person
        self.edition = edition
        self.state = state
        self.scope = scope
        self.explainedBy = explainedBy
        self.askedOn = askedOn
        self.answers = answers
        self.paper = paper
        self.version = version
    }
}

extension Consent: Audited {
    public static var kind: String { "consent" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

/// 同意書の紙: one paper on which one or several members of a household answered.
public enum ConsentPaper {}

extension Consent {
    /// Neither superseded, withdrawn nor run out: the answer that counts for this person now.
    public var isCurrent: Bool {
        switch state {
        case .refused, .unobtainable, .oral, .written: true
        case .superseded, .withdrawn, .lapsed: false
        }
    }

    /// Oral or written, whether or not its period runs today.
    public var isGiven: Bool {
        switch state {
        case .oral, .written: true
        case .refused, .unobtainable, .superseded, .withdrawn, .lapsed: false
        }
    }
}
