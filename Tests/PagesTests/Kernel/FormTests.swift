import Markup
import Pages
import Testing

@Suite("What was typed into a form comes back")
struct FormTests {
    static let frame = Frame(
        systemName: "システム", municipality: "市", csrf: "token-1", oneTimeKey: "key-1")

    @Test("a name may have several values, and a missing one reads as empty")
    func fields() {
        var fields = FormFields([("issue", "a"), ("issue", "b"), ("name", "渡邉")])
        #expect(fields["name"] == "渡邉")
        #expect(fields["missing"] == "")
        #expect(!fields.has("missing"))
        #expect(fields.all("issue") == ["a", "b"])
        #expect(fields.isChosen("b", of: "issue"))
        fields["issue"] = "c"
        #expect(fields.all("issue") == ["c"])
        #expect(fields.names == ["issue", "name"])
    }

    @Test("fields without any text are blank")
    func blank() {
        #expect(FormFields().isBlank)
        #expect((["a": "", "b": ""] as FormFields).isBlank)
        #expect(!(["a": "x"] as FormFields).isBlank)
    }

    @Test("the first sentence about a field is the one beside it")
    func errors() {
        var errors = FieldErrors()
        #expect(errors.isEmpty)
        errors.add("name", "一つめ")
        errors.add("name", "二つめ")
        #expect(errors["name"] == "一つめ")
        #expect(errors["other"] == nil)
        #expect(errors.all.count == 2)
    }

    @Test("every form that changes something carries the session's token and a one-time key")
    func hiddenFields() {
        let form = postForm(action: "/x", frame: Self.frame) { "本文" }.markup
        #expect(form.contains(#"<input type="hidden" name="csrf" value="token-1">"#))
        #expect(form.contains(#"<input type="hidden" name="once" value="key-1">"#))
        #expect(form.contains(#"method="post" action="/x""#))
    }

    @Test("Enter in a long form presses a button that does nothing")
    func enter() {
        let long = postForm(action: "/x", frame: Self.frame) { button("保存する") }.markup
        let short = postForm(action: "/x", frame: Self.frame, enterSubmits: true) {
            button("サインインする")
        }.markup
        let silent = #"<button type="submit" disabled hidden>"#
        #expect(long.contains(silent))
        #expect(!short.contains(silent))
    }

    @Test("a form with a draft says where it is kept and has a line for the state")
    func draft() {
        let form = postForm(action: "/x", frame: Self.frame, draft: "相談") { "" }.markup
        #expect(form.contains(#"data-autosave="/drafts/%E7%9B%B8%E8%AB%87""#))
        #expect(form.contains(#"role="status""#))
        #expect(form.contains("data-guard"))
    }

    @Test("carried fields leave token and key to the new form")
    func carrying() {
        let fields: FormFields = ["csrf": "old", "once": "old", "a": "1", "b": "<"]
        let html = carried(fields, except: ["a"]).markup
        #expect(html == #"<input type="hidden" name="b" value="&lt;">"#)
    }
}
