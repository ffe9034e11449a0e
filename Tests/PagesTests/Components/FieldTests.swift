import Markup
import Pages
import Testing

@Suite("Fields: label, hint, error, and what was typed")
struct FieldTests {
    @Test("a text field shows what was typed, the hint, and the error first in its description")
    func textFieldWithError() {
        let form = FormState(["kana": "わたなべ<"], [FieldError("kana", "全角カタカナで入力してください")])
        let html = textField("kana", "フリガナ", in: form, need: .required, hint: "例）ワタナベ").markup
        #expect(html.contains(#"<label for="kana">フリガナ<span class="need required">※必須"#))
        #expect(html.contains(#"value="わたなべ&lt;""#))
        #expect(html.contains(#"aria-invalid="true" aria-describedby="kana-error kana-hint""#))
        #expect(html.contains("全角カタカナで入力してください"))
    }

    @Test("a password never goes back into the page")
    func password() {
        let html = textField(
            "secret", "パスワード", in: FormState(["secret": "hidden-words"]), kind: .password
        ).markup
        #expect(!html.contains("hidden-words"))
    }

    @Test("a text area keeps its lines and says how much fits")
    func textAreaContent() {
        let form = FormState(["memo": "\n一行め\n二行め</textarea>"])
        let html = textArea("memo", "要点", in: form, limit: 2000).markup
        #expect(html.contains(">\n\n一行め\n二行め&lt;/textarea&gt;</textarea>"))
        #expect(html.contains("2000文字まで入力できます"))
    }

    @Test("chosen options, buttons and boxes come back chosen")
    func choices() {
        var form = FormState(["route": "b", "way": "x"])
        form.fields.set(["1", "3"], of: "issue")
        let options = [Choice("a", "A"), Choice("b", "B")]
        let select = selectField("route", "経路", options: options, in: form).markup
        #expect(select.contains(#"<option value="b" selected>B"#))
        let boxes = checkboxes(
            "issue", "困りごと", options: ["1", "2", "3"].map { Choice($0, $0) }, in: form
        ).markup
        #expect(boxes.occurrences(of: " checked") == 2)
        let buttons = radios("way", "方法", options: [Choice("x", "X")], in: form).markup
        #expect(buttons.contains(#"value="x" checked"#))
    }

    @Test("the first button of a group has the name as its id, so that an error leads to it")
    func groupIDs() {
        let html = radios(
            "urgency", "緊急度", options: [Choice("a", "A"), Choice("b", "B")],
            in: FormState([:], [FieldError("urgency", "緊急度を選んでください")])
        ).markup
        #expect(html.contains(#"id="urgency" name="urgency" value="a""#))
        #expect(html.contains(#"id="urgency-2" name="urgency" value="b""#))
        #expect(html.contains(#"aria-describedby="urgency-error""#))
    }

    @Test("an event begins in the present era, a birth in none")
    func dateEras() {
        let event = warekiDateField("met", "受付日", in: FormState()).markup
        #expect(event.contains(#"<option value="令和" selected>"#))
        #expect(!event.contains("わからない部分がある"))
        let birth = warekiDateField("birth", "生年月日", in: FormState(), kind: .past).markup
        #expect(birth.contains(#"<option value>選択"#))
        #expect(!birth.contains("selected>令和"))
        #expect(birth.contains("わからない部分がある"))
    }

    @Test("a date in one piece stands in the year, parts stand in theirs")
    func dateParts() {
        let whole = warekiDateField("d", "日", in: FormState(["d": "S49.5.3"])).markup
        #expect(whole.contains(#"name="d_y" value="S49.5.3""#))
        let parts = warekiDateField(
            "d", "日", in: FormState(["d_era": "昭和", "d_y": "49", "d_m": "13", "d_d": "3"])
        ).markup
        #expect(parts.contains(#"<option value="昭和" selected>"#))
        #expect(parts.contains(#"name="d_m" value="13""#))
    }

    @Test("an error of a part marks that part alone and opens the fold it lies in")
    func dateErrors() {
        let month = FormState(["d_m": "13"], [FieldError("d_m", "月は1から12です")])
        let html = warekiDateField("d", "日", in: month, kind: .past).markup
        #expect(html.occurrences(of: #"aria-invalid="true""#) == 1)
        #expect(html.contains(#"aria-describedby="d_m-error d-hint""#))
        let precision = FormState([:], [FieldError("d_prec", "範囲を選んでください")])
        let open = warekiDateField("d", "日", in: precision, kind: .past).markup
        #expect(open.contains(#"<details class="disclosure" open>"#))
    }

    @Test("not asked, not answered and unknown are three answers beside the answer")
    func threeWays() {
        let form = FormState(["income_gap": "declined"])
        let html = threeWayAnswer("income", "収入", in: form) {
            textField("income", "収入", in: form)
        }.markup
        for (value, word) in [("notAsked", "聞いていない"), ("declined", "答えなかった"), ("unknown", "不明")] {
            #expect(html.contains("value=\"\(value)\""))
            #expect(html.contains(word))
        }
        #expect(html.occurrences(of: " checked") == 1)
        #expect(html.contains(#"value="declined" checked"#))
    }

    @Test("every control has a label that names it")
    func labels() {
        let form = FormState()
        let html = HTML {
            textField("a", "A", in: form)
            textArea("b", "B", in: form)
            selectField("c", "C", options: [Choice("1", "1")], in: form)
            radios("d", "D", options: [Choice("1", "1"), Choice("2", "2")], in: form)
            warekiDateField("e", "E", in: form, kind: .past)
            checkbox("f", "F", in: form)
            threeWayAnswer("g", "G", in: form) { textField("g", "G", in: form) }
            fileField("h", "H", in: form, hint: "PDF", accept: ".pdf")
        }.markup
        for id in [
            "a", "b", "c", "d", "d-2", "e", "e_y", "e_prec", "f", "g", "g_gap", "g_gap-4", "h",
        ] {
            #expect(html.contains("<label for=\"\(id)\">"), "\(id)")
            #expect(html.occurrences(of: " id=\"\(id)\"") == 1, "\(id)")
        }
    }
}
