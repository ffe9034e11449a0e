import Casework
import Testing

@testable import Records

/// A shipped form that is changed gets a new number: otherwise offices with the same number would
/// have different forms, and the old edition would be nowhere.
///
/// After a change: raise `shipped` of the form, then `KASANE_REWRITE_GOLDENS=1`, which adds lines and
/// changes none. The line of a number that was never released is taken out by hand.
@Suite struct ShippedFormsTests {
    private static let path = "Tests/Goldens/forms/shipped.txt"

    @Test("every shipped form is the one held under its number")
    func shipped() throws {
        if HeldFile.isRewriting {
            let held = try HeldFile.lines(Self.path)
            try HeldFile.write(ShippedLine.adding(ShippedForms.all, to: held), to: Self.path)
        }
        let held = try HeldFile.lines(Self.path)
        #expect(try ShippedLine.faults(ShippedForms.all, held: held) == [])
    }

    @Test("a form changed under its old number, a new one and a missing one are told apart")
    func mechanism() throws {
        func form(_ id: String, _ label: String, shipped: Int = 1) -> Form {
            Form(id, "受付票", shipped: shipped) {
                FormSection("a", "受付") { Question("q", label, .yesNo) }
            }
        }
        let held = try [form("F90", "甲"), form("F91", "乙")].map { try ShippedLine($0).text }
        #expect(try ShippedLine.faults([form("F90", "甲"), form("F91", "乙")], held: held) == [])
        #expect(
            try ShippedLine.faults([form("F90", "丙"), form("F91", "乙")], held: held)
                == ["F90 1: changed under its old number"])
        #expect(
            try ShippedLine.faults([form("F90", "丙", shipped: 2), form("F91", "乙")], held: held)
                == ["F90 2: not in the golden file"])
        #expect(
            try ShippedLine.faults([form("F90", "甲")], held: held)
                == ["F91 1: held, but not shipped any more"])
        #expect(try ShippedLine.adding([form("F90", "丙")], to: held) == held)
        #expect(try ShippedLine.adding([form("F90", "丙", shipped: 2)], to: held).count == 3)
    }

    @Test("every shipped form is without faults")
    func faults() {
        for form in ShippedForms.all { #expect(form.faults == [], "\(form.id)") }
    }
}

/// `F6 1 3fa9…`: a form, its number, and the hash of everything it says.
private struct ShippedLine {
    let place: String
    let hash: String
    var text: String { "\(place) \(hash)" }

    init(_ form: Form) throws {
        place = "\(form.id) \(form.shipped)"
        hash = try FormBody(form).fingerprint
    }

    /// A line that is there stays: it is what offices have under that number.
    static func adding(_ forms: [Form], to held: [String]) throws -> [String] {
        held
            + (try forms.map(ShippedLine.init)).filter { line in
                !held.contains { $0.hasPrefix(line.place + " ") }
            }.map(\.text)
    }

    static func faults(_ forms: [Form], held: [String]) throws -> [String] {
        let lines = try forms.map(ShippedLine.init)
        let known = Dictionary(
            held.map { line in
                let words = line.split(separator: " ").map(String.init)
                return (words.prefix(2).joined(separator: " "), words.last ?? "")
            }
        ) { first, _ in first }
        let changed = lines.compactMap { line -> String? in
            guard let hash = known[line.place] else {
                return "\(line.place): not in the golden file"
            }
            return hash == line.hash ? nil : "\(line.place): changed under its old number"
        }
        // What an older number said stays held as long as the form is shipped at all.
        let ids = Set(forms.map(\.id))
        let gone = held.filter { !ids.contains(String($0.prefix { $0 != " " })) }
        return changed
            + gone.map { line in
                line.split(separator: " ").prefix(2).joined(separator: " ")
                    + ": held, but not shipped any more"
            }
    }
}
