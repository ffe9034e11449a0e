import Casework

/// 測定用の町: as many invented people as a city of a million has in its files. For measuring only.
///
/// Everything goes through the rules of the domain, and the same number makes the same household on
/// every machine. Nothing depends on the day on which it is made.
public struct Crowd: Sendable {
    public let size: CrowdSize
    public let desks: [Desk]
    public let workers: [Worker]
    /// Invitations and pledges, in the order in which they are to be saved.
    public let staff: [Change<Worker>]
    let unit: Desk
    let workersByDesk: [[Worker]]

    /// The day on which everything has been written. Pledges are of this day.
    public static let day = CivilDate(year: 2026, month: 4, day: 1)!

    /// `city`: whose workers they are. `unit`: the desk of 多機関協働. `first` of the administrators
    /// invites the others.
    public init(
        _ size: CrowdSize, city: Agency, unit: Desk, invitedBy first: Standing
    ) throws {
        self.size = size
        self.unit = unit
        desks = (0..<size.districts).map { Self.desk($0, of: city) }
        var (staff, workers): ([Change<Worker>], [Worker]) = ([], [])
        let morning = Self.day.midnight.adding(minutes: 8 * 60 + 30)
        for number in 0..<size.workers {
            let new = Self.worker(number, at: desks, of: city)
            let invited = try Worker.invited(new, by: first, at: morning)
            let pledged = try invited.after.pledging(
                on: Self.day, by: invited.after.standing, at: morning)
            staff += [invited, pledged]
            workers.append(pledged.after)
        }
        self.staff = staff
        self.workers = workers
        workersByDesk = desks.map { desk in workers.filter { $0.standing.sits(at: desk.id) } }
    }

    private static func desk(_ number: Int, of city: Agency) -> Desk {
        guard let id = Identifier<Desk>("district\(number + 1)") else {
            preconditionFailure("A district has a key.")
        }
        return Desk(
            id: id, name: "第\(number + 1)地区窓口", agency: city.id, sections: [], fields: [],
            topics: [], isGeneral: true, isWelfare: true, isMultiAgency: false, phone: "")
    }

    /// Three districts each, dealt out so that every district has as many workers.
    private static func worker(_ number: Int, at desks: [Desk], of city: Agency) -> NewWorker {
        var dice = Dice("crowd worker \(number)")
        let family = NamePool.families[dice.number(0...NamePool.families.count - 1)]
        let given = NamePool.women[dice.number(0...NamePool.women.count - 1)]
        let own = (0..<CrowdSize.districtsOfWorker).map {
            desks[(number * CrowdSize.districtsOfWorker + $0) % desks.count].id
        }
        let role: Role = number.isMultiple(of: 4) ? .deskSupervisor : .deskWorker
        return NewWorker(
            id: Keys.demo("crowd worker \(number)", at: day.midnight).new(),
            signInName: "chiku\(number + 1)", name: family.kanji + "\u{3000}" + given.kanji,
            agency: city, seats: own.map { Standing.Seat(desk: $0, role: role) })
    }
}
