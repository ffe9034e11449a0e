import Casework
import Markup
import Pages
import Testing

@Suite("Long forms, rows, and what a page has no control for")
struct FormPagesTests {
    @Test("one page of a long form is read alone; the rest stays as it was")
    func oneSection() {
        var before = Answers(to: SampleForm.form)
        before["gist"] = .text("前に書いたこと")
        before["income"] = .number(5)
        let reading = FormReader(
            form: SampleForm.form, fields: ["channel": "phone"], context: SampleForm.context,
            before: before, section: "reception"
        ).read()
        #expect(reading.isGood)
        #expect(reading.answers["gist"] == .text("前に書いたこと"))
        #expect(reading.answers["income"] == .number(5))
        #expect(reading.answers["channel"] == .code("phone"))
        let html = FormControls(
            form: SampleForm.form, state: FormState(), context: SampleForm.context
        ).html(section: "reception")
        #expect(
            Set(BrowserPage(html).controls.compactMap(\.name)).isDisjoint(with: ["gist", "met_y"]))
    }

    @Test("the answers of somebody who has left the household stay")
    func goneMember() {
        let gone: Identifier<Person> = "p-9"
        var before = Answers(to: SampleForm.form)
        before[Answers.Place("work", of: gone)] = .code(YesNo.yes)
        let reading = SampleForm.read(SampleForm.good, before: before)
        #expect(reading.answers[Answers.Place("work", of: gone)] == .code(YesNo.yes))
        let rows = summaryRows(SampleForm.form, reading.answers, context: SampleForm.context) { $0 }
        let row = rows.first { $0.key == "働いている（世帯にいない人）" }
        #expect(row?.changeHref == nil)
        #expect(row?.value.markup == "はい")
    }

    @Test("a row is added and taken away without a script, and nothing typed is lost")
    func rows() throws {
        var fields: FormFields = ["debts_rows": "1", "debts_0_to": "銀行", "gist": "途中"]
        fields["add_debts"] = "1"
        var next = try #require(
            fields.changingRows(of: SampleForm.form, context: SampleForm.context))
        #expect(next["debts_rows"] == "2")
        #expect(next["debts_0_to"] == "銀行")
        #expect(next["gist"] == "途中")
        #expect(!next.has("add_debts"))
        next["debts_1_to"] = "友人"
        next["debts_1_since_y"] = "8"
        next["remove_debts"] = "0"
        let last = try #require(next.changingRows(of: SampleForm.form, context: SampleForm.context))
        #expect(last["debts_rows"] == "1")
        #expect(last["debts_0_to"] == "友人")
        #expect(last["debts_0_since_y"] == "8")
        #expect(last["debts_1_to"] == "")
        #expect(last.changingRows(of: SampleForm.form, context: SampleForm.context) == nil)
        // As many as the form takes, and no button for more.
        var full = fields
        full["debts_rows"] = "3"
        let page = SampleForm.page(FormState(full))
        #expect(!page.controls.contains { $0.name == "add_debts" })
        #expect(page.controls.count { $0.name == "remove_debts" } == 3)
    }

    @Test("a worker is found by name, and one who has left stays where they were chosen")
    func names() {
        var fields = SampleForm.good
        fields["worker"] = "担当　太郎7"
        #expect(SampleForm.read(fields).answers["worker"] == nil)
        fields["worker"] = "担当 太郎7"
        #expect(SampleForm.read(fields).answers["worker"] == .code("w-7"))
        var before = Answers(to: SampleForm.form)
        before["worker"] = .code("w-99")
        let page = SampleForm.page(FormState(before.fields(in: SampleForm.form)), before: before)
        #expect(page.sent["worker"] == "一覧にない担当者")
        fields["worker"] = page.sent["worker"]
        #expect(SampleForm.read(fields, before: before).answers["worker"] == .code("w-99"))
    }

    @Test("lines nobody asked about are answered with one press")
    func rest() {
        var fields = SampleForm.good
        fields["issues_home"] = "main"
        fields["rest_issues"] = "yes"
        #expect(
            SampleForm.read(fields).answers["issues"]
                == .marks(["home": .main, "health": .notAsked, "money": .notAsked]))
    }

    @Test("names that two questions would share are found before a form is published")
    func clashes() {
        let form = Form("x", "様式") {
            FormSection("s", "") {
                Question("met", "受付日", .date(.any))
                Question("met_y", "年", .text(lines: 1, limit: 0))
                Question("csrf", "印", .text(lines: 1, limit: 0))
            }
        }
        #expect(form.clashingControls == ["met_y", "csrf"])
        #expect(SampleForm.form.clashingControls.isEmpty)
    }
}
