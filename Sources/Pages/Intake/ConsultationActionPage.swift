import Casework
import Markup

/// The page of one action on a consultation: where it stands, what is asked, and the button with the
/// verb.
public struct ConsultationActionPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let action: Consultation.Action
    let entry: FormEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, action: Consultation.Action,
        entry: FormEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.action = action
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var it: Consultation { consultation.value }

    public func screen(in frame: Frame) -> Screen {
        face.screen(action.title(face.names), section: .consultations, errors: entry.errors) {
            summaryList([
                SummaryRow("受付日", it.receivedAt.date.longTime),
                SummaryRow("状態", statusTag(it.state.words(face.names), it.state.colour)),
                SummaryRow("相談の内容", writtenText(it.answers[IntakeForm.content])),
            ])
            tag("p", ["class": "hint"]) { action.meaning }
            entry.html(in: frame, version: it.version) {
                button(action.title(face.names))
                Link("やめて戻る", href: "/consultations/\(it.id)").html
            }
        }
    }
}
