import Casework
import Engines
import Foundation
import Records
import Testing

@testable import Web

/// 版の見本: databases as one release wrote them, kept so that later programs prove that they read
/// them. `Tests/Fixtures/release-…/README.md` says what is in them.
struct ReleaseFixture: CustomTestStringConvertible, Sendable {
    let version: String

    static let all = [ReleaseFixture(version: "0.1.0")]
    /// The one that is to be written now.
    static let asked = ProcessInfo.processInfo.environment["KASANE_WRITE_RELEASE"].map {
        ReleaseFixture(version: $0)
    }
    /// It is always the moment at which they were written.
    static let moment = DemoProfiles.moment

    var testDescription: String { version }

    var folder: String {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.appending(path: "Tests/Fixtures/release-\(version)").path()
    }

    var database: String { folder + "/kasane.db" }
    var dump: String { folder + "/postgres.sql" }
    var masterKey: String { folder + "/master.key" }
    var notes: String { folder + "/pages.txt" }
    private var reworded: String { folder + "/reworded.tsv" }

    /// What the pages said.
    func pages() throws -> [ReleaseTour.Page] {
        PageRecord.pages(in: try String(contentsOfFile: notes, encoding: .utf8))
    }

    /// Lines that later programs say in other words, or no more.
    func otherWords() throws -> [String: String] {
        let pairs = try changedLines().filter { $0.count < 3 }
        return Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { first, _ in first }
    }

    /// Whether a line has moved from a page to one of its own, with the form it belonged to.
    func movedLines() throws -> @Sendable (_ line: String, _ path: String) -> Bool {
        let moved = try changedLines().filter { $0.count == 3 }
        let lines = Dictionary(grouping: moved, by: { $0[2] }).mapValues { Set($0.map { $0[0] }) }
        return { line, path in
            let parts = path.split(separator: "/")
            guard parts.count == 2 else { return false }
            return lines["/\(parts[0])/*"]?.contains(line) == true
        }
    }

    private func changedLines() throws -> [[String]] {
        try String(contentsOfFile: reworded, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
    }

    /// A copy, opened by the program of today, which brings it up to date.
    func opened<Answer: Sendable>(
        on ground: Ground, _ body: (Archive) async throws -> Answer
    ) async throws -> Answer {
        let files = FileManager.default
        let place = files.temporaryDirectory.path + "/kasane-release-\(UUID().uuidString)"
        try files.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: place) }
        try files.copyItem(atPath: masterKey, toPath: place + "/master.key")
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place + "/master.key")
        let key = KeySource.file(place + "/master.key")
        switch ground {
        case .sqlite:
            try files.copyItem(atPath: database, toPath: place + "/kasane.db")
            let engine = try SQLiteEngine(path: place + "/kasane.db")
            let answer = try await body(try await Archive.open(engine, key: key))
            try await engine.close()
            return answer
        case .postgres:
            let dump = try String(contentsOfFile: dump, encoding: .utf8)
            return try await ground.fresh { engine in
                try await engine.transaction { try $0.script(dump) }
                return try await body(try await Archive.open(engine, key: key))
            }
        }
    }
}
