import Casework
import Demo
import Pages
import Testing

@Suite("A form declared once is drawn and read")
struct FormRoundTripTests {
    static let seeds: ClosedRange<UInt64> = 1...60

    @Test("invented forms are well declared, and no two of their controls share a name")
    func declared() {
        for seed in Self.seeds {
            let form = RandomForm(seed: seed).form
            #expect(form.faults.isEmpty, "seed \(seed): \(form.faults)")
            #expect(form.clashingControls.isEmpty, "seed \(seed)")
        }
    }

    @Test("every answer of every kind comes back from the page as it was")
    func roundTrip() {
        var seen: [String: Int] = [:]
        for seed in Self.seeds {
            let property = FormProperty(seed: seed)
            #expect(property.lost.isEmpty, "seed \(seed): \(property.lost)")
            #expect(property.complaints.isEmpty, "seed \(seed): \(property.complaints)")
            for place in property.answers.places {
                guard let question = property.random.form.question(place.question) else { continue }
                seen[question.kind.family, default: 0] += 1
            }
        }
        let kinds = [
            "text", "name", "address", "phone", "mail", "money", "integer", "date", "time",
            "select_one", "select_multiple", "scale", "marks", "yes_no", "members", "member",
            "desk",
            "agency", "worker", "attachment", "repeat",
        ]
        for kind in kinds { #expect(seen[kind, default: 0] >= 50, "\(kind): \(seen[kind] ?? 0)") }
    }

    @Test("every question about each member is asked of each, under a name of its own")
    func members() {
        for seed in Self.seeds {
            let property = FormProperty(seed: seed)
            let names = Set(property.page.controls.compactMap(\.name))
            for question in property.random.form.questions
            where question.about == .eachMember && question.isAnswered {
                for member in property.random.context.members {
                    let base = "\(question.id).\(member.id)"
                    let own = names.contains { $0 == base || $0.hasPrefix("\(base)_") }
                    #expect(own, "seed \(seed): \(base)")
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
