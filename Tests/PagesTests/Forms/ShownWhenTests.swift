import Casework
import Demo
import Foundation
import Markup
import Pages
import Testing

@Suite("A question that is not asked is hidden where scripts run")
struct ShownWhenTests {
    /// What `shownWhen.js` does, written again from its description: it looks at the controls alone.
    struct Script {
        let page: BrowserPage
        let hidden: Set<String>

        func holds(_ condition: Node) -> Bool {
            let parts = condition.parts.dropFirst()
            switch condition.parts.first?.text {
            case "all": return parts.allSatisfy(holds)
            case "any": return parts.contains(where: holds)
            case "not": return !parts.contains(where: holds)
            default:
                return parts.map { $0.parts.compactMap(\.text) }.contains { names in
                    guard let name = names.first, !isHidden(name) else { return false }
                    return page.sent.all(name).contains { value in
                        !value.isEmpty && (names.count == 1 || names.dropFirst().contains(value))
                    }
                }
            }
        }

        private func isHidden(_ name: String) -> Bool {
            hidden.contains { name == $0 || name.hasPrefix("\($0)_") }
        }
    }

    /// JSON of texts and lists.
    enum Node: Decodable {
        case text(String)
        case list([Node])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .list(try container.decode([Node].self))
            }
        }

        var text: String? { if case .text(let text) = self { text } else { nil } }
        var parts: [Node] { if case .list(let parts) = self { parts } else { [] } }
    }

    @Test("the script hides exactly what the rules do not ask")
    func script() throws {
        var hidden = 0
        for property in FormRoundTripTests.properties {
            let form = property.random.form
            let conditions = try Self.conditions(property)
            // As the script: round after round, until nothing changes.
            var unasked: Set<String> = []
            for _ in form.questions {
                let script = Script(page: property.page, hidden: unasked)
                unasked = Set(conditions.filter { !script.holds($0.value) }.keys)
            }
            for question in form.questions where question.shown != nil {
                let isAsked = form.isAsked(question, in: property.answers)
                #expect(unasked.contains(question.id) != isAsked, "\(form.id) \(question.id)")
                hidden += isAsked ? 0 : 1
            }
        }
        #expect(hidden >= 50)
    }

    /// The conditions of a page by the id of their question.
    static func conditions(_ property: FormProperty) throws -> [String: Node] {
        var found: [String: Node] = [:]
        let controls = FormControls(
            form: property.random.form,
            state: FormState(property.answers.fields(in: property.random.form)),
            context: property.random.context)
        for question in property.random.form.questions where question.shown != nil {
            let tokens = BrowserPage.tokens(controls.html(question: question.id).markup)
            let json = tokens.lazy.compactMap { token -> String? in
                if case .start(_, let attributes) = token {
                    attributes["data-shown-when"]
                } else {
                    nil
                }
            }.first
            let text = try #require(json, "\(question.id) has no condition on the page")
            found[question.id] = try JSONDecoder().decode(Node.self, from: Data(text.utf8))
        }
        return found
    }

    @Test("without scripts everything is on the page, with words that say when it is asked")
    func withoutScripts() {
        let page = SampleForm.page(FormState())
        #expect(page.controls.contains { $0.name == "other" })
        #expect(
            page.text(inside: "other-hint")
                == "「方法」が「その他」のときに必ず答えます")
    }

    @Test("what was typed into a question that is not asked is not saved, and is said")
    func unasked() {
        var fields = SampleForm.good
        fields["other"] = "手紙で"
        let reading = SampleForm.read(fields)
        #expect(reading.isGood)
        #expect(reading.answers["other"] == nil)
        #expect(reading.unasked == [.init(label: "その他の方法", text: "手紙で")])
        #expect(SampleForm.page(reading.state).sent["other"] == "手紙で")
    }

    @Test("an answer that hangs on one that is not asked is not asked either")
    func chain() {
        let form = Form("x-chain", "様式") {
            FormSection("s", "") {
                Question("a", "一つめ", .yesNo)
                Question("b", "二つめ", .yesNo, shown: .equals("a", [YesNo.yes]))
                Question("c", "三つめ", .text(lines: 1, limit: 0), shown: .answered("b"))
            }
        }
        let reading = FormReader(
            form: form, fields: ["a": "no", "b": "yes", "c": "書いたもの"],
            context: SampleForm.context
        ).read()
        #expect(reading.answers.places.map(\.question) == ["a"])
        #expect(reading.unasked.map(\.label) == ["二つめ", "三つめ"])
    }

    @Test("what is asked because a stale answer does not count keeps its own answer")
    func staleSource() {
        let form = Form("x-stale", "様式") {
            FormSection("s", "") {
                Question("a", "一つめ", .yesNo)
                Question("b", "二つめ", .yesNo, shown: .equals("a", [YesNo.yes]))
                Question("c", "三つめ", .text(lines: 1, limit: 0), shown: .not(.answered("b")))
            }
        }
        let reading = FormReader(
            form: form, fields: ["a": "no", "b": "yes", "c": "書いたもの"],
            context: SampleForm.context
        ).read()
        #expect(reading.answers["c"] == .text("書いたもの"))
        #expect(reading.unasked.map(\.label) == ["二つめ"])
    }
}
