import Testing

@testable import Casework

/// What a new edition changes, for whoever is to publish it.
@Suite struct FormDifferenceTests {
    private let old = InventedForm.form

    private func differences(_ overlay: FormOverlay) -> [FormDifference] {
        InventedForm.with(overlay).differences(from: old)
    }

    @Test("the same form has no differences")
    func same() { #expect(old.differences(from: old).isEmpty) }

    @Test("titles, numbers and labels are told with what they were")
    func names() {
        let found = differences(
            FormOverlay(
                form: "F90", title: "町の受付票", number: "様式第３号",
                changes: [QuestionChange("fax", label: "ファクス")]))
        #expect(
            found == [
                FormDifference(.form, .renamed(from: "相談受付票", to: "町の受付票")),
                FormDifference(.form, .numbered(from: "様式第1号", to: "様式第３号")),
                FormDifference(
                    .question("fax", label: "ファクス"), .renamed(from: "FAX", to: "ファクス")),
            ])
        #expect(found.allSatisfy { !$0.losesAnswers })
    }

    @Test("one question put first is one question moved, not all the others")
    func moved() {
        let found = differences(
            FormOverlay(form: "F90", sections: [SectionChange("reception", order: ["fax"])]))
        #expect(found == [FormDifference(.question("fax", label: "FAX"), .moved(to: nil))])
    }

    @Test("a question that goes to another section is told with its title")
    func elsewhere() {
        let found = differences(
            FormOverlay(
                form: "F90",
                sections: [SectionChange("story", order: ["fax", "problem"])]))
        #expect(
            found.contains(FormDifference(.question("fax", label: "FAX"), .moved(to: "相談の内容"))))
    }

    @Test("new, hidden, required, local and ended are each one line")
    func each() {
        let end: CivilDate = "2027-03-31"
        let found = differences(
            FormOverlay(
                form: "F90", hidden: ["fax"],
                changes: [
                    QuestionChange("wishes", need: .required),
                    QuestionChange(
                        "housing",
                        choices: [
                            ChoiceChange("own", through: end), ChoiceChange("x-ship", label: "船"),
                        ]),
                ],
                sections: [
                    SectionChange(
                        "x-town", label: "町のこと", questions: [Question("x-car", "車", .yesNo)])
                ]))
        #expect(
            Set(found) == [
                FormDifference(.section("x-town", label: "町のこと"), .added),
                FormDifference(.question("x-car", label: "車"), .added),
                FormDifference(.question("fax", label: "FAX"), .hidden),
                FormDifference(
                    .question("wishes", label: "希望"), .need(from: .optional, to: .required)),
                FormDifference(
                    .choice("own", label: "持ち家", of: "housing"), .offered(from: nil, through: end)),
                FormDifference(.choice("x-ship", label: "船", of: "housing"), .added),
            ])
    }

    @Test("what would make answers mean something else is told as such")
    func losing() {
        let list = CodeList("x-a", [CodeList.Code("one", "一"), CodeList.Code("two", "二")])
        func form(_ question: Question) -> Form {
            InventedForm.with(
                FormOverlay(
                    form: "F90", sections: [SectionChange("story", questions: [question])]))
        }
        let before = form(Question("x-a", "甲", .choice(list)))
        for other in [
            Question("x-a", "甲", .text(lines: 1, limit: 0)),
            Question("x-a", "甲", .choice(list), about: .household),
            Question("x-a", "甲", .choice(list), dataClass: .health),
            Question("x-a", "甲", .choice(CodeList("x-a", [list.codes[0]]))),
        ] {
            let found = form(other).differences(from: before)
            #expect(found.contains { $0.losesAnswers && $0.isOwn }, "\(other)")
        }
        let renamed = form(Question("x-a", "乙", .choice(list)))
        #expect(renamed.differences(from: before).allSatisfy { !$0.losesAnswers })
    }
}
