import Records
import Testing

@Suite struct SnippetTests {
    @Test func `the hit is shown as it was written`() throws {
        let snippet = try #require(
            Snippet(of: "昨日、ﾔﾝｸﾞｹｱﾗｰの相談があった。", around: TextQuery("ヤングケアラー")))
        #expect(snippet.before == "昨日、")
        #expect(snippet.hit == "ﾔﾝｸﾞｹｱﾗｰ")
        #expect(snippet.after == "の相談があった。")
        #expect(!snippet.isCutBefore && !snippet.isCutAfter)
    }

    @Test func `a letter that folds to several is shown whole`() throws {
        let snippet = try #require(Snippet(of: "㍿渡邉\u{E0102}商店", around: TextQuery("会社渡辺")))
        #expect(snippet.hit == "㍿渡邉\u{E0102}")
        #expect(snippet.after == "商店")
    }

    @Test func `long notes are cut on both sides`() throws {
        let text = String(repeating: "前", count: 100) + "家賃" + String(repeating: "後", count: 100)
        let snippet = try #require(Snippet(of: text, around: TextQuery("家賃")))
        #expect(snippet.before == String(repeating: "前", count: 30))
        #expect(snippet.after == String(repeating: "後", count: 30))
        #expect(snippet.isCutBefore && snippet.isCutAfter)
    }

    @Test func `the word that stands first is shown, and nothing where none does`() throws {
        let query = TextQuery("滞納 家賃")
        let snippet = try #require(Snippet(of: "家賃の滞納", around: query, reach: 2))
        #expect(snippet.hit == "家賃")
        #expect(snippet.after == "の滞")
        #expect(snippet.isCutAfter)
        #expect(Snippet(of: "電気代", around: query) == nil)
        #expect(Snippet(of: "", around: query) == nil)
    }
}
