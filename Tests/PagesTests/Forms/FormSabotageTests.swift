import Casework
import Demo
import Foundation
import Pages
import Testing

/// The round trip would say nothing if it could not fail: for each kind a page is spoilt as a slip in
/// the program would spoil it, and the loss must be noticed at that very question.
@Suite("A slip in drawing a question is noticed")
struct FormSabotageTests {
    @Test("a control under a wrong name loses its answer", arguments: Question.Kind.families)
    func wrongName(kind: String) {
        expectNoticed(kind) { base, _ in
            { page in
                page.replacingText(" name=\"\(base)\"", with: " name=\"other\"")
                    .replacingText(" name=\"\(base)_", with: " name=\"other_")
            }
        }
    }

    @Test(
        "an option that is not offered any more loses its answer",
        arguments: [
            "select_one", "select_multiple", "scale", "yes_no", "members", "member", "desk",
            "agency",
            "worker",
        ])
    func droppedOption(kind: String) {
        expectNoticed(kind) { base, answer in
            guard let chosen = answer.codes.first else { return nil }
            return { page in
                BrowserPage.spoilingValue(chosen, of: base, in: page)
            }
        }
    }

    @Test("a unit that stands behind the wrong box is noticed", arguments: ["money", "integer"])
    func swappedUnit(kind: String) {
        expectNoticed(kind) { base, _ in
            { page in
                page.replacingText("id=\"\(base)-unit\">", with: "id=\"\(base)-unit\">千")
            }
        }
    }

    @Test("a mark in the wrong column is noticed")
    func swappedMark() {
        expectNoticed("marks") { base, answer in
            guard case .marks(let marks) = answer, let (code, mark) = marks.first else {
                return nil
            }
            let other: IssueMark = mark == .no ? .yes : .no
            return { page in
                BrowserPage.moving(
                    mark.rawValue, to: other.rawValue, of: "\(base)_\(code)", in: page)
            }
        }
    }

    @Test("rows that are not counted are lost")
    func uncountedRows() {
        expectNoticed("repeat") { base, _ in
            { page in
                page.replacingText(
                    "name=\"\(base)_rows\" value=\"", with: "name=\"\(base)_rows\" value=\"0"
                )
                .replacingText("name=\"\(base)_rows\" value=\"0", with: "name=\"x\" value=\"")
                .replacingText(" name=\"\(base)_0_", with: " name=\"x_0_")
            }
        }
    }

    /// Spoils the page at some answers of this kind and expects the loss to be noticed at each.
    private func expectNoticed(
        _ kind: String, _ sabotage: (String, Answer) -> ((String) -> String)?
    ) {
        var tried = 0
        for property in FormRoundTripTests.properties where tried < 5 {
            for place in property.answers.places where tried < 5 {
                guard property.question(place)?.kind.family == kind,
                    let answer = property.answers[place], answer.gap == nil
                else { continue }
                let base = place.member.map { "\(place.question).\($0)" } ?? place.question
                guard let spoil = sabotage(base, answer) else { continue }
                let spoilt = FormProperty(property, spoiltBy: spoil)
                let isNoticed = spoilt.lost.contains(place) || spoilt.isUnsaid(place)
                #expect(isNoticed, "\(property.random.form.id) \(base)")
                tried += 1
            }
        }
        #expect(tried >= 5, "only \(tried) answers of \(kind)")
    }
}

extension String {
    /// Letter by letter: a mark after a quote would hide it from a search by characters.
    func replacingText(_ text: String, with other: String) -> String {
        replacingOccurrences(of: text, with: other, options: .literal)
    }
}

extension BrowserPage {
    /// The page on which one value of one control has become another.
    static func spoilingValue(_ value: String, of name: String, in page: String) -> String {
        rewriting(page, of: name) { $0.replacingText("value=\"\(value)\"", with: "value=\"gone\"") }
    }

    /// The page on which another radio button of the group is pressed.
    static func moving(_ value: String, to other: String, of name: String, in page: String)
        -> String
    {
        rewriting(page, of: name) { tag in
            let pressed = tag.replacingText(" checked", with: "")
            return tag.contains("value=\"\(other)\"")
                ? pressed.replacingText("<input", with: "<input checked") : pressed
        }
    }

    /// Changes the tags of one control: of a select box its options, of a suggested name the box itself.
    private static func rewriting(
        _ page: String, of name: String, _ change: (String) -> String
    ) -> String {
        var isInside = false
        return page.split(separator: "<", omittingEmptySubsequences: false).enumerated().map {
            index, part in
            let tag = index == 0 ? String(part) : "<" + part
            if tag.hasPrefix("<select") { isInside = tag.contains(" name=\"\(name)\"") }
            if tag.hasPrefix("</select") { isInside = false }
            let isOwn = tag.hasPrefix("<input") && tag.contains(" name=\"\(name)\"")
            guard isOwn || isInside else { return tag }
            let changed = change(tag)
            // A name that was typed has no value of its own: another letter is another name.
            return changed == tag && tag.contains(" list=")
                ? tag.replacingText(" value=\"", with: " value=\"別の") : changed
        }.joined()
    }
}
