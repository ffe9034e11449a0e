import Engines
import Foundation
import Records

/// Runs a test once an engine, each with an empty database that is gone afterwards: SQLite always,
/// PostgreSQL when `KASANE_TEST_POSTGRES` names a server.
///
///     @Test func aReferralIsFoundAgain() async throws {
///         try await onEachEngine { engine in … }
///     }
func onEachEngine(_ body: (any Engine) async throws -> Void) async throws {
    try await onFreshSQLite { try await body($0) }
    guard FreshPostgres.url != nil else { return }
    try await onFreshPostgres { engine, _ in try await body(engine) }
}

/// A SQLite file in a folder of its own.
func onFreshSQLite(_ body: (SQLiteEngine) async throws -> Void) async throws {
    try await inFreshFolder { folder in
        let engine = try SQLiteEngine(path: folder + "/kasane.db")
        try await closing(engine) { try await body(engine) }
    }
}

func inFreshFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/kasane-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}

/// A schema of its own on the server; its name is given for a second engine.
func onFreshPostgres(_ body: (PostgresEngine, String) async throws -> Void) async throws {
    let url = FreshPostgres.url!
    await FreshPostgres.turnstile.enter()
    let schema = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    do {
        let keeper = try await PostgresEngine(url: url, connections: 2)
        try await keeper.transaction { try $0.script("CREATE SCHEMA \(schema)") }
        try await closing(keeper) {
            let engine = try await PostgresEngine(url: url, connections: 4, schema: schema)
            let outcome: Result<Void, any Error>
            do {
                outcome = .success(try await closing(engine) { try await body(engine, schema) })
            } catch {
                outcome = .failure(error)
            }
            try await keeper.transaction { try $0.script("DROP SCHEMA \(schema) CASCADE") }
            try outcome.get()
        }
    } catch {
        await FreshPostgres.turnstile.leave()
        throw error
    }
    await FreshPostgres.turnstile.leave()
}

private func closing(_ engine: any Engine, _ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch {
        try? await engine.close()
        throw error
    }
    try await engine.close()
}

enum FreshPostgres {
    static let url = ProcessInfo.processInfo.environment["KASANE_TEST_POSTGRES"]
    static var isThere: Bool { url != nil }
    /// All tests run at once; the server has 100 connections.
    static let turnstile = Turnstile(places: 8)
}

/// Lets so many in at a time.
actor Turnstile {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        if places > 0 {
            places -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
