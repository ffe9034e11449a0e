import Testing

@testable import Casework

/// Whole sheets of a municipality's own, and what its additions are held to.
@Suite struct OwnSheetTests {
    private func sheet(asksPeople: Bool = true) -> FormOverlay {
        FormOverlay(
            form: "x-mimamori", title: "見守り記録", asksPeople: asksPeople,
            sections: [
                SectionChange(
                    "x-visit", label: "訪問",
                    questions: [
                        Question("x-day", "訪問日", .date(.past), need: .required),
                        Question("x-met", "会えたか", .yesNo, isCounted: true),
                    ])
            ])
    }

    @Test("a sheet of the town's own is a form like any other")
    func whole() {
        let (form, faults) = sheet().applied(to: sheet().blank)
        #expect(faults.isEmpty)
        #expect(form.faults.isEmpty)
        #expect(form.isOwn)
        #expect(form.shipped == 0)
        #expect(form.questions.map(\.id) == ["x-day", "x-met"])
        #expect(form.questions.allSatisfy { $0.takesGap })
    }

    @Test("a sheet that is not put to people knows no 聞いていない")
    func withoutGaps() {
        let own = sheet(asksPeople: false)
        #expect(own.applied(to: own.blank).form.questions.allSatisfy { !$0.takesGap })
        let record = Form("F91", "経過", asksPeople: false) {
            FormSection("what", "内容") { Question("facts", "事実", .text(lines: 3, limit: 0)) }
        }
        let more = FormOverlay(
            form: "F91",
            sections: [
                SectionChange("what", questions: [Question("x-car", "車", .yesNo)])
            ])
        #expect(more.applied(to: record).form.question("x-car")?.takesGap == false)
    }

    @Test("questions of the town's own are read by no rule and hidden by nobody")
    func own() {
        let overlay = FormOverlay(
            form: "F90", hidden: ["x-car"],
            sections: [SectionChange("story", questions: [Question("x-car", "車", .yesNo)])])
        let (form, faults) = overlay.applied(to: InventedForm.form)
        #expect(form.question("x-car")?.isRead == false)
        #expect(faults == [OverlayFault("hide[0]", .ownHidden("x-car"))])
    }

    @Test("a local line of troubles counts with the shipped one, and the graver of both is read")
    func marks() {
        let form = InventedForm.with(
            FormOverlay(
                form: "F90",
                changes: [
                    QuestionChange(
                        "troubles",
                        choices: [ChoiceChange("x-loan", label: "貸し借り", countsAs: "debt")])
                ]))
        #expect(
            form.question("troubles")?.codeList?.codes.map(\.value) == [
                "debt", "debt/x-loan", "rent",
            ])
        let pairs: [(IssueMark, IssueMark, IssueMark)] = [
            (.no, .main, .main), (.yes, .notAsked, .yes), (.main, .yes, .main),
            (.no, .unknown, .unknown), (.no, .no, .no),
        ]
        for (shipped, local, read) in pairs {
            var answers = Answers(to: form)
            answers["troubles"] = .marks(["debt": shipped, "debt/x-loan": local])
            #expect(answers[InventedForm.troubles] == [.debt: read])
        }
    }

    @Test("where the program's new form has no place for a question, it is left out and named")
    func carried() {
        let overlay = FormOverlay(
            form: "F90", title: "町の受付票",
            sections: [
                SectionChange(
                    "story",
                    questions: [
                        Question("x-car", "車", .yesNo),
                        Question(
                            "x-fax-at", "FAXのある所", .text(lines: 1, limit: 0),
                            shown: .answered("fax")),
                    ])
            ])
        var next = InventedForm.form
        next.sections[0].questions.removeAll { $0.id == "fax" }
        let (form, faults) = overlay.carried(onto: next)
        #expect(form.title == "町の受付票")
        #expect(form.question("x-car") != nil)
        #expect(form.question("x-fax-at") == nil)
        #expect(form.faults.isEmpty)
        #expect(
            faults == [OverlayFault("sections[0].questions[1]", .leftOut("x-fax-at"))])
    }

    @Test("a fault of one question leaves the rest as the town wants it")
    func partly() {
        let overlay = FormOverlay(
            form: "F90", title: "町の受付票", hidden: ["channel", "fax"])
        let (form, faults) = overlay.applied(to: InventedForm.form)
        #expect(faults == [OverlayFault("hide[0]", .readByRules("channel"))])
        #expect(form.title == "町の受付票")
        #expect(form.question("channel")?.isHidden == false)
        #expect(form.question("fax")?.isHidden == true)
    }
}
