import Casework
@_spi(Stored) import Records
import Synchronization

@testable import Demo
@testable import Web
@testable import kasane

/// 混み合う町: a demo town, and a crowd such as the bench measures with, each record many times over.
/// How a database answers depends on how much there is.
///
/// The copies can be counted and sorted but not read: their keys are not copied with them, as after
/// the end of their retention. The originals can.
struct BusyTown: Sendable {
    let town: TestTown
    let recorder: StatementRecorder
    let crowd: Crowd

    /// 96 households of the crowd, beside 44 of the demo town.
    static let size = CrowdSize(share: 0.0048)

    static func open(on engine: any Engine) async throws -> BusyTown {
        let recorder = StatementRecorder(engine)
        let key = String(repeating: "A", count: 43) + "="
        let archive = try await Archive.open(recorder, key: .environment(key))
        let (profile, text) = try DemoProfiles.profile("koshigaya")
        let hash = try await Passwords(.test).hash(TestTown.password)
        try await Settlement(
            archive: archive, profile: profile, text: text, now: DemoProfiles.moment,
            passwordHash: hash
        ).run()
        let crowd = try await archive.transaction { try settle($0, hash) }
        let clock = TestTown.Clock(DemoProfiles.moment)
        var settings = OfficeSettings()
        settings.secureCookies = false
        let office = Office(
            archive: archive, profile: profile, settings: settings, formFiles: .yaml(),
            now: { clock.now },
            passwordCost: .test)
        return BusyTown(
            town: TestTown(office: office, archive: archive, clock: clock), recorder: recorder,
            crowd: crowd)
    }

    private static func settle(_ books: Books, _ hash: String) throws -> Crowd {
        let directory = try DirectoryStore(books).directory()
        let city = directory.agencies.first { $0.kind == .municipality }!
        let first = directory.workers.first { $0.signInName == "kanri" }!
        // Nobody sits here: who coordinates cases in the demo town has those of the demo town.
        let unit = Desk(
            id: "unit-of-crowd", name: "混み合う係", agency: city.id, sections: [], fields: [],
            topics: [], isGeneral: false, isWelfare: true, isMultiAgency: false, phone: "")
        try OrganisationStore(books).put(unit, at: 999)
        let crowd = try Crowd(size, city: city, unit: unit, invitedBy: first.standing)
        for (position, desk) in crowd.desks.enumerated() {
            try OrganisationStore(books).put(desk, at: 1000 + position)
        }
        for change in crowd.staff { try WorkerStore(books).save(change, terminal: "test") }
        for worker in crowd.workers {
            try CredentialStore(books).put(
                Credential(worker: worker.id, password: hash, isInitial: false, totp: nil),
                at: Crowd.day.midnight)
        }
        for number in 0..<size.files {
            try books.save(try crowd.household(number).outcome, terminal: "test")
        }
        try Settings(books).directoryChanged()
        return crowd
    }

    /// Makes the copies, once the originals are what they shall be.
    func multiply() async throws {
        try await town.archive.transaction { books in
            let session = books.session
            try TableCopies.make(TableCopies.ofHouseholds, session)
            try TableCopies.make(TableCopies.ofEntry, session)
            try TableCopies.makeKeys(session)
            try TableCopies.analyze(session)
        }
    }

    /// Tables of more than a thousand rows: through none of them may a page go from end to end.
    func largeTables() async throws -> Set<String> {
        try await town.archive.read { books in
            var large: Set<String> = []
            for table in try TableCopies.tables(books.session) {
                let count = try books.session.first(
                    SQL(stringLiteral: "SELECT COUNT(*) FROM \(table)")
                ) { try $0.next(Int.self) }
                if let count, count > 1000 { large.insert(table) }
            }
            return large
        }
    }
}
