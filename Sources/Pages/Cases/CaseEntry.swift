import Casework
import Markup

/// A form of the case slice as it is to be drawn: what was typed, what is wrong with it, and the
/// draft (下書き) it is kept under until it is saved.
public struct CaseEntry: Sendable {
    public let form: FormState
    /// The name under `/drafts/`.
    public let draft: String
    /// When the draft it goes on from was kept; nil for a fresh form.
    public let draftedAt: Moment?

    public init(form: FormState, draft: String, draftedAt: Moment? = nil) {
        self.form = form
        self.draft = draft
        self.draftedAt = draftedAt
    }

    /// Said above the form: what was typed has come back. Throwing it away is a form of its own, so
    /// it stands before the other and not inside.
    @HTML.Builder func continued(in frame: Frame) -> HTML {
        if let draftedAt {
            Alert(.info, "下書きから続けます", body: "\(draftedAt.long) に保存した下書きです。").html
            postForm(
                action: "\(frame.paths.drafts)/\(PageLink.encode(draft))/discard", frame: frame,
                enterSubmits: true
            ) {
                button("下書きを捨てる", style: .text, size: .small)
            }
        }
    }
}

extension FormFields {
    /// Puts a day into the boxes of a date field, as it would be typed.
    public mutating func fill(_ name: String, with day: CivilDate) {
        self["\(name)_era"] = day.era?.name ?? "西暦"
        self["\(name)_y"] = String(day.yearOfEra ?? day.year)
        self["\(name)_m"] = String(day.month)
        self["\(name)_d"] = String(day.day)
    }
}
