import Casework
import Engines
import Foundation
import Records
import Testing

@testable import kasane

/// Runs a test in an empty folder that is gone afterwards.
func inEmptyFolder<Answer: Sendable>(
    _ body: (String) async throws -> Answer
) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.path + "/kasane-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}

enum DemoProfiles {
    static let moment = CivilTime("2026-09-18T14:05").map {
        Moment(milliseconds: $0.millisecondsSince1970)
    }!

    static func text(_ town: String) throws -> String {
        if town == "fourth" { return FourthTown.yaml }
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try ProfileFile.text(root.appending(path: "profiles/\(town).yaml").path())
    }

    static func profile(_ town: String) throws -> (Profile, String) {
        let text = try text(town)
        return (try ProfileFile.read(text, named: town), text)
    }
}

extension Installation {
    /// A demo town in this folder. The passwords' hash is no real one: nobody signs in here.
    func settle(_ town: String, at now: Moment = DemoProfiles.moment) async throws {
        let (profile, text) = try DemoProfiles.profile(town)
        try await make { archive in
            try await Settlement(
                archive: archive, profile: profile, text: text, now: now, passwordHash: "-"
            ).run()
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Books) throws -> Value
    ) async throws -> Value {
        try await use { try await $0.read(body) }
    }
}

/// The sentence of the refusal that `body` ends with.
func refusal(_ body: () async throws -> Void) async throws -> String {
    do {
        try await body()
    } catch {
        return try #require(Sentence.of(error), "\(error)")
    }
    Issue.record("It was not refused.")
    return ""
}
