import Casework
@_spi(Stored) import Records
import Testing

@testable import Demo

/// The crowd that `bin/bench` measures with: the same on every machine, and lawful.
@Suite struct CrowdTests {
    private static let tiny = CrowdSize(share: 0)

    @Test("the whole crowd is as large as the targets say")
    func sizes() {
        let size = CrowdSize()
        #expect(size.files == 20_000)
        #expect(size.people == 100_000)
        #expect(size.notes == 300_000)
        #expect((0..<size.files).count { size.notes(of: $0) == 30 } == 4_000)
        #expect((0..<size.files).count(where: size.isRestricted) == 1_000)
        #expect(size.workers == 64)
    }

    @Test("written twice, the books say the same, and nobody's file looks like another's")
    func sameTwice() async throws {
        var seen: [[String]] = []
        for _ in 0..<2 {
            let town = try await TestTown.open()
            try await Self.settle(town)
            seen.append(try await town.archive.read { try Census($0).everything })
        }
        #expect(seen[0] == seen[1])
        #expect(Set(seen[0]).count == seen[0].count)
    }

    @Test("a household of the crowd is open to its district, and a restricted one to few")
    func access() async throws {
        let town = try await TestTown.open()
        let crowd = try await Self.settle(town)
        let restricted = try crowd.household(7)
        let open = try crowd.household(5)
        #expect(restricted.file.isHidden)
        #expect(open.notes.count == 30)
        let day = Moment(milliseconds: Crowd.day.midnight.milliseconds)
        for household in [restricted, open] {
            let mayOpen = try await town.archive.read { books in
                crowd.workers.filter { worker in
                    (try? FileStore(books).access(
                        to: household.file.id, for: worker.standing, at: day)) != nil
                }
            }
            let colleagues = crowd.workersByDesk[household.district]
            #expect(!mayOpen.isEmpty)
            #expect(Set(mayOpen.map(\.id)).isSubset(of: Set(colleagues.map(\.id))))
            #expect((mayOpen.count < colleagues.count) == household.file.isHidden)
        }
    }

    @Test("the log of the crowd is sound")
    func soundLog() async throws {
        let town = try await TestTown.open()
        try await Self.settle(town)
        let found = try await town.archive.read { try AuditTrail($0).verify() }
        guard case .sound(let count, _) = found else {
            Issue.record("The log is broken.")
            return
        }
        #expect(count > Self.tiny.notes)
    }

    @discardableResult private static func settle(_ town: TestTown) async throws -> Crowd {
        try await town.archive.transaction { books in
            let directory = try DirectoryStore(books).directory()
            let agency = directory.agencies[0]
            let unit = try #require(directory.multiAgencyDesk)
            let first = Standing(
                worker: "first", agency: agency.id,
                seats: [Standing.Seat(desk: unit.id, role: .systemAdministrator)])
            let crowd = try Crowd(tiny, city: agency, unit: unit, invitedBy: first)
            for (position, desk) in crowd.desks.enumerated() {
                try OrganisationStore(books).put(desk, at: 100 + position)
            }
            for change in crowd.staff { try WorkerStore(books).save(change, terminal: "test") }
            for number in 0..<tiny.files {
                try books.save(try crowd.household(number).outcome, terminal: "test")
            }
            return crowd
        }
    }
}
