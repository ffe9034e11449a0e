/// Everything one deed changes, to be saved together or not at all.
///
/// Only lawful `Change`s can enter, so whoever holds an outcome may save it.
public struct Outcome: Sendable {
    public internal(set) var files: [Change<HouseholdFile>] = []
    public internal(set) var shares: [Change<Share>] = []
    public internal(set) var people: [Change<Person>] = []
    public internal(set) var memberships: [Change<Membership>] = []
    public internal(set) var consents: [Change<Consent>] = []
    public internal(set) var consultations: [Change<Consultation>] = []
    public internal(set) var referrals: [Change<Referral>] = []
    public internal(set) var cases: [Change<Case>] = []
    public internal(set) var hearings: [Change<Hearing>] = []
    public internal(set) var notes: [Change<ProgressNote>] = []
    public internal(set) var tasks: [Change<CaseTask>] = []
    public internal(set) var sheets: [Change<Sheet>] = []

    init() {}

    mutating func add(_ change: Change<HouseholdFile>) { files.append(change) }
    mutating func add(_ change: Change<Share>) { shares.append(change) }
    mutating func add(_ change: Change<Person>) { people.append(change) }
    mutating func add(_ change: Change<Membership>) { memberships.append(change) }
    mutating func add(_ change: Change<Consent>) { consents.append(change) }
    mutating func add(_ change: Change<Consultation>) { consultations.append(change) }
    mutating func add(_ change: Change<Referral>) { referrals.append(change) }
    mutating func add(_ change: Change<Case>) { cases.append(change) }
    mutating func add(_ change: Change<Hearing>) { hearings.append(change) }
    mutating func add(_ change: Change<ProgressNote>) { notes.append(change) }
    mutating func add(_ change: Change<CaseTask>) { tasks.append(change) }
    mutating func add(_ change: Change<Sheet>) { sheets.append(change) }

    /// Two deeds of one press of a button, such as a note written while a referral is accepted.
    public mutating func merge(_ other: Outcome) {
        files += other.files
        shares += other.shares
        people += other.people
        memberships += other.memberships
        consents += other.consents
        consultations += other.consultations
        referrals += other.referrals
        cases += other.cases
        hearings += other.hearings
        notes += other.notes
        tasks += other.tasks
        sheets += other.sheets
    }
}
