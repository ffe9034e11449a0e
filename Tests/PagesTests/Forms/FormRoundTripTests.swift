import Casework
import Demo
import Pages
import Testing

@Suite("A form declared once is drawn and read")
struct FormRoundTripTests {
    static let seeds: ClosedRange<UInt64> = 1...60
    static let properties = seeds.map { FormProperty(seed: $0) }

    @Test("invented forms are well declared, and no two of their controls share a name")
    func declared() {
        for property in Self.properties {
            let form = property.random.form
            #expect(form.faults.isEmpty, "\(form.id): \(form.faults)")
            #expect(form.clashingControls.isEmpty, "\(form.id)")
        }
    }

    @Test("every answer of every kind comes back from the page as it was")
    func roundTrip() {
        var seen: [String: Int] = [:]
        for property in Self.properties {
            let id = property.random.form.id
            #expect(property.lost.isEmpty, "\(id): \(property.lost)")
            #expect(property.reading.isGood, "\(id): \(property.reading.state.errors)")
            #expect(property.reading.unasked.isEmpty, "\(id)")
            #expect(property.unsaid.isEmpty, "\(id): \(property.unsaid)")
            for place in property.answers.places {
                seen[property.question(place)?.kind.family ?? "", default: 0] += 1
            }
        }
        for kind in Question.Kind.families {
            #expect(seen[kind, default: 0] >= 50, "\(kind): \(seen[kind] ?? 0)")
        }
    }

    @Test("every control has a label, every description leads somewhere, no id stands twice")
    func accessible() {
        for property in Self.properties {
            let id = property.random.form.id
            #expect(property.page.unlabelled.isEmpty, "\(id): \(property.page.unlabelled)")
            #expect(property.page.undescribed.isEmpty, "\(id): \(property.page.undescribed)")
            #expect(property.page.repeatedIDs.isEmpty, "\(id): \(property.page.repeatedIDs)")
        }
    }

    @Test("every question about each member is asked of each, under a name of its own")
    func members() {
        for property in Self.properties {
            let names = Set(property.page.controls.compactMap(\.name))
            for question in property.random.form.questions
            where question.about == .eachMember && question.isAnswered {
                for member in property.random.context.members {
                    let base = "\(question.id).\(member.id)"
                    let own = names.contains { $0 == base || $0.hasPrefix("\(base)_") }
                    #expect(own, "\(property.random.form.id): \(base)")
                }
            }
        }
    }

    @Test("letters that look the same are not made the same")
    func compatibility() {
        let form = Form("f", "様式") {
            FormSection("s", "") {
                Question("t", "内容", .text(lines: 3, limit: 0))
                Question("n", "氏名", .name)
            }
        }
        var answers = Answers(to: form)
        answers["t"] = .text("\u{FA19}社・葛\u{E0100}飾・e\u{301}・か\u{3099}")
        answers["n"] = .parts(["family": "\u{FA19}谷", "given": "𠮷子"])
        let context = FormContext(today: CivilDate(dayNumber: 20_500))
        let drawn = FormControls(
            form: form, state: FormState(answers.fields(in: form)), context: context)
        let read = FormReader(
            form: form, fields: BrowserPage(drawn.html).sent, context: context
        ).read().answers
        guard case .text(let text)? = read["t"], case .parts(let parts)? = read["n"] else {
            Issue.record("nothing was read")
            return
        }
        // Split dakuten are joined, as in every field; nothing else changes.
        #expect(Array(text.utf8) == Array("\u{FA19}社・葛\u{E0100}飾・e\u{301}・が".utf8))
        #expect(Array((parts["family"] ?? "").utf8) == Array("\u{FA19}谷".utf8))
    }
}
