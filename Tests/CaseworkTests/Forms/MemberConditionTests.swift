import Testing

@testable import Casework

@Suite("Conditions on what each member answers") struct MemberConditionTests {
    private static let answer = Key<ConsentAnswer.Kind?>.choice(
        "answer", "答え", about: .eachMember)
    private static let witness = Key.text(
        "witness", "立会人", need: .when(.equals("answer", ["oral"])),
        shown: .equals("answer", ["oral", "written"]), about: .eachMember)
    private static let scope = Key.text(
        "scope", "範囲", need: .when(.equals("answer", ["oral", "written"])),
        shown: .equals("answer", ["oral", "written"]))
    private let form = Form("F90", "試し") {
        FormSection("a", "") {
            Self.answer
            Self.witness
            Self.scope
        }
    }

    private func answers(_ kinds: [Identifier<Person>: ConsentAnswer.Kind]) -> Answers {
        var answers = Answers(to: form)
        for (person, kind) in kinds { answers[Self.answer, of: person] = kind }
        return answers
    }

    private func missing(_ answers: Answers) -> [Answers.Place] {
        AnswerCheck(form, today: .start, members: ["p", "q"]).faults(in: answers)
            .filter { $0.fault == .missing }.map(\.place)
    }

    @Test("a member's question hangs on that member's answer, and on nobody else's")
    func own() {
        let said = answers(["p": .oral, "q": .refused])
        #expect(missing(said).contains(Answers.Place("witness", of: "p")))
        #expect(!missing(said).contains(Answers.Place("witness", of: "q")))
        var both = said
        both[Self.witness, of: "p"] = "鈴木"
        both[Self.witness, of: "q"] = "鈴木"
        #expect(form.settled(both)[Self.witness, of: "p"] == "鈴木")
        #expect(form.settled(both)[Self.witness, of: "q"] == "", "a stale answer is not kept")
    }

    @Test("a question of the whole paper is asked when any member's answer calls for it")
    func any() {
        #expect(missing(answers(["p": .refused, "q": .written])).contains(Answers.Place("scope")))
        #expect(!missing(answers(["p": .refused])).contains(Answers.Place("scope")))
        var said = answers(["p": .refused])
        said[Self.scope] = "広い"
        #expect(form.settled(said)[Self.scope] == "")
    }
}
