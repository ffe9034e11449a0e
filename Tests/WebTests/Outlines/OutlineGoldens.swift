import Foundation
import Testing

/// The outlines as files that people read: `Tests/Goldens/outlines/intake/account-errors.txt`.
///
/// `KASANE_REWRITE_GOLDENS=1` writes them anew; the difference is then read in the diff.
enum OutlineGoldens {
    private static let folder = URL(
        filePath: (#filePath as String).components(separatedBy: "Tests/WebTests/")[0]
            + "Tests/Goldens/outlines")
    private static let isRewriting =
        ProcessInfo.processInfo.environment["KASANE_REWRITE_GOLDENS"] == "1"

    static func expect(_ outlines: [String: String]) throws {
        let held = try held()
        if isRewriting { return try rewrite(outlines, over: held) }
        for (name, text) in outlines.sorted(by: { $0.key < $1.key }) {
            guard let old = held[name] else {
                Issue.record("\(name).txt is not there: \(Self.rewriting)")
                continue
            }
            if old != text { Issue.record("\(name).txt: \(difference(old, text))") }
        }
        for name in Set(held.keys).subtracting(outlines.keys).sorted() {
            Issue.record("\(name).txt is of no page any more: \(Self.rewriting)")
        }
    }

    private static let rewriting = "KASANE_REWRITE_GOLDENS=1 writes the outlines anew"

    private static func rewrite(_ outlines: [String: String], over held: [String: String]) throws {
        for name in Set(held.keys).subtracting(outlines.keys) {
            try FileManager.default.removeItem(at: file(name))
        }
        for (name, text) in outlines where held[name] != text {
            try FileManager.default.createDirectory(
                at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file(name), atomically: true, encoding: .utf8)
        }
    }

    private static func held() throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(".txt".count)) }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: file($0), encoding: .utf8))
            })
    }

    private static func file(_ name: String) -> URL { folder.appending(path: name + ".txt") }

    /// The first line that differs, by its number.
    private static func difference(_ old: String, _ new: String) -> String {
        let (old, new) = (lines(old), lines(new))
        for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
            return "line \(index + 1) was “\(pair.0)” and is “\(pair.1)”"
        }
        return "\(old.count) lines were there and \(new.count) are"
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
