import Casework

/// 試しの町: invented workers and households for any municipality's profile.
///
/// Nothing of it is real, and everything of it went through the rules of the domain. The same
/// profile and the same moment make the same town.
public struct DemoTown: Sendable {
    /// Accounts to be opened, in order. All have taken the pledge.
    public let staff: [Change<Worker>]
    /// What happened, in the order in which it happened.
    public let steps: [DemoStep]

    /// `directory` is what the registration of the profile made of it. Nothing happens after `now`.
    public init(_ profile: Profile, _ directory: Directory, now: Moment) throws {
        let town = try Town(profile, directory, now: now)
        staff = town.staff.changes
        var residents = Residents(profile.municipality, today: now.date)
        var stories = Self.ladder(of: town, &residents)
        if profile.hasFirstQuarter { stories += FirstQuarter(town).stories(&residents) }
        stories += SmallStories(town).stories(&residents, upTo: 44 - stories.count)
        steps = stories.enumerated()
            .flatMap { number, story in story.steps.map { (number, $0) } }
            .enumerated()
            .sorted { ($0.element.1.moment, $0.offset) < ($1.element.1.moment, $1.offset) }
            .map(\.element.1)
    }
}
