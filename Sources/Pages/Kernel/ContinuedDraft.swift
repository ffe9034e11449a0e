import Casework
import Markup

/// 下書きから続けます: said above a form into which something typed has come back.
struct ContinuedDraft {
    /// The name under `/drafts/`.
    let draft: String
    let draftedAt: Moment

    /// Throwing it away is a form of its own, so it stands before the other and not inside.
    @HTML.Builder func html(in frame: Frame) -> HTML {
        Alert(.info, "下書きから続けます", body: "\(draftedAt.long) に保存した下書きです。").html
        postForm(
            action: "\(frame.paths.drafts)/\(PageLink.encode(draft))/discard", frame: frame,
            enterSubmits: true
        ) {
            button("下書きを捨てる", style: .text, size: .small)
        }
    }
}
