import Casework
import Markup

/// 残っている下書き: the words of a draft, to be read by whoever wrote them, also when the record they
/// were meant for is not open to them any more.
public struct DraftPage: ScreenPage {
    /// The name under `/drafts/`.
    let form: String
    let texts: [String]
    let at: Moment
    /// Its form can be gone on with.
    let isOpen: Bool

    public init(form: String, texts: [String], at: Moment, isOpen: Bool) {
        self.form = form
        self.texts = texts
        self.at = at
        self.isOpen = isOpen
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("残っている下書き", breadcrumb: [Link("ホーム", href: "/")]) {
            tag("p") { "\(DraftPlace.title(form, frame.names))　\(at.long)" }
            if !isOpen {
                Alert(
                    .info, "送り先の記録は、いまは開けません",
                    body: "文章はあなただけが読めます。要らなくなったら捨ててください。"
                ).html
            }
            writtenBack(texts)
            buttonGroup {
                if isOpen {
                    linkButton("続きを書く", href: DraftPlace.href(form), style: .secondary)
                }
                postForm(
                    action: "\(frame.paths.drafts)/\(PageLink.encode(form))/discard", frame: frame,
                    enterSubmits: true
                ) { button("下書きを捨てる", style: .text) }
            }
        }
    }
}
