import Testing

@testable import Casework

/// What a municipality's own form cannot have: each with its place in the words of the file.
@Suite struct OverlayFaultTests {
    private static let shipped = InventedForm.form.everyQuestion.map(\.id)

    private static func changing(_ change: QuestionChange) -> FormOverlay {
        FormOverlay(form: "F90", changes: [change])
    }

    private static func adding(_ question: Question) -> FormOverlay {
        FormOverlay(form: "F90", sections: [SectionChange("story", questions: [question])])
    }

    private static func choosing(_ question: String, _ choice: ChoiceChange) -> FormOverlay {
        changing(QuestionChange(question, choices: [choice]))
    }

    private static func text(_ id: String) -> Question {
        Question(id, "言葉", .text(lines: 1, limit: 0))
    }

    static let names: [(FormOverlay, String, OverlayFault.Cause)] = [
        (FormOverlay(form: "F91"), "form", .otherForm("F90")),
        (
            changing(QuestionChange("wish", label: "希望")), "questions[0].name",
            .unknownQuestion("wish", known: shipped)
        ),
        (
            FormOverlay(form: "F90", sections: [SectionChange("plan", label: "計画")]),
            "sections[0].name", .unknownSection("plan", known: ["reception", "story"])
        ),
        (
            FormOverlay(form: "F90", order: ["end"]), "order[0]",
            .unknownSection("end", known: ["reception", "story"])
        ),
        (FormOverlay(form: "F90", order: ["story", "story"]), "order[1]", .twice("story")),
        (
            FormOverlay(form: "F90", sections: [SectionChange("x-town")]), "sections[0]", .noLabel
        ),
        (adding(text("car")), "sections[0].questions[0].name", .notOwnName("car")),
        (adding(text("fax")), "sections[0].questions[0].name", .shippedQuestion("fax")),
        (
            FormOverlay(
                form: "F90",
                sections: [SectionChange("story", questions: [text("x-a"), text("x-a")])]),
            "sections[0].questions[1].name", .twice("x-a")
        ),
        (
            FormOverlay(form: "F90", changes: [QuestionChange("fax"), QuestionChange("fax")]),
            "questions[1].name", .twice("fax")
        ),
        (FormOverlay(form: "F90", hidden: ["consent"]), "hide[0]", .readByRules("consent")),
        (
            FormOverlay(form: "F90", hidden: ["income"]), "hide[0]", .neededBy("income_sum")
        ),
    ]

    static let questionFaults: [(FormOverlay, String, OverlayFault.Cause)] = [
        (
            changing(QuestionChange("channel", need: .when(.answered("fax")))),
            "questions[0].required", .loosened
        ),
        (
            changing(QuestionChange("guide", need: .required)), "questions[0].required",
            .notAnswered
        ),
        (
            choosing("wishes", ChoiceChange("x-a", label: "甲")), "questions[0].choices[0]",
            .noChoices
        ),
        (
            changing(QuestionChange("wishes", rows: [.new(text("x-a"))])), "questions[0].repeat",
            .noRows
        ),
        (
            choosing("channel", ChoiceChange("x-line", label: "LINE")), "questions[0].choices[0]",
            .countsAsMissing(known: ["visit", "phoneIn", "letter"])
        ),
        (
            choosing("channel", ChoiceChange("x-line", label: "LINE", countsAs: "mail")),
            "questions[0].choices[0].countsAs",
            .unknownCode("mail", known: ["visit", "phoneIn", "letter"])
        ),
        (
            choosing("housing", ChoiceChange("x-ship", label: "船", countsAs: "own")),
            "questions[0].choices[0].countsAs", .countsAsNeedless
        ),
        (
            choosing("housing", ChoiceChange("boat", label: "船")),
            "questions[0].choices[0].value", .unknownCode("boat", known: ["own", "rented"])
        ),
        (
            choosing("housing", ChoiceChange("own", from: CivilDate("2027-04-01"))),
            "questions[0].choices[0].from", .shippedCode("own")
        ),
        (
            changing(
                QuestionChange(
                    "housing",
                    choices: [
                        ChoiceChange("own", through: CivilDate("2027-03-31")),
                        ChoiceChange("rented", through: CivilDate("2027-03-31")),
                    ])), "questions[0].choices", .everyChoiceEnds
        ),
        (
            changing(QuestionChange("wishes", columns: 13)), "questions[0].columns",
            .paperColumns(most: 12)
        ),
        (
            adding(
                Question(
                    "x-a", "甲", .choice(CodeList("x-a", [CodeList.Code("declined", "断った")])))),
            "sections[0].questions[0].choices[0].value", .reservedCode("declined")
        ),
        (
            adding(Question("x-a", "甲", .yesNo, shown: .answered("own"))),
            "sections[0].questions[0]", .manyAnswers("own")
        ),
    ]

    @Test("names that are not there, not free or not to be hidden", arguments: names)
    func namesAreTold(overlay: FormOverlay, place: String, cause: OverlayFault.Cause) {
        #expect(
            overlay.applied(to: InventedForm.form).faults == [OverlayFault(place, cause)])
    }

    @Test("questions and answers that cannot be so", arguments: questionFaults)
    func questionsAreTold(overlay: FormOverlay, place: String, cause: OverlayFault.Cause) {
        #expect(
            overlay.applied(to: InventedForm.form).faults == [OverlayFault(place, cause)])
    }

    @Test("nothing an overlay does changes kind, subject, class or who reads a question")
    func bounds() {
        let overlay = FormOverlay(
            form: "F90", order: ["story"], hidden: ["fax"],
            changes: InventedForm.form.everyQuestion.map {
                QuestionChange($0.id, label: "別の言葉", hint: "別の説明", columns: 6, height: 2)
            })
        let form = InventedForm.with(overlay)
        for before in InventedForm.form.everyQuestion {
            let after = form.question(before.id)
            #expect(after?.kind == before.kind)
            #expect(after?.about == before.about)
            #expect(after?.dataClass == before.dataClass)
            #expect(after?.isRead == before.isRead)
            #expect(after?.shown == before.shown)
            #expect(after?.need == before.need)
        }
    }
}
