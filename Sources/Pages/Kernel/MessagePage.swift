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

    /// A form came for a record that is not open to its writer any more; of one that never was, the
    /// same is said. Why, they may not know: only what can have happened.
    public static func outOfReach(_ texts: [String], isKept: Bool) -> MessagePage {
        MessagePage(
            "入力した内容を保存できませんでした",
            [
                "送り先の記録は、いまは開けません。ほかの職員が先に終結などの操作をしたとき、共有が終わったとき、アドレスが違うときに、こうなります。"
            ] + whereabouts(of: texts, isKept: isKept)
                + ["引き継ぐ相手がわからないときは、上司に相談してください。"],
            written: texts, links: [Link("ホームへ戻る", href: "/")])
    }

    /// What has become of words that were typed and not saved.
    public static func whereabouts(of texts: [String], isKept: Bool) -> [String] {
        if texts.isEmpty { return [] }
        return isKept
            ? ["入力した文章は下書きに残っています。ホームの「作成中の下書き」から読めます。"]
            : ["入力した文章は下書きにも残っていません。要るときは、この画面から書き写してください。"]
    }

    /// For everything that does not exist, and for everything whose existence is not to be known:
    /// the same words, the same length.
    public static let notFound = MessagePage(
        "ページが見つかりません",
        ["アドレスが違うか、見る権限のない記録です。"],
        links: [Link("ホームへ戻る", href: "/"), Link("相談・ケースの一覧へ", href: "/files")])
}
