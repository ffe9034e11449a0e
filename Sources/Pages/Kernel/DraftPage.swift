import Casework
import Markup

/// 残っている下書き: the words of a draft, to be read by whoever wrote them, also when the record they
/// were meant for is not open to them any more.
public struct DraftPage: ScreenPage {
    /// The name under `/drafts/`.
    let form: String
    let title: String
    let texts: [String]
    let at: Moment
    let fate: Fate

    public enum Fate: Sendable {
        /// Its form can be gone on with.
        case open
        /// Its record is not open to the writer any more.
        case shut
        /// The record is there, but the step is not possible any more: the sentence why.
        case past(String)
    }

    public init(form: String, title: String, texts: [String], at: Moment, fate: Fate) {
        self.form = form
        self.title = title
        self.texts = texts
        self.at = at
        self.fate = fate
    }

    private var why: String? {
        switch fate {
        case .open: nil
        case .shut: "送り先の記録は、いまは開けません"
        case .past(let why): why
        }
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("残っている下書き", breadcrumb: [Link("ホーム", href: "/")]) {
            tag("p") { "\(title)　\(at.long)" }
            if let why { Alert(.info, why, body: "文章はあなただけが読めます。要らなくなったら捨ててください。").html }
            writtenBack(texts)
            buttonGroup {
                if why == nil {
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
