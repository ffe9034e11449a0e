@testable @_spi(Stored) import Casework

extension AnyStory {
    /// Everybody who may act: four roles at each desk of the town.
    static let workers: [Standing] = Town.desks.flatMap { desk in
        [Role.deskWorker, .deskSupervisor, .sectionHead, .multiAgencyCoordinator].map {
            Standing.at(desk.id, $0)
        }
    }
}

extension Outcome {
    /// The deeds in one line, for a failed run.
    var deeds: String {
        let lines =
            files.map(\.line.deed) + consents.map(\.line.deed) + consultations.map(\.line.deed)
        let more = referrals.map(\.line.deed) + cases.map(\.line.deed) + hearings.map(\.line.deed)
        return (lines + more + shares.map { "\($0.line.deed)(\($0.after.desk))" })
            .joined(separator: " ")
    }
}
