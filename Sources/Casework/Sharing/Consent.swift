/// 同意: what one member of a household agreed may be passed on, to whom, what for and until when.
///
///     ∅ ─ask─▶ refused | unobtainable | oral ──confirm──▶ written
///              oral/written ──rescope──▶ superseded (a new version stands in its place)
///              oral/written ──withdraw─▶ withdrawn
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
    /// 立会人 of an oral consent, representative of a child, or why it could not be obtained.
    public let remark: String
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
    }

    public enum Step: Equatable, Sendable {
        case confirm(on: CivilDate)
        case withdraw(on: CivilDate)
        case supersede(on: CivilDate)
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case neverGiven, alreadyWritten, alreadyWithdrawn, alreadySuperseded
        case noAgency, noPurpose, noDataClass, emptyPeriod, noWitness
    }

    func after(_ step: Step) throws(Refusal) -> Consent {
        var next = self
        switch (state, step) {
        case (.oral, .confirm(let day)): next.state = .written(on: day)
        case (.oral, .withdraw(let day)), (.written, .withdraw(let day)):
            next.state = .withdrawn(on: day)
        case (.oral, .supersede(let day)), (.written, .supersede(let day)),
            (.refused, .supersede(let day)), (.unobtainable, .supersede(let day)),
            (.withdrawn, .supersede(let day)):
            next.state = .superseded(on: day)
        case (.written, .confirm): throw .alreadyWritten
        case (.refused, .confirm), (.refused, .withdraw), (.unobtainable, .confirm),
            (.unobtainable, .withdraw):
            throw .neverGiven
        case (.withdrawn, .confirm), (.withdrawn, .withdraw): throw .alreadyWithdrawn
        case (.superseded, .confirm), (.superseded, .withdraw), (.superseded, .supersede):
            throw .alreadySuperseded
        }
        return next
    }

    /// Given, not withdrawn, and within its period on this day. What was agreed by word of mouth
    /// holds until the day by which it is to be confirmed in writing (SM-5).
    public func isInForce(on day: CivilDate) -> Bool {
        switch state {
        case .oral, .written: scope.from <= day && day <= lastDay
        case .refused, .unobtainable, .superseded, .withdrawn: false
        }
    }

    /// The last day on which it holds as it stands, included.
    public var lastDay: CivilDate {
        switch state {
        case .oral(let confirmBy): min(scope.through, confirmBy)
        case .refused, .unobtainable, .written, .superseded, .withdrawn: scope.through
        }
    }

    /// Since when it has not held any more; nil while it holds, or before its first day.
    public func lapsed(by day: CivilDate) -> CivilDate? {
        switch state {
        case .oral, .written: lastDay < day ? lastDay.adding(days: 1) : nil
        case .superseded(let end), .withdrawn(let end): end
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
        askedOn: CivilDate, remark: String, version: Int
    ) {
        self.id = id
        self.file = file
        self.person = person
        self.edition = edition
        self.state = state
        self.scope = scope
        self.explainedBy = explainedBy
        self.askedOn = askedOn
        self.remark = remark
        self.version = version
    }
}

extension Consent: Audited {
    public static var kind: String { "consent" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
