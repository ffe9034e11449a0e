import Markup
import Testing

@Suite("Markup writes what it is given, and nothing that was not meant as markup")
struct MarkupTests {
    @Test("text is escaped in content and in attributes")
    func escaping() {
        let evil = "<script>alert('x')</script>&\""
        let html = tag("p", ["title": evil]) { evil }
        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"
        #expect(html.markup == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test("an interpolated literal is text too")
    func interpolation() {
        let name = "<b>"
        #expect(("名前：\(name)" as HTML).markup == "名前：&lt;b&gt;")
    }

    @Test("attributes without a value are left out, switches stand alone")
    func attributes() {
        let html = void(
            "input", ["name": "a", "value": nil, "checked": flag(true), "disabled": flag(false)])
        #expect(html.markup == "<input name=\"a\" checked>")
    }

    @Test("the builder takes texts, parts, choices, loops and parts that may be missing")
    func builder() {
        let missing: HTML? = nil
        let html = tag("div") {
            "a"
            if missing == nil { tag("b") { "c" } } else { "d" }
            for number in 1...2 { String(number) }
            missing
        }
        #expect(html.markup == "<div>a<b>c</b>12</div>")
    }

    @Test("parts are joined by a separator between each two")
    func joining() {
        #expect(HTML.joined(["a", "b", "c"], by: void("br")).markup == "a<br>b<br>c")
        #expect(HTML.joined([]).isEmpty)
    }

    @Test("a document begins with its type and says its language and title")
    func document() {
        let page = HTML.document(language: "ja", title: "題", head: {}) { "本文" }
        #expect(page.markup.hasPrefix("<!doctype html><html lang=\"ja\"><head>"))
        #expect(page.markup.hasSuffix("<title>題</title></head><body>本文</body></html>"))
    }

    @Test("characters outside the common ones go through unchanged")
    func rareCharacters() {
        let names = "髙﨑\u{FA19}𠮷葛\u{E0100}"
        #expect(Array(tag("p") { names }.markup.utf8) == Array("<p>\(names)</p>".utf8))
    }
}
