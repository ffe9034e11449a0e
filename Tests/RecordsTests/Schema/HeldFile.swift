import Foundation

/// Files of the repository that tests hold the program against.
enum HeldFile {
    /// `path` from the root of the repository.
    static func read(_ path: String) throws -> String {
        try String(contentsOfFile: root + path, encoding: .utf8)
    }

    static func lines(_ path: String) throws -> [String] {
        try read(path).split(separator: "\n").map(String.init)
    }

    static func write(_ lines: [String], to path: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(
            toFile: root + path, atomically: true, encoding: .utf8)
    }

    /// `KASANE_REWRITE_GOLDENS=1` writes goldens anew; the difference is then read in the diff.
    static let isRewriting = ProcessInfo.processInfo.environment["KASANE_REWRITE_GOLDENS"] == "1"

    private static let root = String(
        (#filePath as String).dropLast("Tests/RecordsTests/Schema/HeldFile.swift".count))
}
