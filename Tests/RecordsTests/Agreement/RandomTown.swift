@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records

/// A town in which everything about rights is random: who sits where, which desk or worker has a way
/// to which file, on what basis, how far and from when to when, and who stands under guard.
struct RandomTown: Sendable {
    struct Household: Sendable {
        var file: HouseholdFile
        var shares: [Share] = []
        var consents: [Consent] = []
        var members: [Membership] = []
        var consultations: [Consultation] = []
        var referrals: [Referral] = []
        var cases: [Case] = []
        var hearings: [Hearing] = []
        var notes: [ProgressNote] = []
        var tasks: [CaseTask] = []
        var sheets: [Sheet] = []

        /// The rule's answer for this file; nil when it does not exist for the worker.
        func access(for standing: Standing, at moment: Moment) -> Access? {
            try? FileFacts(file: file, shares: shares, consents: consents)
                .access(for: standing, at: moment)
        }

        var principal: Identifier<Person>? { members.first { $0.isPrincipal }?.person }
    }

    static let desks =
        StoreTown.desks + [StoreTown.desk("suido", "水道の窓口"), StoreTown.desk("kurashi", "暮らしの窓口")]
    static let words = ["家賃", "面談", "借金", "通院", "学校", "電話", "見守り"]

    let workers: [Worker]
    private(set) var people: [Person] = []
    private(set) var households: [Household] = []
    private(set) var guards: [PersonGuard] = []

    init(seed: UInt64, files: Int = 60, withSheets: Bool = false) {
        var dice = Dice(seed: seed)
        workers = (0..<8).map { RandomTown.worker($0, &dice) }
        var maker = HouseholdMaker(dice: dice, workers: workers)
        for number in 0..<files { households.append(maker.household(number)) }
        people = maker.people
        dice = maker.dice
        let ids = workers.map(\.id)
        for person in people where dice.falls(20) {
            guards.append(PersonGuard(person: person.id, permitted: Set(dice.some(of: ids))))
        }
        guard withSheets else { return }
        var sheets = SheetMaker(seed: seed, workers: workers)
        for place in households.indices {
            households[place].sheets = sheets.sheets(of: households[place])
        }
    }

    /// Roles that read files and roles that do not, at up to three desks.
    private static func worker(_ number: Int, _ dice: inout Dice) -> Worker {
        var seats: [Standing.Seat] = []
        for _ in 0...dice.below(3) {
            let seat = Standing.Seat(
                desk: dice.one(of: desks).id, role: dice.one(of: Role.allCases))
            if !seats.contains(seat) { seats.append(seat) }
        }
        if number < 5 { seats[0] = .init(desk: desks[number].id, role: .deskWorker) }
        return StoreTown.worker(Identifier("w\(number)")!, Array(Set(seats)).sorted(by: seatOrder))
    }

    private static func seatOrder(_ a: Standing.Seat, _ b: Standing.Seat) -> Bool {
        (a.desk, a.role.rawValue) < (b.desk, b.role.rawValue)
    }

    var personGuards: PersonGuards { PersonGuards(guards) }

    func person(_ id: Identifier<Person>) -> Person { people.first { $0.id == id }! }

    func save(in archive: Archive) async throws {
        try await archive.transaction { books in
            try StoreTown.register(books, desks: Self.desks, workers: workers)
            var first = Outcome()
            for person in people { first.add(.first(person)) }
            try books.save(first, terminal: "test")
            for mark in guards { try GuardStore(books).place(mark, at: StoreTown.moment) }
            for household in households {
                try books.save(household.outcome, terminal: "test")
            }
        }
    }
}

extension RandomTown.Household {
    fileprivate var outcome: Outcome {
        var outcome = Outcome()
        outcome.add(.first(file))
        for it in members { outcome.add(.first(it)) }
        for it in consents { outcome.add(.first(it)) }
        for it in consultations { outcome.add(.first(it)) }
        for it in referrals { outcome.add(.first(it)) }
        for it in cases { outcome.add(.first(it)) }
        for it in hearings { outcome.add(.first(it)) }
        for it in notes { outcome.add(.first(it)) }
        for it in tasks { outcome.add(.first(it)) }
        for it in sheets { outcome.add(.first(it)) }
        for it in shares { outcome.add(.first(it)) }
        return outcome
    }
}
