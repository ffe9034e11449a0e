/// 受け持ち: how much a worker still has in hand, by desk. Numbers only, for administrators.
public struct Holdings: Equatable, Sendable {
    public struct AtDesk: Equatable, Sendable {
        public let desk: Identifier<Desk>
        /// Households the worker accompanies for which something is still to come.
        public let households: Int
        /// Things to do under the worker's name, in households of the desk.
        public let tasks: Int
        public init(desk: Identifier<Desk>, households: Int, tasks: Int) {
            self.desk = desk
            self.households = households
            self.tasks = tasks
        }
    }

    public let desks: [AtDesk]
    public init(_ desks: [AtDesk] = []) { self.desks = desks }

    public var households: Int { desks.reduce(0) { $0 + $1.households } }
    public var tasks: Int { desks.reduce(0) { $0 + $1.tasks } }

    /// Desks at which somebody would be left without a companion.
    public var accompaniedAt: [Identifier<Desk>] {
        desks.filter { $0.households > 0 }.map(\.desk)
    }
}

/// What must be known of the office before an account is changed.
public struct StaffFacts: Sendable {
    /// The agency of the worker as they will be.
    public let agency: Agency
    public let holdings: Holdings
    public init(agency: Agency, holdings: Holdings) {
        self.agency = agency
        self.holdings = holdings
    }
}
