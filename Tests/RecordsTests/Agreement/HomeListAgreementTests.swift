@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

/// What stands on a worker's home page against what the rules open for them.
@Suite struct HomeListAgreementTests {
    @Test func `the home page holds what waits at my desks in files that are open to me`()
        async throws
    {
        try await onRandomTowns { (viewer, books) throws in
            let lists = try HomeLists(books, for: viewer.standing, at: viewer.moment)
            let desks = Set(viewer.standing.readingDesks)
            var seen = 0
            func compare(
                _ found: (lines: [HomeLists.Waiting], count: Int), _ expected: Set<String>
            ) throws {
                #expect(Set(found.lines.map(\.subject)) == expected, viewer.comment)
                #expect(found.count == expected.count, viewer.comment)
                #expect(found.lines.count == expected.count, viewer.comment)
                seen += found.count
                for line in found.lines { try Self.compareName(line, viewer) }
            }
            func subjects<Record>(
                _ records: (RandomTown.Household) -> [Record], _ id: (Record) -> String,
                told: Bool = false, _ isWanted: (Record) -> Bool
            ) -> Set<String> {
                let open = viewer.open.filter { !told || $0.access.covers(.life) }
                return Set(open.flatMap { records($0.home).filter(isWanted).map(id) })
            }
            try compare(
                lists.unhandled(limit: 1000),
                subjects(\.consultations, \.id.description, told: true) {
                    desks.contains($0.desk) && $0.state.isUnhandled
                })
            try compare(
                lists.incoming(limit: 1000),
                subjects(\.referrals, \.id.description) { referral in
                    guard case .desk(let desk) = referral.receiver else { return false }
                    return desks.contains(desk) && referral.state.isInFlight
                })
            try compare(
                lists.outgoing(limit: 1000),
                subjects(\.referrals, \.id.description) {
                    desks.contains($0.sender) && $0.state.isInFlight
                })
            try compare(
                lists.hearings(limit: 1000),
                subjects(\.hearings, \.id.description) {
                    desks.contains($0.desk) && $0.answer == nil
                })
            try compare(lists.mine(limit: 1000), Self.mine(viewer))
            return seen
        }
    }

    @Test func `my tasks are those in files that are open to me`() async throws {
        try await onRandomTowns { (viewer, books) throws in
            let found = try HomeLists(books, for: viewer.standing, at: viewer.moment)
                .tasks(limit: 1000)
            let expected = viewer.open.flatMap(\.home.tasks).filter {
                $0.owner == viewer.standing.worker && $0.state == .open
            }
            let tasks = found.lines.map(\.task)
            #expect(Set(tasks.map(\.id)) == Set(expected.map(\.id)), viewer.comment)
            #expect(found.count == expected.count, viewer.comment)
            #expect(tasks.map(\.dueOn) == tasks.map(\.dueOn).sorted())
            for line in found.lines { try Self.compareName(line.about, viewer) }
            return found.count
        }
    }

    private static func mine(_ viewer: Viewer) -> Set<String> {
        Set(
            viewer.open.filter { home, access in
                home.file.accompanying == viewer.standing.worker
                    && home.nextOn(for: access) != nil
            }.map(\.home.file.id.description))
    }

    private static func compareName(_ line: HomeLists.Waiting, _ viewer: Viewer) throws {
        let open = try #require(viewer.open.first { $0.home.file.id == line.file })
        let person = try #require(open.home.principal.map(viewer.town.person))
        let isNamed = viewer.names(person.id, in: open.access)
        #expect(line.name == (isNamed ? person.name : nil), viewer.comment)
    }
}
