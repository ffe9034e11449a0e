import Casework
import Markup
import Pages
import Testing

@Suite("The controls of a form")
struct FormControlsTests {
    @Test(
        "the municipality's own names stand in labels, and an unknown one stays as it was written")
    func tokens() {
        #expect(SampleForm.page(FormState()).says("支援会議の期日"))
        #expect(SampleForm.context.words("{だれも知らない}の{planConference}") == "{だれも知らない}の支援会議")
        #expect(SampleForm.context.words("{planConference") == "{planConference")
        #expect(Frame.plainNames.tokens["planConference"] == Frame.plainNames.planConference)
    }

    @Test("how many answers there are decides how they are offered")
    func looks() {
        func look(_ count: Int) -> [String] {
            let codes = (1...count).map { CodeList.Code("a\($0)", "答え\($0)") }
            let form = Form("x", "様式") {
                FormSection("s", "") {
                    Question("q", "設問", .choice(CodeList("l", codes)), need: .required)
                }
            }
            let page = BrowserPage(
                FormControls(form: form, state: FormState(), context: SampleForm.context).html)
            return page.controls.map { $0.tag + $0.type }
        }
        #expect(look(4) == Array(repeating: "inputradio", count: 4))
        #expect(look(12) == ["select"])
        #expect(look(18) == Array(repeating: "inputradio", count: 18))
    }

    @Test("the three reasons for no answer are offered once, and not where the list has its own")
    func gaps() {
        func values(_ codes: KeyValuePairs<String, String>, _ need: Requirement) -> [String] {
            let form = Form("x", "様式") {
                FormSection("s", "") {
                    Question("q", "設問", .choice(SampleForm.list("l", codes)), need: need)
                }
            }
            let page = BrowserPage(
                FormControls(form: form, state: FormState(), context: SampleForm.context).html)
            return page.controls.compactMap { $0.attributes["value"] }
        }
        #expect(
            values(["a": "あり"], .optional) == ["a", "gap:notAsked", "gap:declined", "gap:unknown"])
        #expect(
            values(["a": "あり", "unknown": "わからない"], .optional)
                == ["a", "unknown", "gap:notAsked", "gap:declined"])
        #expect(values(["a": "あり"], .required) == ["a"])
    }

    @Test("a code that has ended stays where it was chosen and is not offered anew")
    func endedCodes() {
        var ended = CodeList.Code("old", "むかしの答え")
        ended.through = SampleForm.today.adding(days: -1)
        let list = CodeList("l", [CodeList.Code("new", "いまの答え"), ended])
        let form = Form("x", "様式") {
            FormSection("s", "") { Question("q", "設問", .choice(list)) }
        }
        func page(_ fields: FormFields, _ before: Answers?) -> BrowserPage {
            BrowserPage(
                FormControls(
                    form: form, state: FormState(fields), context: SampleForm.context,
                    before: before
                ).html)
        }
        var before = Answers(to: form)
        before["q"] = .code("old")
        #expect(!page(FormFields(), nil).says("むかしの答え"))
        #expect(page(before.fields(in: form), before).says("むかしの答え"))
        func errors(_ before: Answers?) -> [FieldError] {
            FormReader(
                form: form, fields: ["q": "old"], context: SampleForm.context, before: before
            )
            .read().state.errors.all
        }
        #expect(errors(before).isEmpty)
        #expect(errors(nil) == [FieldError("q", "設問を選び直してください。選ばれている答えは、いまは使われていません")])
    }

    @Test("what has changed since the last sheet stands beside the old answer")
    func changed() {
        var before = Answers(to: SampleForm.form)
        before["income"] = .number(120_000)
        before["channel"] = .code("visit")
        before["issues"] = .marks(["home": .yes, "health": .no])
        var fields = before.fields(in: SampleForm.form)
        fields["income"] = "8万"
        fields["issues_home"] = "main"
        let page = SampleForm.page(FormState(fields), before: before)
        #expect(page.text(inside: "income-hint").contains("前回の答え：120,000円（月額）"))
        #expect(page.text(inside: "issues-hint") == "前回の答え：住まいのこと（○）")
        #expect(!page.ids.contains("channel-hint"))
    }

    @Test("questions about data that are not open here are neither drawn nor read")
    func closed() {
        var context = SampleForm.context
        context.open = Set(DataClass.allCases).subtracting([.money])
        let html = FormControls(form: SampleForm.form, state: FormState(), context: context).html
        let page = BrowserPage(html)
        #expect(!page.controls.contains { $0.name?.hasPrefix("income") ?? false })
        #expect(!page.says("借入れ"))
        var before = Answers(to: SampleForm.form)
        before["income"] = .number(1000)
        var fields = SampleForm.good
        fields["income"] = "5"
        let read = FormReader(
            form: SampleForm.form, fields: fields, context: context, before: before
        ).read()
        #expect(read.answers["income"] == .number(1000))
    }

    @Test("days that have happened can be filled in with one press")
    func shortcuts() {
        let page = SampleForm.page(FormState())
        let filled = page.controls.compactMap { $0.attributes["data-fill"] }
        #expect(filled == ["令和8年4月6日", "令和8年4月5日"])
    }
}
