@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Foundation
import Testing

/// One worker of a random town at one moment, with what the pure rules say of every file.
struct Viewer: Sendable {
    let town: RandomTown
    let standing: Standing
    let moment: Moment
    let open: [(home: RandomTown.Household, access: Access)]

    init(_ town: RandomTown, _ worker: Worker, at moment: Moment) {
        self.town = town
        self.moment = moment
        let standing = worker.standing
        self.standing = standing
        open = town.households.compactMap { home in
            home.access(for: standing, at: moment).map { (home, $0) }
        }
    }

    /// Whether this person's name may stand beside this file.
    func names(_ person: Identifier<Person>, in access: Access) -> Bool {
        access.covers(.identity) && town.personGuards.shows(person, to: standing)
    }

    var comment: Comment { "\(standing.worker) at \(moment.date)" }
}

/// Three towns, or as many as `KASANE_TOWNS` says (`bin/test --long`).
private let townSeeds: [UInt64] =
    ProcessInfo.processInfo.environment["KASANE_TOWNS"].flatMap(UInt64.init).map { Array(1...$0) }
    ?? [1, 3, 5]

/// Runs a comparison for every worker of random towns, now and a month later: of several towns on
/// SQLite, of one on PostgreSQL. `body` says how much it saw, so that nothing is proven by emptiness.
func onRandomTowns(
    withSheets: Bool = false, _ body: @escaping @Sendable (Viewer, Books) throws -> Int
) async throws {
    var seen = 0
    for seed in townSeeds {
        let town = RandomTown(seed: seed, withSheets: withSheets)
        try await onEachArchive { archive in
            if archive.engine.dialect == .postgres && seed > 1 { return }
            try await town.save(in: archive)
            seen += try await archive.read { books in
                var seen = 0
                for moment in [StoreTown.moment, StoreTown.moment.adding(days: 35)] {
                    for worker in town.workers {
                        seen += try body(Viewer(town, worker, at: moment), books)
                    }
                }
                return seen
            }
        }
    }
    // Some towns are nearly empty to those who ask; all of them together are not.
    let least = 10 * townSeeds.count
    #expect(seen > least, "the random towns show too little to prove anything: \(seen)")
}
