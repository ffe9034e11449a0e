import Casework
import Engines
import Foundation
import Hummingbird
import HummingbirdTesting
import Records
import Testing

@testable import Web

/// Writes the fixture of a release, with the program of that release: once, before it goes out.
///
///     KASANE_WRITE_RELEASE=0.2.0 bin/test --filter ReleaseWriting
@Suite(.enabled(if: ReleaseFixture.asked != nil)) struct ReleaseWriting {
    @Test("the fixture of a release is written from both databases, which say the same")
    func write() async throws {
        let release = try #require(ReleaseFixture.asked)
        #expect(release.version == OfficeSettings().version)
        let files = FileManager.default
        try files.createDirectory(atPath: release.folder, withIntermediateDirectories: true)
        let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()
        try (key + "\n").write(toFile: release.masterKey, atomically: true, encoding: .utf8)
        let pages = try await inEmptyFolder { folder in
            let engine = try SQLiteEngine(path: folder + "/kasane.db")
            let archive = try await Archive.open(engine, key: .environment(key))
            _ = try await ReleaseTown.make(on: archive, at: ReleaseFixture.moment)
            try await engine.close()
            try? files.removeItem(atPath: release.database)
            try files.copyItem(atPath: folder + "/kasane.db", toPath: release.database)
            return try await tour(release, .sqlite)
        }
        try await dump(to: release.dump, key)
        let others = try await tour(release, .postgres)
        #expect(others.map(\.path) == pages.map(\.path))
        for (one, other) in zip(pages, others) {
            let (here, there) = (Set(one.lines), Set(other.lines))
            #expect(
                here.symmetricDifference(there).sorted() == [], "\(one.path) for \(one.worker)")
        }
        try PageRecord.text(of: pages).write(
            toFile: release.notes, atomically: true, encoding: .utf8)
        #expect(try release.pages() == pages)
    }

    /// Of a copy: looking leaves lines in the log.
    private func tour(
        _ release: ReleaseFixture, _ ground: Ground
    ) async throws -> [ReleaseTour.Page] {
        try await release.opened(on: ground) { archive in
            let town = try await ReleaseTown.open(archive, at: ReleaseFixture.moment)
            let workers = try await archive.read { try ReleaseTown.workers($0) }
            let app = Application(router: site(town.office))
            return try await app.test(.router) {
                try await ReleaseTour(client: $0).pages(for: workers)
            }
        }
    }

    private static let schema = "kasane_release"

    /// As `pg_dump` writes it, without what is said to `psql` and without the name of the schema.
    private func dump(to path: String, _ key: String) async throws {
        let url = try #require(Ground.url, "fixtures are written with both databases")
        let keeper = try await PostgresEngine(url: url, connections: 2)
        try await keeper.transaction { try $0.script("CREATE SCHEMA \(Self.schema)") }
        let engine = try await PostgresEngine(url: url, connections: 3, schema: Self.schema)
        let archive = try await Archive.open(engine, key: .environment(key))
        _ = try await ReleaseTown.make(on: archive, at: ReleaseFixture.moment)
        try await engine.close()
        let text = try await dumped(url)
        try await keeper.transaction { try $0.script("DROP SCHEMA \(Self.schema) CASCADE") }
        try await keeper.close()
        let start = try #require(text.range(of: "CREATE TABLE")).lowerBound
        let end = try #require(text.range(of: ";", options: .backwards)).upperBound
        try (text[start..<end].replacingOccurrences(of: Self.schema + ".", with: "") + "\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func dumped(_ url: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "pg_dump", "--schema=\(Self.schema)", "--no-owner", "--no-privileges",
            "--rows-per-insert=100", "--dbname=\(url)",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: try #require(data), as: UTF8.self)
    }
}
