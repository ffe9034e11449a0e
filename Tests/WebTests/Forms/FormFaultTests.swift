import Casework
import Testing

@testable import kasane

/// What whoever wrote a town's form is told about each mistake: the line, the place, and what was
/// expected there. Every sentence is Japanese throughout.
@Suite struct FormFaultTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let old, new, told: String

        init(_ old: String, _ new: String, _ told: String) {
            self.old = old
            self.new = new
            self.told = told
        }

        var testDescription: String { new }
    }

    private func expect(_ mistake: Mistake) throws {
        let heard = try told(mistake)
        #expect(heard == [mistake.told], "\(heard.joined(separator: " | "))")
    }

    /// The one sentence about the file after `old` is written as `new`.
    private func told(_ mistake: Mistake) throws -> [String] {
        let range = try #require(MunicipalForm.yaml.firstRange(of: mistake.old), "\(mistake.old)")
        var text = MunicipalForm.yaml
        text.replaceSubrange(range, with: mistake.new)
        let refusal = try #require(
            #expect(throws: ProfileRefusal.self) { try MunicipalForm.read(text) })
        return refusal.complaints.map(\.description)
    }

    @Test("names", arguments: names)
    func namesAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("answers of lists", arguments: choices)
    func choicesAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("conditions", arguments: conditions)
    func conditionsAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("kinds of questions", arguments: kinds)
    func kindsAreTold(mistake: Mistake) throws { try expect(mistake) }

    @Test("the letters of the file", arguments: letters)
    func lettersAreTold(mistake: Mistake) throws { try expect(mistake) }
}
