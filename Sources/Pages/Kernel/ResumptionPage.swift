import Casework
import Markup

/// 送れなかった入力: the session had run out when the button was pressed. One more press sends it.
public struct ResumptionPage: ScreenPage {
    let path: String
    let fields: FormFields
    /// The name under `/drafts/`.
    let draft: String
    let at: Moment

    /// - Parameters:
    ///   - path: where the form was sent.
    ///   - fields: everything in it but its tokens.
    public init(path: String, fields: FormFields, draft: String, at: Moment) {
        self.path = path
        self.fields = fields
        self.draft = draft
        self.at = at
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("まだ保存していない入力があります", breadcrumb: [Link("ホーム", href: "/")]) {
            Alert(
                .warning, "保存する前に、利用が終わっていました",
                body: "\(at.long) に送った内容が残っています。「もう一度送る」を押すと、そのまま送ります。"
            ).html
            writtenBack(fields.texts)
            buttonGroup {
                postForm(action: path, frame: frame, enterSubmits: true) {
                    carried(fields)
                    button("もう一度送る")
                }
                postForm(
                    action: "\(frame.paths.drafts)/\(PageLink.encode(draft))/discard", frame: frame,
                    enterSubmits: true
                ) { button("捨てる", style: .text) }
            }
        }
    }

    /// It was sent or thrown away already.
    public static let nothing = MessagePage(
        "残っている入力はありません", ["もう送ったか、捨てた入力です。"], links: [Link("ホームへ戻る", href: "/")])
}

/// What somebody wrote and has not saved, to be read over or copied.
@HTML.Builder func writtenBack(_ texts: [String]) -> HTML {
    if !texts.isEmpty {
        tag("h2") { "入力した文章" }
        for text in texts { tag("p", ["class": "written"]) { text } }
    }
}

extension FormFields {
    /// What somebody wrote, and not what was chosen from a list.
    public var texts: [String] {
        let own: Set = [HiddenField.csrf, HiddenField.oneTimeKey, HiddenField.version]
        return names.filter { !own.contains($0) && !$0.hasSuffix("_era") }.flatMap { all($0) }
            .filter { text in
                text.unicodeScalars.contains { $0.value > 0x2FFF } || text.contains("\n")
            }
    }
}
