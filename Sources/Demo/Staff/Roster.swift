import Casework

/// Who is to be invited: a worker and a supervisor for every desk of the profile, the multi-agency
/// unit, and the offices of the city hall.
struct Roster {
    let everybody: [NewWorker]
    let administrator: NewWorker

    init(_ directory: Directory, _ profile: Profile) {
        var hand = Hand(directory, profile)
        let multi = profile.multiAgency.id
        let unit = hand.agency(profile.multiAgency.agency)
        var all: [NewWorker] = []
        for (index, desk) in directory.desks.filter({ !$0.isMultiAgency }).enumerated() {
            let agency = hand.agency(desk.agency)
            all.append(hand.worker("madoguchi\(index + 1)", agency, [(desk.id, .deskWorker)]))
            all.append(hand.worker("shunin\(index + 1)", agency, [(desk.id, .deskSupervisor)]))
        }
        all.append(hand.worker("chosei1", unit, [(multi, .multiAgencyCoordinator)]))
        all.append(hand.worker("csw1", unit, [(multi, .communitySocialWorker)]))
        all.append(hand.worker("csw2", unit, [(multi, .communitySocialWorker)]))
        let owned = directory.desks.filter {
            !$0.isMultiAgency && $0.sections.contains(profile.programme.ownerSection)
        }
        all.append(
            hand.worker(
                "kacho", hand.city,
                [(multi, .sectionHead)] + owned.map { ($0.id, .sectionHead) }))
        let offices: [(String, Role)] = [
            ("jigyo", .programManager), ("tokei", .statisticsOfficer),
            ("kojin", .privacyOfficer), ("sochi", .protectiveMeasureOfficer),
            ("kansa", .auditor),
        ]
        all += offices.map { hand.worker($0.0, hand.city, [(multi, $0.1)]) }
        administrator = hand.worker("kanri", hand.city, [(multi, .systemAdministrator)])
        everybody = [administrator] + all
    }
}

/// Deals out names to workers.
private struct Hand {
    let city: Agency
    private let directory: Directory
    private let town: String
    private var dice: Dice
    private var families: [(kanji: String, kana: String)]
    private var count = 0

    init(_ directory: Directory, _ profile: Profile) {
        self.directory = directory
        town = profile.municipality.name
        dice = Dice("workers of \(town)")
        families = dice.shuffled(NamePool.families)
        let public_ = directory.agencies.filter(\.isPublicBody)
        guard
            let city = public_.first(where: { $0.kind == .municipality }) ?? public_.first
                ?? directory.agencies.first
        else { preconditionFailure("A profile has an agency.") }
        self.city = city
    }

    func agency(_ id: Identifier<Agency>) -> Agency { directory.agency(id) ?? city }

    mutating func worker(
        _ signInName: String, _ agency: Agency, _ seats: [(Identifier<Desk>, Role)]
    ) -> NewWorker {
        count += 1
        let family = families[count % families.count]
        let given = count.isMultiple(of: 2) ? NamePool.women : NamePool.men
        let name = family.kanji + "\u{3000}" + given[dice.number(0...given.count - 1)].kanji
        return NewWorker(
            id: Keys.demo("\(town) \(signInName)", at: Moment(milliseconds: 1_650_000_000_000))
                .new(),
            signInName: signInName, name: name, agency: agency,
            seats: seats.map { Standing.Seat(desk: $0.0, role: $0.1) })
    }
}
