import Pages
import Testing

@Suite("The state of a list stands in its address")
struct PageLinkTests {
    let link = PageLink("/cases", ["sort": "kana", "state": "支援中"])

    @Test("values are percent-encoded")
    func encoding() {
        #expect(link.href == "/cases?sort=kana&state=%E6%94%AF%E6%8F%B4%E4%B8%AD")
        #expect(PageLink.encode("a b&c=d/é") == "a%20b%26c%3Dd%2F%C3%A9")
        #expect(PageLink("/cases").href == "/cases")
    }

    @Test("setting replaces, an empty value takes out")
    func setting() {
        #expect(link.with("sort", "due").with("state", "").href == "/cases?sort=due")
    }

    @Test("one of several values can be taken away")
    func removing() {
        let two = PageLink("/c").adding("s", "a").adding("s", "b")
        #expect(two.without("s", "a").href == "/c?s=b")
        #expect(two.without("s").href == "/c")
    }
}
