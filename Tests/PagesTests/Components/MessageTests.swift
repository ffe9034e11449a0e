import Markup
import Pages
import Testing

@Suite("Messages, stops and questions")
struct MessageTests {
    static let frame = Frame(systemName: "s", municipality: "m", csrf: "t", oneTimeKey: "k")

    @Test("the summary repeats every sentence as a link to its control, and is absent without any")
    func summary() {
        let errors: FieldErrors = [FieldError("kana", "一つめ"), FieldError("birth_m", "二つめ")]
        let html = errorSummary(errors).markup
        #expect(html.contains("<a href=\"#kana\">一つめ</a>"))
        #expect(html.contains("<a href=\"#birth_m\">二つめ</a>"))
        #expect(errorSummary([]).isEmpty)
    }

    @Test("an alert says its kind in a word, not by colour alone")
    func alerts() {
        let html = Alert(.warning, "期限が近づいています", body: "文").html.markup
        #expect(html.contains(#"<span class="vh">注意：</span>期限が近づいています"#))
        #expect(html.contains("<svg"))
    }

    @Test("a deed that is hard to undo shows what it touches, asks why, and names itself")
    func confirming() {
        let html = confirmPage(
            action: "/cases/1/closure", frame: Self.frame, affected: [SummaryRow("用件", text: "2件")],
            notice: "共有が終わります。", reason: "理由", verb: "終結する", cancel: Link("やめて戻る", href: "/cases/1")
        ).markup
        #expect(html.contains(#"class="button danger">終結する</button>"#))
        #expect(html.contains(#"name="reason""#))
        #expect(html.contains("2件"))
        #expect(html.contains("やめて戻る"))
        #expect(html.contains(#"name="once" value="k""#))
    }

    @Test("a missing answer offers to be entered, a given one to be changed")
    func checkingAnswers() {
        let html = summaryList([
            SummaryRow("氏名", text: "渡邉\n一郎", changeHref: "/a"),
            SummaryRow("電話", text: "", changeHref: "/b"), SummaryRow("窓口", text: "福祉"),
        ]).markup
        #expect(html.contains(#"<a href="/a">変更<span class="vh">：氏名</span></a>"#))
        #expect(html.contains(#"<a href="/b">入力する<span class="vh">：電話</span></a>"#))
        #expect(html.contains("渡邉<br>一郎"))
        #expect(html.occurrences(of: "<a ") == 2)
    }

    @Test("both versions of a field stand side by side, and the choice comes back")
    func conflicts() {
        let form = FormState(["keep_gist": "theirs"])
        let html = conflictTable(
            [Conflict("gist", label: "要点", mine: "私の", theirs: "")], theirs: "山田（10:42）", in: form
        ).markup
        #expect(html.contains("自分の入力を残す"))
        #expect(html.contains("相手の更新を残す"))
        #expect(html.contains(#"id="keep_gist" name="keep_gist" value="mine""#))
        #expect(html.contains(#"value="theirs" checked"#))
        #expect(html.contains("未入力"))
    }

    @Test("sections half done, not begun and blocked are told apart in words")
    func tasks() {
        let html = TaskList([
            .init("住まい", href: "/1", state: .done),
            .init("家計", href: "/2", state: .inProgress(by: "佐藤 4/6 10:30")),
            .init("心身", href: "/3", state: .notStarted),
            .init("まとめ", href: "/4", state: .blocked("あとで入力できます。")),
        ]).html.markup
        #expect(html.contains("4項目中 1項目完了"))
        for word in ["入力中", "佐藤 4/6 10:30", "未着手", "まだ入力できません"] {
            #expect(html.contains(word))
        }
        #expect(!html.contains(#"href="/4""#))
    }

    @Test("the page answers why it may be seen")
    func basis() {
        let html = BasisNote("自所属の職務として", source: "第69条第1項").html.markup
        #expect(html.contains("なぜ見えるのか："))
        #expect(html.contains("根拠：第69条第1項"))
        #expect(html.contains("閲覧の記録に残ります"))
    }
}
