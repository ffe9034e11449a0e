import Casework
@_spi(Stored) import Records
import Synchronization

@testable import Web
@testable import kasane

/// The town of a release's fixture: the demo town of Koshu, with what only workers leave behind.
enum ReleaseTown {
    /// Seen by these, every page of every file is seen by somebody.
    static func workers(_ books: Books) throws -> [String] {
        try WorkerStore(books).all()
            .filter { $0.state == .active && !$0.standing.readingDesks.isEmpty }
            .map(\.signInName).sorted()
    }

    /// The office on an archive, at the moment at which the fixture was written.
    static func open(
        _ archive: Archive, at moment: Moment, keys: Keys = .random
    ) async throws -> TestTown {
        let profile = try await archive.read { try $0.profile() }
        var settings = OfficeSettings()
        settings.secureCookies = false
        let clock = TestTown.Clock(moment)
        let office = Office(
            archive: archive, profile: profile, settings: settings, formFiles: .yaml(),
            keys: keys,
            now: { clock.now }, passwordCost: .test)
        return TestTown(office: office, archive: archive, clock: clock)
    }

    /// The same keys for the same presses, so that both databases hold the same.
    private static func counted() -> Keys {
        let counter = Mutex(0)
        return Keys {
            let number = counter.withLock { value -> Int in
                value += 1
                return value
            }
            return "r\(String(repeating: "0", count: 7 - String(number).count))\(number)"
        }
    }

    /// The records of the fixture, from nothing.
    static func make(on archive: Archive, at moment: Moment) async throws -> TestTown {
        let (profile, text) = try DemoProfiles.profile("koshu")
        let hash = try await Passwords(.test).hash(TestTown.password)
        try await Settlement(
            archive: archive, profile: profile, text: text, now: moment, passwordHash: hash
        ).run()
        let town = try await open(archive, at: moment, keys: counted())
        try await Browser.visit(town) { client in
            try await ReleaseActions(town: town, client: client).all()
        }
        return town
    }
}
