/// What a worker typed to receive a consultation. Three things are needed: how, what, and a day.
public struct NewConsultation: Sendable {
    public let desk: Identifier<Desk>
    public let mode: IntakeMode
    public let answers: Answers
    public let principal: PersonDetails
    /// Others of the household who were named at once, with what they are to the person.
    public let others: [(details: PersonDetails, relation: Membership.Relation)]
    /// Somebody already known at this desk, instead of a new record.
    public let known: Identifier<Person>?
    public let nextOn: CivilDate
    /// Workers besides the receiver to whom a hidden consultation stays open (desk supervisors).
    public let confidants: Set<Identifier<Worker>>

    public init(
        desk: Identifier<Desk>, mode: IntakeMode, answers: Answers,
        principal: PersonDetails,
        others: [(details: PersonDetails, relation: Membership.Relation)] = [],
        known: Identifier<Person>? = nil, nextOn: CivilDate,
        confidants: Set<Identifier<Worker>> = []
    ) {
        self.desk = desk
        self.mode = mode
        self.answers = answers
        self.principal = principal
        self.others = others
        self.known = known
        self.nextOn = nextOn
        self.confidants = confidants
    }
}

extension Consultation {
    /// Any desk takes any consultation. It opens a household file whose holder is the desk and
    /// whose companion is the receiver, so nobody is without one from the first minute.
    public static func received(
        _ new: NewConsultation, number: String, by standing: Standing, at moment: Moment,
        keys: Keys
    ) throws(Denial) -> Outcome {
        guard standing.sits(at: new.desk) else { throw .unseen }
        let file = HouseholdFile(
            id: keys.new(), number: number, openedOn: moment.date, desk: new.desk,
            accompanying: standing.worker, isHidden: new.mode == .hidden, version: 0)
        let consultation = Consultation(
            id: keys.new(), file: file.id, desk: new.desk, receivedAt: moment,
            receiver: standing.worker, mode: new.mode, answers: new.answers,
            state: new.answers[IntakeForm.emergency].isEmpty ? .received : .emergency,
            nextOn: new.nextOn, version: 0)
        let reception = Reception(worker: standing.worker, moment: moment, keys: keys)
        var outcome = Outcome()
        outcome.add(reception.first(file, "open"))
        outcome.add(reception.ownShares(of: file, for: new))
        reception.household(of: new, in: file, into: &outcome)
        outcome.add(reception.first(consultation, "receive"))
        return outcome
    }
}

/// The moment of receiving, in which everything is made by the receiver in their own duty.
private struct Reception {
    let worker: Identifier<Worker>
    let moment: Moment
    let keys: Keys

    func first<Record: Audited>(_ record: Record, _ deed: String) -> Change<Record> {
        Change(from: nil, to: record, deed: deed, by: worker, on: .ownDuty, at: moment)
    }

    /// The holding desk's way to its own file: the whole desk, or single workers when hidden.
    func ownShares(of file: HouseholdFile, for new: NewConsultation) -> [Change<Share>] {
        let circle: [Identifier<Worker>?] =
            file.isHidden ? new.confidants.union([worker]).sorted() : [nil]
        return circle.map { only in
            first(
                Share(
                    id: keys.new(), file: file.id, desk: file.desk, worker: only, basis: .ownDuty,
                    classes: Set(DataClass.allCases), mayWrite: true, since: moment,
                    until: .never, reason: "", version: 0), "open")
        }
    }

    func household(
        of new: NewConsultation, in file: HouseholdFile, into outcome: inout Outcome
    ) {
        let principal: Identifier<Person>
        if let known = new.known {
            principal = known
        } else {
            let person = Person(new.principal, id: keys.new())
            outcome.add(first(person, "register"))
            principal = person.id
        }
        outcome.add(first(member(principal, .principal, in: file), "add"))
        for other in new.others {
            let person = Person(other.details, id: keys.new())
            outcome.add(first(person, "register"))
            outcome.add(first(member(person.id, other.relation, in: file), "add"))
        }
    }

    /// That somebody turned to a desk today says nothing of how long they have lived there.
    private func member(
        _ person: Identifier<Person>, _ relation: Membership.Relation, in file: HouseholdFile
    ) -> Membership {
        Membership(
            id: keys.new(), file: file.id, person: person, relation: relation, isHead: false,
            livesTogether: true, since: .unknown, until: nil, version: 0)
    }
}
