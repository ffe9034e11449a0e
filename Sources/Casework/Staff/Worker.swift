/// 職員・相談員: a person who works with the system, from the city or an entrusted operator.
///
///     invited ──first sign-in and pledge──▶ active ──leaves──▶ left
public struct Worker: Equatable, Sendable {
    public let id: Identifier<Worker>
    public let signInName: String
    public let name: String
    public let agency: Identifier<Agency>
    public internal(set) var seats: [Standing.Seat]
    public internal(set) var state: State
    /// The last day on which this account opens. Contractors' accounts end with the fiscal year.
    public internal(set) var validUntil: CivilDate?
    /// When the duty of secrecy (法106条の4・106条の6) was last acknowledged.
    public internal(set) var pledgedOn: CivilDate?
    public let version: Int

    public enum State: String, CaseIterable, Sendable { case invited, active, left }

    public enum Step: Equatable, Sendable {
        case pledge(on: CivilDate)
        case leave
        case returnToWork(until: CivilDate?)
        case reseat([Standing.Seat])
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyLeft, notLeft, noSeat
    }

    func after(_ step: Step) throws(Refusal) -> Worker {
        var next = self
        switch (state, step) {
        case (.invited, .pledge(let day)), (.active, .pledge(let day)):
            next.state = .active
            next.pledgedOn = day
        case (.invited, .leave), (.active, .leave): next.state = .left
        case (.left, .returnToWork(let until)):
            next.state = .invited
            next.validUntil = until
        case (.invited, .reseat(let seats)), (.active, .reseat(let seats)):
            guard !seats.isEmpty else { throw .noSeat }
            next.seats = seats
        case (.left, .pledge), (.left, .leave), (.left, .reseat): throw .alreadyLeft
        case (.invited, .returnToWork), (.active, .returnToWork): throw .notLeft
        }
        return next
    }

    public var standing: Standing { Standing(worker: id, agency: agency, seats: seats) }

    /// Whether the account opens on this day.
    public func opens(on day: CivilDate) -> Bool {
        state != .left && (validUntil.map { day <= $0 } ?? true)
    }

    /// The pledge is asked once in each fiscal year.
    public func owesPledge(on day: CivilDate) -> Bool {
        pledgedOn.map { $0.fiscalYear < day.fiscalYear } ?? true
    }

    @_spi(Stored) public init(
        id: Identifier<Worker>, signInName: String, name: String, agency: Identifier<Agency>,
        seats: [Standing.Seat], state: State, validUntil: CivilDate?, pledgedOn: CivilDate?,
        version: Int
    ) {
        self.id = id
        self.signInName = signInName
        self.name = name
        self.agency = agency
        self.seats = seats
        self.state = state
        self.validUntil = validUntil
        self.pledgedOn = pledgedOn
        self.version = version
    }
}

extension Worker: Audited {
    public static var kind: String { "worker" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { nil }
}
