import Testing

@testable import Casework
@testable import Records

/// Forms as they are kept: nothing is lost, and the same form is always the same text.
@Suite struct FormBodyTests {
    private var conditions: Form {
        Form("F90", "受付票", number: "様式第1号", emergency: .equals("urgent", ["yes"])) {
            FormSection("a", "受付", hint: "はじめに") {
                Question("urgent", "緊急", .yesNo, isCounted: true, isReported: true)
                Question(
                    "why", "理由", .text(lines: 2, limit: 100), hint: "短く",
                    need: .when(.not(.answered("urgent"))),
                    shown: .all([
                        .any([
                            .equals("kind", ["b", "a", "c/x-d"]), .answered("born"),
                        ])
                    ]), about: .household, dataClass: .health,
                    paper: PaperPlace(columns: 6, lines: 4, isPrinted: false))
                Question(
                    "kind", "種類",
                    .choice(
                        CodeList(
                            "kinds",
                            [
                                CodeList.Code(
                                    "a", "甲", hint: "説明", from: CivilDate("2026-04-01"),
                                    through: CivilDate("2027-03-31")), CodeList.Code("b", "乙"),
                                CodeList.Code("c/x-d", "丙"),
                            ])))
                Question("born", "生年月日", .date(DateDemand(.birth, through: .today)))
                Question("ended", "終わり", .date(DateDemand(from: .answer("born"))))
                Question("age", "年齢", .derived(.age(birth: "born")))
                Question("span", "日数", .derived(.days(from: "born", through: "ended")))
                Question("one", "だれ", .members(many: false))
                Question("each", "年額", .money(per: .year), need: .required)
            }
        }
    }

    @Test("what was kept is read again, letter by letter", arguments: [0, 1])
    func roundTrip(number: Int) throws {
        var form = [conditions, EveryKind.form][number]
        form.edition = 7
        form.sections[0].questions[0].isHidden = true
        form.sections[0].questions[0].takesGap = false
        form.sections[0].questions[0].isRead = true
        let body = try FormBody(form)
        let read = try FormBody.read(Form.self, from: body.text)
        #expect(read == form)
        #expect(try FormBody(read) == body)
    }

    @Test("the order of codes in a condition does not change the text")
    func stable() throws {
        let codes = (0..<40).map { "code\($0)" }
        func form(_ codes: [String]) -> Form {
            Form("F90", "受付票") {
                FormSection("a", "受付") {
                    Question("q", "甲", .yesNo, shown: .equals("q", Set(codes)))
                }
            }
        }
        let first = try FormBody(form(codes))
        for _ in 0..<10 { #expect(try FormBody(form(codes.shuffled())) == first) }
    }

    @Test("what is as usual is left out, so that later words for forms change no older hash")
    func bare() throws {
        let form = Form("F90", "受付票") {
            FormSection("a", "受付") { Question("q", "甲", .yesNo) }
        }
        #expect(
            try FormBody(form).text
                == #"{"edition":1,"form":"F90","sections":[{"label":"受付","name":"a","questions":"#
                + #"[{"label":"甲","name":"q","type":"yes_no"}]}],"shipped":1,"title":"受付票"}"#)
    }

    @Test("an overlay is read again as it was")
    func overlay() throws {
        let overlay = FormOverlay(
            form: "F90", title: "町の受付票", asksPeople: false, order: ["a"], hidden: ["b"],
            changes: [
                QuestionChange(
                    "q", label: "乙", need: .when(.answered("r")),
                    choices: [ChoiceChange("x-a", label: "甲", countsAs: "b")], columns: 3,
                    height: 2,
                    rows: [.change(QuestionChange("c")), .new(Question("x-d", "丁", .time))])
            ],
            sections: [
                SectionChange("x-s", label: "町", questions: [Question("x-q", "戊", .yesNo)])
            ])
        let text = try FormBody.text(of: overlay)
        #expect(try FormBody.read(FormOverlay.self, from: text) == overlay)
        #expect(
            try FormBody.read(FormOverlay.self, from: #"{"form":"F90"}"#)
                == FormOverlay(form: "F90"))
    }
}
