/// What is typed to invite a worker.
public struct NewWorker: Sendable {
    public let id: Identifier<Worker>
    public let signInName: String
    public let name: String
    public let agency: Agency
    public let seats: [Standing.Seat]
    public init(
        id: Identifier<Worker>, signInName: String, name: String, agency: Agency,
        seats: [Standing.Seat]
    ) {
        self.id = id
        self.signInName = signInName
        self.name = name
        self.agency = agency
        self.seats = seats
    }
}

extension Worker {
    /// An administrator opens an account. Accounts outside the public body end on 31 March.
    public static func invited(
        _ new: NewWorker, by standing: Standing, at moment: Moment
    ) throws -> Change<Worker> {
        try requireAdministrator(standing)
        guard !new.seats.isEmpty else { throw Refusal.noSeat }
        let end = CivilDate.last(ofFiscalYear: moment.date.fiscalYear)
        let worker = Worker(
            id: new.id, signInName: new.signInName, name: new.name, agency: new.agency.id,
            seats: new.seats, state: .invited, validUntil: new.agency.isPublicBody ? nil : end,
            pledgedOn: nil, version: 0)
        return Change(
            from: nil, to: worker, deed: "invite", by: standing.worker, on: .ownDuty, at: moment)
    }

    public func taking(
        _ step: Step, by standing: Standing, at moment: Moment
    ) throws -> Change<Worker> {
        switch step {
        case .pledge:
            guard standing.worker == id else { throw Denial.unseen }
        case .leave, .returnToWork, .reseat: try Worker.requireAdministrator(standing)
        }
        return Change(
            from: self, to: try after(step), deed: step.name, by: standing.worker, on: .ownDuty,
            at: moment)
    }

    public static func requireAdministrator(_ standing: Standing) throws(Denial) {
        guard standing.holds(.systemAdministrator) else { throw .notYours(.administratorOnly) }
    }
}

extension Worker.Step {
    var name: String {
        switch self {
        case .pledge: "pledge"
        case .leave: "leave"
        case .returnToWork: "return"
        case .reseat: "reseat"
        }
    }
}

extension Worker {
    /// The line for the log when somebody comes in.
    public func signedIn(at moment: Moment) -> AuditLine {
        AuditLine(
            moment: moment, worker: id, deed: "worker.signIn", kind: Worker.kind,
            subject: id.description, file: nil, basis: .ownDuty)
    }
}

extension Worker {
    /// Lists name persons too: that one was shown stands in the log, with the worker as subject.
    public func readsHome(at moment: Moment) -> AuditLine { reads("home", at: moment) }
    public func readsList(at moment: Moment) -> AuditLine { reads("list", at: moment) }
    public func exportsList(at moment: Moment) -> AuditLine { reads("export", at: moment) }
    public func readsSearch(at moment: Moment) -> AuditLine { reads("search", at: moment) }

    private func reads(_ what: String, at moment: Moment) -> AuditLine {
        AuditLine(
            moment: moment, worker: id, deed: "worker.\(what)", kind: Worker.kind,
            subject: id.description, file: nil, basis: .ownDuty)
    }
}

extension Worker {
    public func readsFigures(at moment: Moment) -> AuditLine { reads("figures", at: moment) }
    public func readsLog(at moment: Moment) -> AuditLine { reads("log", at: moment) }
    public func exportsLog(at moment: Moment) -> AuditLine { reads("exportLog", at: moment) }
    public func checksLog(at moment: Moment) -> AuditLine { reads("checkLog", at: moment) }
}

extension Standing {
    /// Figures are for those whose role counts; the records behind them stay with those who may.
    public func requireFigures() throws(Denial) {
        guard seats.contains(where: { $0.role.readsFigures }) else {
            throw .notYours(.figuresOnly)
        }
    }
}
