/// 職員・相談員: a person who works with the system, from the city or an entrusted operator.
///
///     invited ──first sign-in and pledge──▶ active ──leaves──▶ left
public struct Worker: Equatable, Sendable {
    public let id: Identifier<Worker>
    public let signInName: String
    public internal(set) var name: String
    public internal(set) var agency: Identifier<Agency>
    public internal(set) var seats: [Standing.Seat]
    public internal(set) var state: State
    /// The last day on which this account opens. Contractors' accounts end with the fiscal year.
    public internal(set) var validUntil: CivilDate?
    /// When the duty of secrecy (法106条の4・106条の6) was last acknowledged.
    public internal(set) var pledgedOn: CivilDate?
    /// 停止中: shut at once by an administrator, while everything the worker holds stays theirs.
    public internal(set) var isLocked: Bool
    public let version: Int

    public enum State: String, CaseIterable, Sendable { case invited, active, left }

    /// Who somebody is in the office: name, agency, and where they sit.
    public struct Post: Equatable, Sendable {
        public let name: String
        public let agency: Identifier<Agency>
        public let seats: [Standing.Seat]
        public init(name: String, agency: Identifier<Agency>, seats: [Standing.Seat]) {
            self.name = name
            self.agency = agency
            self.seats = seats
        }
    }

    public enum Step: Equatable, Sendable {
        case pledge(on: CivilDate)
        case leave
        case returnToWork(until: CivilDate?)
        case reseat(Post)
        case extend(until: CivilDate?)
        case lock
        case unlock
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyLeft, notLeft, noSeat, noName, alreadyLocked, notLocked
        /// Another administrator does it: nobody shuts themselves out or raises themselves.
        case ownAccount
        /// The administrator runs the machine and reads no case, so both in one hand is refused.
        case mixedWithAdministrator
        /// Households would be left without anybody beside them.
        case stillHolds
        /// An account outside the public body always has an end.
        case needsEnd
        case endInPast
        /// Not beyond the end of the next fiscal year.
        case endTooFar
    }

    func after(_ step: Step) throws(Refusal) -> Worker {
        if let action = step.action {
            try require(action)
        } else if state == .left {
            throw .alreadyLeft
        }
        var next = self
        switch step {
        case .pledge(let day):
            next.state = .active
            next.pledgedOn = day
        case .leave: next.state = .left
        case .returnToWork(let until):
            next.state = .invited
            next.validUntil = until
            next.isLocked = false
        case .reseat(let post): try next.take(post)
        case .extend(let until): next.validUntil = until
        case .lock: next.isLocked = true
        case .unlock: next.isLocked = false
        }
        return next
    }

    private mutating func take(_ post: Post) throws(Refusal) {
        guard !post.name.isEmpty else { throw .noName }
        try Worker.requireSeats(post.seats)
        name = post.name
        agency = post.agency
        seats = post.seats
    }

    static func requireSeats(_ seats: [Standing.Seat]) throws(Refusal) {
        guard !seats.isEmpty else { throw .noSeat }
        let roles = seats.map(\.role)
        if roles.contains(.systemAdministrator), roles.contains(where: \.readsFiles) {
            throw .mixedWithAdministrator
        }
    }

    public var standing: Standing { Standing(worker: id, agency: agency, seats: seats) }

    @_spi(Stored) public init(
        id: Identifier<Worker>, signInName: String, name: String, agency: Identifier<Agency>,
        seats: [Standing.Seat], state: State, validUntil: CivilDate?, pledgedOn: CivilDate?,
        isLocked: Bool = false, version: Int
    ) {
        self.id = id
        self.signInName = signInName
        self.name = name
        self.agency = agency
        self.seats = seats
        self.state = state
        self.validUntil = validUntil
        self.pledgedOn = pledgedOn
        self.isLocked = isLocked
        self.version = version
    }
}

extension Worker: Audited {
    public static var kind: String { "worker" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { nil }
}
