/// A thing whose changes and readings are written to the audit log.
public protocol Audited: Sendable {
    /// The office's short word for it in the log, such as `referral`. Never shown to residents.
    static var kind: String { get }
    var auditKey: String { get }
    /// The household file it belongs to, when it belongs to one.
    var auditFile: Identifier<HouseholdFile>? { get }
}

/// A lawful change to one record: what it was, what it becomes, who did it, and on what basis.
///
/// Stores accept changes and nothing else. The initializer is internal, so outside this module the
/// only way to hold a change is to have asked the policy and passed the state machine: a forgotten
/// check does not compile. The same value is the line in the access log.
public struct Change<Record: Audited>: Sendable {
    public let before: Record?
    public let after: Record
    public let deed: String
    public let worker: Identifier<Worker>
    public let basis: LegalBasis
    public let moment: Moment

    init(
        from before: Record?, to after: Record, deed: String,
        by worker: Identifier<Worker>, on basis: LegalBasis, at moment: Moment
    ) {
        self.before = before
        self.after = after
        self.deed = deed
        self.worker = worker
        self.basis = basis
        self.moment = moment
    }

    public var line: AuditLine {
        AuditLine(
            moment: moment, worker: worker, deed: "\(Record.kind).\(deed)", kind: Record.kind,
            subject: after.auditKey, file: after.auditFile, basis: basis)
    }
}

/// One line of the audit log, before it is chained: who did what to what, and on what basis.
public struct AuditLine: Equatable, Sendable {
    public let moment: Moment
    public let worker: Identifier<Worker>
    public let deed: String
    public let kind: String
    public let subject: String
    public let file: Identifier<HouseholdFile>?
    public let basis: LegalBasis

    public init(
        moment: Moment, worker: Identifier<Worker>, deed: String, kind: String, subject: String,
        file: Identifier<HouseholdFile>?, basis: LegalBasis
    ) {
        self.moment = moment
        self.worker = worker
        self.deed = deed
        self.kind = kind
        self.subject = subject
        self.file = file
        self.basis = basis
    }
}
