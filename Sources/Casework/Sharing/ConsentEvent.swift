/// 届け出・確認: what was put down when something was done with a consent, such as how a withdrawal (F10)
/// came, by whom, and what the agencies were told.
public struct ConsentEvent: Equatable, Sendable {
    public let id: Identifier<ConsentEvent>
    public let file: Identifier<HouseholdFile>
    public let consent: Identifier<Consent>
    public let action: Consent.Action
    public let happenedOn: CivilDate
    public let worker: Identifier<Worker>
    public let writtenAt: Moment
    public let answers: Answers
    public let version: Int

    @_spi(Stored) public init(
        id: Identifier<ConsentEvent>, file: Identifier<HouseholdFile>,
        consent: Identifier<Consent>, action: Consent.Action, happenedOn: CivilDate,
        worker: Identifier<Worker>, writtenAt: Moment, answers: Answers, version: Int
    ) {
        self.id = id
        self.file = file
        self.consent = consent
        self.action = action
        self.happenedOn = happenedOn
        self.worker = worker
        self.writtenAt = writtenAt
        self.answers = answers
        self.version = version
    }
}

extension ConsentEvent: Audited {
    public static var kind: String { "consentEvent" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}
