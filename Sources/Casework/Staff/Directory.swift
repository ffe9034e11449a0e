/// 名簿: the names of desks, agencies, partners and workers, for pages and choices.
public struct Directory: Sendable {
    public let desks: [Desk]
    public let agencies: [Agency]
    public let sections: [Section]
    public let partners: [Partner]
    public let workers: [Worker]

    private let deskByID: [Identifier<Desk>: Desk]
    private let agencyByID: [Identifier<Agency>: Agency]
    private let workerByID: [Identifier<Worker>: Worker]

    public init(
        desks: [Desk], agencies: [Agency], sections: [Section], partners: [Partner],
        workers: [Worker]
    ) {
        self.desks = desks
        self.agencies = agencies
        self.sections = sections
        self.partners = partners
        self.workers = workers
        deskByID = Dictionary(desks.map { ($0.id, $0) }) { first, _ in first }
        agencyByID = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
        workerByID = Dictionary(workers.map { ($0.id, $0) }) { first, _ in first }
    }

    public func desk(_ id: Identifier<Desk>) -> Desk? { deskByID[id] }
    public func agency(_ id: Identifier<Agency>) -> Agency? { agencyByID[id] }
    public func worker(_ id: Identifier<Worker>) -> Worker? { workerByID[id] }

    /// 多機関協働事業者.
    public var multiAgencyDesk: Desk? { desks.first(where: \.isMultiAgency) }

    public func deskName(_ id: Identifier<Desk>) -> String { desk(id)?.name ?? id.description }
    public func workerName(_ id: Identifier<Worker>) -> String {
        worker(id)?.name ?? id.description
    }
    public func agencyName(_ id: Identifier<Agency>) -> String {
        agency(id)?.name ?? id.description
    }
    public func partner(_ id: Identifier<Partner>) -> Partner? { partners.first { $0.id == id } }

    public func receiverName(_ receiver: Referral.Receiver) -> String {
        switch receiver {
        case .desk(let desk): deskName(desk)
        case .partner(let id): partner(id)?.name ?? id.description
        }
    }

    /// Those who sit at a desk and work in files, by name.
    public func workers(at desk: Identifier<Desk>) -> [Worker] {
        workers.filter { $0.state != .left && $0.standing.sits(at: desk) }
    }

    public func supervisors(of desk: Identifier<Desk>) -> Set<Identifier<Worker>> {
        Set(
            workers.filter { $0.standing.roles(at: desk).contains(.deskSupervisor) }.map(\.id))
    }
}
