import Casework

/// 測定用の一世帯: what its workers did, ready to be saved, and what a search may ask for.
public struct CrowdHousehold: Sendable {
    public let number: Int
    /// Places of the desk and the worker in the lists of the crowd.
    public let district: Int
    public let workerNumber: Int
    public let file: HouseholdFile
    public let people: [Person]
    public let notes: [ProgressNote]
    /// The day on which somebody looks at it again.
    public let nextOn: CivilDate
    /// Everything of this household, to be saved at once.
    public let outcome: Outcome
}

extension Crowd {
    /// The household with this number: received at a desk, taken to 多機関協働, written about.
    public func household(_ number: Int) throws -> CrowdHousehold {
        var dice = Dice("crowd household \(number)")
        let desk = number % desks.count
        let circle = workersByDesk[desk]
        let worker = circle[dice.number(0...circle.count - 1)]
        // Later households come later, as their keys do.
        let opened = Self.day.adding(days: -1500 + number * 1430 / size.files)
        let received = opened.midnight.adding(minutes: dice.number(9 * 60...16 * 60))
        let next = Self.day.adding(days: dice.number(-30...400))
        let keys = Keys.demo("crowd \(number)", at: received)
        var outcome = try Consultation.received(
            new(number, at: desks[desk].id, next, &dice), number: recordNumber(2 * number),
            by: worker.standing, at: received, keys: keys)
        guard let file = outcome.files.first?.after,
            let consultation = outcome.consultations.first?.after
        else { preconditionFailure("A reception opens a file.") }
        let people = outcome.people.map(\.after)
        let facts = FileFacts(file: file, shares: outcome.shares.map(\.after))
        outcome.merge(
            try facts.access(for: worker.standing, at: received.adding(days: 1)).escalating(
                consultation,
                NewCase(
                    desk: unit.id, agency: unit.agency, reasons: [.severalIssues],
                    consent: nil, nextOn: next),
                number: recordNumber(2 * number + 1), keys: keys))
        for note in 0..<size.notes(of: number) {
            let day = opened.adding(days: 2 + 2 * note)
            let at = day.midnight.adding(minutes: 17 * 60 + dice.number(0...59))
            let about = [people[dice.number(0...people.count - 1)].id]
            outcome.merge(
                try facts.access(for: worker.standing, at: at).writing(
                    CrowdDiary.entry(on: day, about: about, &dice),
                    sequence: at.milliseconds << 20 | Int64(number * 32 + note), keys: keys))
        }
        return CrowdHousehold(
            number: number, district: desk,
            workerNumber: workers.firstIndex { $0.id == worker.id } ?? 0, file: file,
            people: people, notes: outcome.notes.map(\.after), nextOn: next, outcome: outcome)
    }

    private func new(
        _ number: Int, at desk: Identifier<Desk>, _ next: CivilDate, _ dice: inout Dice
    ) -> NewConsultation {
        let home = CrowdHome(number, &dice)
        let relations: [Membership.Relation] = [.spouse, .child, .child, .parent]
        let tags: [IssueTag] = [.allCases[number % IssueTag.allCases.count]]
        let supervisors = workersByDesk.joined().filter {
            $0.standing.roles(at: desk).contains(.deskSupervisor)
        }
        return NewConsultation(
            desk: desk, mode: size.isRestricted(number) ? .hidden : .ordinary,
            answers: IntakeForm.answers(
                channel: .visit, gist: "暮らしのことで相談したい。家族のことも気がかりで、何から始めればよいか分からない。",
                marks: [.incomeLiving: .main, .housing: .yes], tags: Set(tags)),
            principal: home.principal(&dice),
            others: relations.map { (details: home.member($0, &dice), relation: $0) },
            nextOn: next, confidants: Set(supervisors.map(\.id)))
    }

    private func recordNumber(_ count: Int) -> String {
        let digits = String(count)
        let six = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
        let number = (0...9).lazy.compactMap { RecordNumber("2025-\(six)\($0)") }.first
        guard let number else { preconditionFailure("A year has a million numbers.") }
        return number.description
    }
}
