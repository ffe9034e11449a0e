@testable @_spi(Stored) import Casework

/// One household file with everything in it, as the database would hold it after each deed.
struct Cabinet {
    var now = Moment.start
    var file: HouseholdFile
    var shares: [Share] = []
    var people: [Person] = []
    var members: [Membership] = []
    var consents: [Consent] = []
    var consultations: [Consultation] = []
    var referrals: [Referral] = []
    var cases: [Case] = []
    var hearings: [Hearing] = []
    var notes: [ProgressNote] = []
    var tasks: [CaseTask] = []
    /// Every deed so far, as it lies in the log.
    var log: [AuditLine] = []
    let keys: Keys

    /// A file as it stands after somebody was received.
    init(
        mode: IntakeMode = .ordinary, answers: Answers = IntakeForm.plain,
        principal: PersonDetails = PersonDetails(), others: [PersonDetails] = [],
        confidants: Set<Identifier<Worker>> = [], by standing: Standing = .receiver
    ) throws {
        keys = .counting()
        let new = NewConsultation(
            desk: standing.homeDesk ?? "life", mode: mode, answers: answers, principal: principal,
            others: others.map { (details: $0, relation: .child) },
            nextOn: CivilDate.start.adding(days: 7), confidants: confidants)
        let outcome = try Consultation.received(
            new, number: "2026-000001", by: standing, at: .start, keys: keys)
        file = outcome.files[0].after
        keep(outcome)
    }

    /// What the stores do. Answers whether any record would have been changed twice, or from
    /// something other than what lies there.
    @discardableResult
    mutating func keep(_ outcome: Outcome) -> Bool {
        let isSound = [
            Self.put(outcome.shares, into: &shares), Self.put(outcome.people, into: &people),
            Self.put(outcome.memberships, into: &members),
            Self.put(outcome.consents, into: &consents),
            Self.put(outcome.consultations, into: &consultations),
            Self.put(outcome.referrals, into: &referrals), Self.put(outcome.cases, into: &cases),
            Self.put(outcome.hearings, into: &hearings), Self.put(outcome.notes, into: &notes),
            Self.put(outcome.tasks, into: &tasks),
        ]
        for change in outcome.files { file = change.after }
        log += outcome.files.map(\.line) + outcome.shares.map(\.line)
        log += outcome.consents.map(\.line) + outcome.referrals.map(\.line)
        log += outcome.cases.map(\.line) + outcome.notes.map(\.line)
        return isSound.allSatisfy(\.self) && outcome.files.count <= 1
    }

    private static func put<Record: Audited & Equatable>(
        _ changes: [Change<Record>], into records: inout [Record]
    ) -> Bool {
        let isSound =
            Set(changes.map(\.after.auditKey)).count == changes.count
            && changes.allSatisfy { change in
                records.first { $0.auditKey == change.after.auditKey } == change.before
            }
        for change in changes {
            if let place = records.firstIndex(where: { $0.auditKey == change.after.auditKey }) {
                records[place] = change.after
            } else {
                records.append(change.after)
            }
        }
        return isSound
    }

    func access(_ standing: Standing) throws(Denial) -> Access {
        try FileFacts(file: file, shares: shares, consents: consents)
            .access(for: standing, at: now)
    }

    func opens(for standing: Standing) -> Bool { (try? access(standing)) != nil }

    /// Whether anybody at all at this desk can open the file.
    func opens(at desk: Identifier<Desk>) -> Bool {
        Town.staff(of: desk).contains { opens(for: $0) }
    }

    /// The shares of a desk that are open now.
    func ways(of desk: Identifier<Desk>) -> [Share] {
        shares.filter { $0.desk == desk && $0.isOpen(at: now) }
    }

    var principal: Identifier<Person> { members.first(where: \.isPrincipal)!.person }
    var consultation: Consultation { consultations[0] }
}
