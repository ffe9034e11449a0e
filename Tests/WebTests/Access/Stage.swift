@_spi(Stored) import Casework
import Engines
import Foundation
@_spi(Stored) import Records

@testable import Web
@testable import kasane

/// A town in which every kind of asker has a way, or none, to the same households. It is built once
/// and copied for every deed, so that each is done on the same ground.
struct Stage: Sendable {
    /// Whoever comes to the door, in the order of the columns of the golden file.
    enum Asker: String, CaseIterable, Sendable {
        case nobody, holder, foreign, receiver, consented, coordinator, head, programme, audit
        case administrator

        /// The worker of the test town.
        var name: String? {
            switch self {
            case .nobody: nil
            case .holder: "fukushi"
            case .foreign: "suido"
            case .receiver: "kodomo"
            case .consented: "shakyo"
            case .coordinator: "chosei"
            case .head: "kacho"
            case .programme: "shukan"
            case .audit: "kansa"
            case .administrator: "kanri"
            }
        }

        /// Has no way to any household of the stage.
        var isStranger: Bool {
            switch self {
            case .nobody, .holder, .receiver, .consented, .coordinator, .head: false
            case .foreign, .programme, .audit, .administrator: true
            }
        }
    }

    /// One household with all its ways, and its records by the names that routes give them.
    struct Home: Sendable {
        var received: TestTown.Received
        var escalated: Identifier<Case>
        var referral: Identifier<Referral>
        var hearing: Identifier<Hearing>
        var consent: Identifier<Consent>
        /// A consultation for which nothing has been decided.
        var waiting: Identifier<Consultation>
    }

    let folder: String
    let profile: Profile
    let ids: StageIDs

    static let csrf = "0123456789abcdef"
    static let now = TestTown.start
    private static let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()

    static func cookie(of asker: Asker) -> String { "token-\(asker.rawValue)" }

    static func built(in folder: String) async throws -> Stage {
        let engine = try SQLiteEngine(path: folder + "/stage.db")
        let town = try await TestTown.open(on: engine, staff: TestTown.staff + absent)
        try await town.sendAway()
        try await town.archive.publish(OwnSheets.watching)
        let ids = try await StageIDs(town)
        try await town.archive.transaction { books in
            for asker in Asker.allCases {
                guard let name = asker.name else { continue }
                try SessionStore(books).open(
                    SignInSession(
                        token: SecretToken.hash(cookie(of: asker)),
                        worker: Identifier("w-\(name)")!, csrf: csrf, began: now, seen: now,
                        address: "test", isPending: false))
            }
        }
        let profile = town.office.profile
        try await engine.checkpoint()
        try await town.archive.close()
        return Stage(folder: folder, profile: profile, ids: ids)
    }

    /// Somebody whose account is shut, and somebody who has left.
    private static let absent: [TestTown.Colleague] = ["teishi", "taishoku"].map {
        ($0, "town", [.init(desk: "suido", role: .deskWorker)])
    }

    /// The worker in the state that a deed of `/staff` asks for.
    static func worker(for path: String) -> String {
        if path.hasSuffix("/release") { return "w-teishi" }
        return path.hasSuffix("/return") ? "w-taishoku" : "w-suido"
    }

    /// Builds the stage in a folder that is gone afterwards.
    static func up(_ body: (Stage) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/kasane-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(try await Stage.built(in: folder))
    }

    /// The office on a fresh copy of the stage.
    func office() async throws -> Office {
        let copy = folder + "/\(UUID().uuidString).db"
        try FileManager.default.copyItem(atPath: folder + "/stage.db", toPath: copy)
        let archive = try await Archive.open(
            try SQLiteEngine(path: copy), key: .environment(Self.key))
        var settings = OfficeSettings()
        settings.secureCookies = false
        return Office(
            archive: archive, profile: profile, settings: settings, formFiles: .yaml(),
            keys: .random,
            now: { Self.now }, passwordCost: .test)
    }
}

extension TestTown {
    fileprivate func sendAway() async throws {
        let (administrator, now) = (standing("kanri"), clock.now)
        try await archive.transaction { books in
            let agency = try OrganisationStore(books).agencies().first { $0.id == "town" }!
            let facts = StaffFacts(agency: agency, holdings: Holdings())
            for (id, step) in [("w-teishi", Worker.Step.lock), ("w-taishoku", .leave)] {
                let worker = try WorkerStore(books).require(Identifier(id)!)
                let change = try worker.taking(step, by: administrator, knowing: facts, at: now)
                try WorkerStore(books).save(change, terminal: "test")
            }
            try Settings(books).directoryChanged()
        }
    }
}
