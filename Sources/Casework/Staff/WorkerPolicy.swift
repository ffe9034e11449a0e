/// What is typed to invite a worker.
public struct NewWorker: Sendable {
    public let id: Identifier<Worker>
    public let signInName: String
    public let name: String
    public let agency: Agency
    public let seats: [Standing.Seat]
    /// The last day; nil for the usual one: none in the public body, else 31 March.
    public let until: CivilDate?
    public init(
        id: Identifier<Worker>, signInName: String, name: String, agency: Agency,
        seats: [Standing.Seat], until: CivilDate? = nil
    ) {
        self.id = id
        self.signInName = signInName
        self.name = name
        self.agency = agency
        self.seats = seats
        self.until = until
    }
}

extension Worker {
    /// An administrator opens an account. Accounts outside the public body end on 31 March.
    public static func invited(
        _ new: NewWorker, by standing: Standing, at moment: Moment
    ) throws -> Change<Worker> {
        try requireAdministrator(standing)
        guard !new.name.isEmpty else { throw Refusal.noName }
        try requireSeats(new.seats)
        let usual = CivilDate.last(ofFiscalYear: moment.date.fiscalYear)
        let end = new.until ?? (new.agency.isPublicBody ? nil : usual)
        try requireEnd(end, in: new.agency, on: moment.date)
        let worker = Worker(
            id: new.id, signInName: new.signInName, name: new.name, agency: new.agency.id,
            seats: new.seats, state: .invited, validUntil: end, pledgedOn: nil, version: 0)
        return Change(
            from: nil, to: worker, deed: "invite", by: standing.worker, on: .ownDuty, at: moment)
    }

    /// 守秘義務の確認, by oneself.
    public func pledging(
        on day: CivilDate, by standing: Standing, at moment: Moment
    ) throws -> Change<Worker> {
        guard standing.worker == id else { throw Denial.unseen }
        return try change(.pledge(on: day), by: standing, at: moment)
    }

    /// What an administrator does to the account of somebody else.
    public func taking(
        _ step: Step, by standing: Standing, knowing facts: StaffFacts, at moment: Moment
    ) throws -> Change<Worker> {
        try requireOther(standing)
        guard let action = step.action else { throw Denial.unseen }
        try require(action)
        switch step {
        case .leave:
            guard facts.holdings.households == 0 else { throw Refusal.stillHolds }
        case .reseat(let post):
            let left = Set(facts.holdings.accompaniedAt).subtracting(
                post.seats.filter { $0.role.readsFiles }.map(\.desk))
            guard left.isEmpty else { throw Refusal.stillHolds }
        case .extend(let end), .returnToWork(let end):
            try Worker.requireEnd(end, in: facts.agency, on: moment.date)
        case .pledge, .lock, .unlock: break
        }
        return try change(step, by: standing, at: moment, endsIn: facts.agency)
    }

    private func change(
        _ step: Step, by standing: Standing, at moment: Moment, endsIn agency: Agency? = nil
    ) throws -> Change<Worker> {
        var next = try after(step)
        // Whoever moves to a contractor gets the contractor's end.
        if let agency, !agency.isPublicBody, next.validUntil == nil, next.state != .left {
            next.validUntil = CivilDate.last(ofFiscalYear: moment.date.fiscalYear)
        }
        return Change(
            from: self, to: next, deed: step.action?.logWord ?? "pledge", by: standing.worker,
            on: .ownDuty, at: moment)
    }

    public static func requireAdministrator(_ standing: Standing) throws(Denial) {
        guard standing.holds(.systemAdministrator) else { throw .notYours(.administratorOnly) }
    }
}
