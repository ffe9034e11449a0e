import Foundation
import Testing

/// A text that people read and check, held as a file beside the tests.
///
/// `KASANE_REWRITE_GOLDENS=1 swift test` writes them anew; the difference is then read in the diff.
enum Golden {
    private static let isRewriting =
        ProcessInfo.processInfo.environment["KASANE_REWRITE_GOLDENS"] == "1"

    /// `name` is relative to `Goldens` of this target.
    static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let here = (#filePath as String).dropLast("Golden.swift".count)
        let path = here + "Goldens/" + name
        let written = text.hasSuffix("\n") ? text : text + "\n"
        if isRewriting { try written.write(toFile: path, atomically: true, encoding: .utf8) }
        let held = try String(contentsOfFile: path, encoding: .utf8)
        guard held != written else { return }
        let pairs = zip(lines(held), lines(written))
        let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
        let place = first.map {
            "line \($0.offset + 1): “\($0.element.0)” is now “\($0.element.1)”"
        }
        Issue.record(
            "\(name) differs, \(place ?? "in length")", sourceLocation: sourceLocation)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// Prints a state machine: for each state, what each step leads to or how it is refused.
enum StepTable {
    static func text<Record, Step>(
        _ records: [(name: String, record: Record)], _ steps: [(name: String, step: Step)],
        _ after: (Record, Step) throws -> String
    ) -> String {
        let width = steps.map(\.name.count).max() ?? 0
        return records.map { state in
            let lines = steps.map { step in
                let result: String
                do { result = "→ " + (try after(state.record, step.step)) } catch {
                    result = "✗ \(error)"
                }
                let gap = String(repeating: " ", count: width - step.name.count)
                return "    \(step.name)\(gap)  \(result)"
            }
            return state.name + "\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The name of a case without what it carries.
    static func bare<Value>(_ value: Value) -> String { String("\(value)".prefix { $0 != "(" }) }
}
