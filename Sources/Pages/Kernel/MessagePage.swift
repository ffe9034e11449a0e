import Markup

/// A page that says one thing and where to go: nothing found, not allowed, no longer possible.
public struct MessagePage: ScreenPage {
    let title: String
    let sentences: [String]
    /// What somebody typed that is kept nowhere else.
    let written: [String]
    let links: [Link]

    public init(
        _ title: String, _ sentences: [String], written: [String] = [], links: [Link]
    ) {
        self.title = title
        self.sentences = sentences
        self.written = written
        self.links = links
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(title) {
            for sentence in sentences { tag("p") { sentence } }
            writtenBack(written)
            tag("ul") { for link in links { tag("li") { link.html } } }
        }
    }

    /// For everything that does not exist, and for everything whose existence is not to be known:
    /// the same words, the same length.
    public static let notFound = MessagePage(
        "ページが見つかりません",
        ["アドレスが違うか、見る権限のない記録です。"],
        links: [Link("ホームへ戻る", href: "/"), Link("相談・ケースの一覧へ", href: "/files")])
}
