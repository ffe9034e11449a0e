/// Everything one action changes, to be saved together or not at all.
///
/// Only lawful `Change`s can enter, so whoever holds an outcome may save it.
public struct Outcome: Sendable {
    public private(set) var changes: [any RecordChange] = []

    init() {}

    mutating func add<Record: Audited>(_ change: Change<Record>) { changes.append(change) }
    mutating func add<Record: Audited>(_ several: [Change<Record>]) {
        for change in several { changes.append(change) }
    }

    /// The changes to one kind of record, in the order in which they were made.
    public func of<Record: Audited>(_: Record.Type = Record.self) -> [Change<Record>] {
        changes.compactMap { $0 as? Change<Record> }
    }

    /// Two actions of one press of a button, such as a note written while a referral is accepted.
    public mutating func merge(_ other: Outcome) { changes += other.changes }
}

/// A change to a record of whatever kind: what stores and the log need to know of it.
public protocol RecordChange: Sendable {
    var recordType: any Audited.Type { get }
    var line: AuditLine { get }
}

extension Change: RecordChange {
    public var recordType: any Audited.Type { Record.self }
}

extension Outcome {
    public var files: [Change<HouseholdFile>] { of() }
    public var shares: [Change<Share>] { of() }
    public var people: [Change<Person>] { of() }
    public var memberships: [Change<Membership>] { of() }
    public var consents: [Change<Consent>] { of() }
    public var consultations: [Change<Consultation>] { of() }
    public var referrals: [Change<Referral>] { of() }
    public var cases: [Change<Case>] { of() }
    public var hearings: [Change<Hearing>] { of() }
    public var notes: [Change<ProgressNote>] { of() }
    public var tasks: [Change<CaseTask>] { of() }
}
