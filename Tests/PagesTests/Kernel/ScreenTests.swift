import Markup
import Pages
import Testing

@Suite("Every page stands in the same surroundings")
struct ScreenTests {
    static let frame = Frame(
        systemName: "つながりネット", municipality: "みなと市",
        worker: .init(name: "佐藤 花子", desk: "福祉総務課"),
        navigation: [
            .init("ホーム", href: "/", count: 0),
            .init("ケース", href: "/cases", isCurrent: true, count: 3),
        ], csrf: "t", oneTimeKey: "k", sessionMinutesLeft: 30, isDemo: true, assetVersion: "9")

    func page(_ screen: Screen, in frame: Frame = frame) -> String { screen.html(in: frame).markup }

    @Test("the title names page, person and system, and an error first of all")
    func title() {
        let plain = Screen("概要", subject: "渡邉 一郎 さん") { "" }
        #expect(page(plain).contains("<title>概要－渡邉 一郎 さん－つながりネット</title>"))
        let wrong = Screen("受付", errors: [FieldError("a", "入力してください")]) { "" }
        #expect(page(wrong).contains("<title>エラー：受付－つながりネット</title>"))
    }

    @Test("there is one main heading, a way past the menus, and each landmark")
    func landmarks() {
        let html = page(
            Screen("題", breadcrumb: [Link("ホーム", href: "/")], rail: "横") { "本文" })
        #expect(html.occurrences(of: "<h1>") == 1)
        #expect(html.contains(##"<a class="skip-link" href="#main">本文へ移動</a>"##))
        for part in ["<header", "<nav", #"<main id="main""#, "<aside", "<footer"] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(html.contains(#"lang="ja""#))
    }

    @Test("an interruption page has its heading in itself")
    func ownHeading() {
        let html = page(
            Screen("題", showsHeading: false) {
                interruptionPage("止まってください", body: ["文"], back: Link("戻る", href: "/")) { "" }
            })
        #expect(html.occurrences(of: "<h1>") == 1)
        #expect(html.contains("<h1>止まってください</h1>"))
    }

    @Test("nothing runs or is styled from within the page")
    func noInlineCode() {
        let html = page(Screen("題") { "本文" })
        #expect(!html.contains("<style"))
        #expect(!html.contains(" style="))
        #expect(!html.contains(" onclick"))
        #expect(html.contains(#"<script type="module" src="/assets/main.js?v=9"></script>"#))
        #expect(html.contains(#"href="/assets/kasane.css?v=9""#))
    }

    @Test("a demo installation says so, a real one does not")
    func demo() {
        var real = Self.frame
        real.isDemo = false
        let screen = Screen("題") { "" }
        #expect(page(screen).contains("練習用"))
        #expect(!page(screen, in: real).contains("練習用"))
    }

    @Test("whoever is signed out sees no search, no account and no session")
    func signedOut() {
        let html = page(
            Screen("サインイン") { "" }, in: Frame(systemName: "ネット", municipality: "市"))
        #expect(!html.contains(#"role="search""#))
        #expect(!html.contains("サインアウトする"))
        #expect(!html.contains("<dialog"))
        #expect(!html.contains("<nav"))
    }

    @Test("the current section is marked and only counts that wait are shown")
    func navigation() {
        let html = page(Screen("題") { "" })
        #expect(html.contains(#"<a href="/cases" aria-current="page">ケース<span class="badge">3"#))
        #expect(!html.contains(#"<span class="badge">0"#))
    }

    @Test("the names of city and programme come from the frame alone")
    func localNames() {
        let html = page(
            Screen("題") { "" }, in: Frame(systemName: "ほかの名", municipality: "ほかの市"))
        #expect(html.contains("ほかの名"))
        #expect(!html.contains("つながりネット"))
    }
}

extension String {
    /// How often a text occurs.
    func occurrences(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
