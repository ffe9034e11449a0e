import Testing

@testable import Casework

/// What a municipality may say otherwise in a form, and what comes of it.
@Suite struct FormOverlayTests {
    @Test("the form has the city's own title, number, labels and hints")
    func names() {
        let form = InventedForm.with(
            FormOverlay(
                form: "F90", title: "なんでも相談票", number: "様式第３号",
                changes: [
                    QuestionChange("channel", label: "受付の方法", hint: "はじめに聞きます", columns: 4),
                    QuestionChange("wishes", height: 8),
                ],
                sections: [SectionChange("story", label: "お話", hint: "本人の言葉で")]))
        #expect(form.title == "なんでも相談票")
        #expect(form.number == "様式第３号")
        #expect(form.question("channel")?.label == "受付の方法")
        #expect(form.question("channel")?.hint == "はじめに聞きます")
        #expect(form.question("channel")?.paper.columns == 4)
        #expect(form.question("wishes")?.paper.lines == 8)
        #expect(form.sections.map(\.title) == ["受付", "お話"])
        #expect(form.faults.isEmpty)
    }

    @Test("sections and questions stand in the order that is named, the rest behind them as it was")
    func order() {
        let form = InventedForm.with(
            FormOverlay(
                form: "F90", order: ["story", "reception"],
                sections: [SectionChange("reception", order: ["consent", "wishes"])]))
        #expect(form.sections.map(\.id) == ["story", "reception"])
        #expect(
            form.sections[1].questions.map(\.id)
                == ["consent", "wishes", "channel", "reason", "fax"])
        #expect(!form.sections[0].questions.map(\.id).contains("wishes"))
        #expect(form.everyQuestion.count == InventedForm.form.everyQuestion.count)
    }

    @Test("a question no rule reads is not asked, and its old answers are still read")
    func hiding() {
        let form = InventedForm.with(FormOverlay(form: "F90", hidden: ["fax"]))
        #expect(!form.questions.contains { $0.id == "fax" })
        #expect(form.question("fax")?.isHidden == true)
        var answers = Answers(to: form)
        answers["fax"] = .text("03-1234-5678")
        #expect(form.settled(answers)["fax"] == nil || form.question("fax") != nil)
    }

    @Test("the city asks more strictly than the program, never less")
    func needs() {
        let missing = Condition.answered("wishes")
        let form = InventedForm.with(
            FormOverlay(
                form: "F90",
                changes: [
                    QuestionChange("wishes", need: .required),
                    QuestionChange("reason", need: .when(missing)),
                    QuestionChange("channel", need: .required),
                ]))
        #expect(form.question("wishes")?.need == .required)
        #expect(
            form.question("reason")?.need
                == .when(.any([.equals("consent", ["unobtainable"]), missing])))
        #expect(form.question("channel")?.need == .required)
    }

    @Test("a column is said differently, and another is added")
    func rows() throws {
        let form = InventedForm.with(
            FormOverlay(
                form: "F90",
                changes: [
                    QuestionChange(
                        "income",
                        rows: [
                            .change(QuestionChange("what", label: "種類", need: .required)),
                            .new(Question("x-until", "いつまで", .date(.coming))),
                        ])
                ]))
        guard case .rows(let columns, 5) = form.question("income")?.kind else {
            Issue.record("income is no longer rows of five")
            return
        }
        #expect(columns.map(\.id) == ["what", "yen", "x-until"])
        #expect(columns.map(\.label) == ["種類", "額", "いつまで"])
        #expect(columns[0].need == .required)
    }

    @Test("the same overlay on the same form is always the same form")
    func determinism() {
        let overlay = FormOverlay(
            form: "F90", order: ["story"], hidden: ["fax"],
            changes: [QuestionChange("housing", choices: [ChoiceChange("x-ship", label: "船")])],
            sections: [
                SectionChange(
                    "x-town", label: "町のこと",
                    questions: [Question("x-garbage", "ごみ出し", .yesNo)])
            ])
        let first = overlay.applied(to: InventedForm.form)
        #expect(first.faults.isEmpty)
        for _ in 0..<20 {
            let again = overlay.applied(to: InventedForm.form)
            #expect(again.form == first.form)
        }
        #expect(FormOverlay(form: "F90").applied(to: InventedForm.form).form == InventedForm.form)
    }
}
