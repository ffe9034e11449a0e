import Engines
import Foundation
import Records
import Testing

@testable import Web

/// The databases a story is told on: SQLite always, PostgreSQL when `KASANE_TEST_POSTGRES` names a
/// server.
enum Ground: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    static let url = ProcessInfo.processInfo.environment["KASANE_TEST_POSTGRES"]
    static var all: [Ground] { url == nil ? [.sqlite] : [.sqlite, .postgres] }

    var testDescription: String { rawValue }

    /// Runs `body` on an empty database of its own, which is gone afterwards.
    func fresh<Answer: Sendable>(
        _ body: (any Engine) async throws -> Answer
    ) async throws -> Answer {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.path + "/kasane-\(UUID())"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await Self.closing(try SQLiteEngine(path: folder + "/kasane.db"), body)
        case .postgres:
            let schema = "w" + UUID().uuidString.lowercased().filter { $0 != "-" }
            let keeper = try await PostgresEngine(url: Self.url!, connections: 2)
            return try await Self.closing(keeper) { keeper in
                try await keeper.transaction { try $0.script("CREATE SCHEMA \(schema)") }
                let engine = try await PostgresEngine(
                    url: Self.url!, connections: 3, schema: schema)
                let outcome: Result<Answer, any Error>
                do {
                    outcome = .success(try await Self.closing(engine, body))
                } catch {
                    outcome = .failure(error)
                }
                try await keeper.transaction { try $0.script("DROP SCHEMA \(schema) CASCADE") }
                return try outcome.get()
            }
        }
    }

    private static func closing<Answer: Sendable>(
        _ engine: any Engine, _ body: (any Engine) async throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await body(engine)
            try await engine.close()
            return answer
        } catch {
            try? await engine.close()
            throw error
        }
    }
}
