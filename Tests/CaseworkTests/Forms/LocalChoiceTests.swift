import Testing

@testable import Casework

/// Answers of a municipality's own among those the program ships.
@Suite struct LocalChoiceTests {
    @Test("a local way of coming counts as the shipped one it names, and rules read it so")
    func localChoiceOfRules() {
        let form = InventedForm.with(
            FormOverlay(
                form: "F90",
                changes: [
                    QuestionChange(
                        "channel",
                        choices: [
                            ChoiceChange("x-line", label: "LINE", countsAs: "phoneIn"),
                            ChoiceChange("letter", label: "書状", through: CivilDate("2027-03-31")),
                        ])
                ],
                sections: [
                    SectionChange(
                        "reception",
                        questions: [
                            Question(
                                "x-line-id", "LINEの名前", .text(lines: 1, limit: 0),
                                shown: .equals("channel", ["x-line"]))
                        ])
                ]))
        #expect(form.faults.isEmpty)
        let list = form.question("channel")?.codeList
        #expect(list?.codes.map(\.value) == ["visit", "phoneIn", "phoneIn/x-line", "letter"])
        #expect(list?.code("letter")?.label == "書状")
        var answers = Answers(to: form)
        answers["channel"] = .code("phoneIn/x-line")
        #expect(answers[InventedForm.channel] == .phoneIn)
        let shown = form.question("x-line-id").map { form.isAsked($0, in: answers) }
        #expect(shown == true)
        answers["channel"] = .code("phoneIn")
        #expect(form.question("x-line-id").map { form.isAsked($0, in: answers) } == false)
    }

    @Test("an answer that ended is not offered any more and stays where it was chosen")
    func endedChoice() throws {
        let end: CivilDate = "2027-03-31"
        let form = InventedForm.with(
            FormOverlay(
                form: "F90",
                changes: [
                    QuestionChange(
                        "housing",
                        choices: [
                            ChoiceChange("own", through: end), ChoiceChange("x-ship", label: "船"),
                        ])
                ]))
        let list = try #require(form.question("housing")?.codeList)
        #expect(list.offered(on: end).map(\.value) == ["own", "rented", "x-ship"])
        #expect(list.offered(on: end.adding(days: 1)).map(\.value) == ["rented", "x-ship"])
        let check = AnswerCheck(
            form, today: end.adding(days: 1),
            before: Answers(to: form, [Answers.Place("housing"): .code("own")]))
        var answers = Answers(to: form, [Answers.Place("housing"): .code("own")])
        #expect(!check.faults(in: answers).contains { $0.fault == .notOffered })
        answers["housing"] = .code("rented")
        #expect(!check.faults(in: answers).contains { $0.fault == .notOffered })
    }
}
