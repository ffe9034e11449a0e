/// Who is asking: the facts about a signed-in worker that a policy may look at, and no others.
public struct Standing: Equatable, Sendable {
    /// A place at a desk with what the worker is trusted to do there.
    public struct Seat: Hashable, Sendable {
        public let desk: Identifier<Desk>
        public let role: Role
        public init(desk: Identifier<Desk>, role: Role) {
            self.desk = desk
            self.role = role
        }
    }

    public let worker: Identifier<Worker>
    public let agency: Identifier<Agency>
    public let seats: [Seat]

    public init(worker: Identifier<Worker>, agency: Identifier<Agency>, seats: [Seat]) {
        self.worker = worker
        self.agency = agency
        self.seats = seats
    }

    /// Desks whose files this worker may open, in a fixed order so that statements can be reused.
    public var readingDesks: [Identifier<Desk>] {
        Set(seats.filter { $0.role.readsFiles }.map(\.desk)).sorted()
    }

    /// The desk at which this worker receives consultations when none is named.
    public var homeDesk: Identifier<Desk>? { seats.first { $0.role.readsFiles }?.desk }

    /// Desks for whose work this worker answers: where they lead, or decide.
    public var answeredDesks: Set<Identifier<Desk>> {
        Set(seats.filter { $0.role == .deskSupervisor || $0.role == .sectionHead }.map(\.desk))
    }

    public func roles(at desk: Identifier<Desk>) -> Set<Role> {
        Set(seats.filter { $0.desk == desk }.map(\.role))
    }

    public func holds(_ role: Role) -> Bool { seats.contains { $0.role == role } }

    public func sits(at desk: Identifier<Desk>) -> Bool {
        seats.contains { $0.desk == desk && $0.role.readsFiles }
    }
}
