import Engines
import Foundation
import Records

/// A database in a folder of its own, which is gone with the last of those who use it.
final class PassingFolder: Engine {
    private let real: SQLiteEngine
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kasane-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        real = try SQLiteEngine(path: folder.appendingPathComponent("kasane.db").path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var dialect: SQL.Dialect { real.dialect }

    func transaction<Result: Sendable>(
        touching reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result { try await real.transaction(touching: reach, body) }

    func read<Result: Sendable>(
        seeing reach: Reach, _ body: @escaping @Sendable (any Session) throws -> Result
    ) async throws -> Result { try await real.read(seeing: reach, body) }

    func close() async throws { try await real.close() }
}
