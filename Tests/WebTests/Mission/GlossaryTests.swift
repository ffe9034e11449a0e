import Foundation
import Testing

/// The glossary (`docs/glossary.md`): the office's word and what the code calls it.
@Suite struct GlossaryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The names in backticks of the third column: `Case.State.decided`, `.declined`.
    private func names() throws -> [(row: String, name: String)] {
        let text = try String(
            contentsOf: Self.root.appending(path: "docs/glossary.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter {
            $0.hasPrefix("| ") && !$0.hasPrefix("| the office")
        }
        return try rows.flatMap { row in
            let cells = row.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            try #require(cells.count == 4, "four cells: \(row)")
            return cells[2].matches(of: /`([^`]+)`/).map { (cells[0], String($0.output.1)) }
        }
    }

    /// All words of the sources in which names could be declared.
    private func declared() throws -> Set<String> {
        var names: Set<String> = []
        let folder = Self.root.appending(path: "Sources")
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let types =
                /(?:struct|enum|class|protocol|typealias|func|var|let)\s+(?:`?)([A-Za-z][A-Za-z0-9]*)/
            names.formUnion(text.matches(of: types).map { String($0.output.1) })
            for line in text.matches(of: /(?m)^\s*(?:indirect )?case ([^:\n]+)$/) {
                names.formUnion(
                    line.output.1.matches(of: /[a-z][A-Za-z0-9_]*/).map { String($0.output) })
            }
        }
        return names
    }

    @Test("everything the glossary names is in the sources under that name")
    func namesExist() throws {
        let declared = try declared()
        let names = try names()
        #expect(names.count > 60)
        for (row, name) in names {
            for part in name.split(separator: ".") {
                #expect(declared.contains(String(part)), "\(row): `\(name)`")
            }
        }
    }
}
