import Casework

/// 物語: the course of one invented household, written down as the steps its workers take.
///
/// The story knows who holds the file now and who was asked last, so that a script reads like the
/// record it makes: receive, consent, refer, accept, connect.
struct Story: Sendable {
    let key: String
    let town: Town
    private(set) var steps: [DemoStep] = []
    /// The desk that holds the file at this point of the story.
    var holder: Desk
    /// The desk that was asked last.
    var receiver: Desk
    /// How many people stand in the household.
    var householdSize = 1
    private var last = Moment(milliseconds: 0)
    private var dice: Dice
    private var diary: [DiaryEntry]

    init(_ key: String, in town: Town, at desk: Desk) {
        self.key = key
        self.town = town
        holder = desk
        receiver = desk
        dice = Dice("\(town.profile.municipality.name) \(key)")
        diary = dice.shuffled(DiaryEntry.pool)
    }

    /// Nil when everything was told already.
    mutating func nextDiaryEntry() -> DiaryEntry? { diary.popLast() }

    /// Who acts in a step.
    enum Actor: Sendable {
        case holder, holderSupervisor, receiver, coordinator, companion, head
        case named(String)
    }

    func worker(_ actor: Actor) -> Worker {
        switch actor {
        case .holder: town.staff.atDesk(holder.id)
        case .holderSupervisor: town.staff.supervisor(of: holder.id)
        case .receiver: town.staff.atDesk(receiver.id)
        case .coordinator: town.staff.worker("chosei1")
        case .companion: town.staff.worker("csw1")
        case .head: town.staff.worker("kacho")
        case .named(let name): town.staff.worker(name)
        }
    }

    func date(_ day: Day) -> CivilDate { town.calendar.date(day) }

    /// Steps of one story follow one another, within office hours of their day.
    mutating func add(_ day: Day, by actor: Actor, _ deed: DemoStep.Deed) {
        let wanted = town.calendar.moment(day, minute: dice.number(9 * 60...16 * 60 + 30))
        let moment = max(wanted, min(town.calendar.now, last.adding(minutes: 7)))
        last = moment
        steps.append(
            DemoStep(
                household: key, moment: moment, standing: worker(actor).standing, deed: deed,
                seed: "\(town.profile.municipality.name) \(key) \(steps.count)"))
    }

    mutating func proceed(
        _ day: Day, by actor: Actor = .holder,
        _ step: @escaping @Sendable (DemoFile) throws -> Outcome
    ) {
        add(day, by: actor, .proceed(step))
    }
}
