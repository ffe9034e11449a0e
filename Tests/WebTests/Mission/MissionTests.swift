import Foundation
import Testing

/// The mission table (`docs/mission.md`): what the municipal documents ask for, and how far it works.
@Suite struct MissionTests {
    @Test("the mission table has the 160 items of the documents, in their order")
    func allItems() throws {
        let numbers = try Mission.rows().map(\.number)
        #expect(numbers == (1...160).map { String(format: "M%03d", $0) })
    }

    @Test("every item says in one of three words how far it works")
    func status() throws {
        for row in try Mission.rows() {
            #expect(row.progress != nil, "\(row.number): \(row.status)")
            #expect(Set(row.seeds).isSubset(of: Mission.seeds), "\(row.number): \(row.seeds)")
            #expect(!row.seeds.isEmpty && !row.item.isEmpty, "\(row.number)")
        }
    }

    @Test(
        "an item that works, even partly, names the tests that prove it; one that does not has none"
    )
    func proof() throws {
        for row in try Mission.rows() {
            #expect(row.tests.isEmpty == (row.progress == .notYet), "\(row.number): \(row.proof)")
        }
    }

    @Test("what works in part or not at all says in brackets what is missing")
    func missing() throws {
        for row in try Mission.rows() where row.progress != .works {
            #expect(row.status.hasSuffix(")"), "\(row.number): \(row.status)")
        }
    }

    @Test("the desks, the partner lines and the course of a case are not left out")
    func ownRows() throws {
        let own = Set(
            (21...33).map { $0 } + Array(132...148) + [1, 2, 6, 10, 13, 19, 28, 106, 159])
        for row in try Mission.rows() where own.contains(Int(row.number.dropFirst()) ?? 0) {
            #expect(row.progress != .notYet, "\(row.number): \(row.status)")
        }
    }

    @Test("every test named in the mission table exists")
    func namedTestsExist() throws {
        for row in try Mission.rows() {
            for test in row.tests {
                #expect(test.exists, "\(row.number): \(test)")
            }
            #expect(row.unreadable == nil, "\(row.number): \(row.unreadable ?? "")")
        }
    }
}

/// The table as it lies in the documents of the project.
private enum Mission {
    static let seeds: Set = ["S0", "S1", "S2", "S4"]
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func rows() throws -> [Row] {
        let text = try String(contentsOf: root.appending(path: "docs/mission.md"), encoding: .utf8)
        return try text.split(separator: "\n").filter { $0.hasPrefix("| M") }.map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(cells.count == 7, "five cells: \(line)")
            return Row(
                number: cells[1], seeds: cells[2].split(separator: " ").map(String.init),
                item: cells[3], status: cells[4], proof: cells[5])
        }
    }
}

private enum Progress {
    case works, partly, notYet
}

private struct Row {
    let number: String
    let seeds: [String]
    let item: String
    let status: String
    let proof: String

    /// `partly` and `not yet` say in brackets what is missing.
    var progress: Progress? {
        let bracketed = /(works|partly|not yet)( \(.+\))?/
        guard let match = status.wholeMatch(of: bracketed) else { return nil }
        switch match.1 {
        case "works": return .works
        case "partly": return match.2 == nil ? nil : .partly
        default: return .notYet
        }
    }

    var tests: [NamedTest] { proof.matches(of: NamedTest.notation).map { NamedTest($0.output) } }

    /// What stands in the cell beside the tests, their commas and the dash for none.
    var unreadable: String? {
        let rest = proof.replacing(NamedTest.notation, with: "")
            .trimmingCharacters(in: CharacterSet(charactersIn: ", —"))
        return rest.isEmpty ? nil : rest
    }
}

/// A test by its file and its sentence: `Tests/WebTests/Foo.swift "sentence"` between backticks.
private struct NamedTest: CustomStringConvertible {
    nonisolated(unsafe) static let notation = /`([^`" ]+) "([^`"]+)"`/

    let path: String
    let sentence: String

    init(_ parts: (Substring, Substring, Substring)) {
        path = String(parts.1)
        sentence = String(parts.2)
    }

    var description: String { "\(path) \"\(sentence)\"" }

    /// A Swift test is called by its sentence, in quotes or as a raw identifier; a browser test has
    /// it as the first line of its docstring.
    var exists: Bool {
        let file = Mission.root.appending(path: path)
        guard path.hasPrefix("Tests/") || path.hasPrefix("tests/browser/"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return false }
        return ["\"\(sentence)\"", "func `\(sentence)`", "\"\"\"\(sentence)"]
            .contains { text.contains($0) }
    }
}
