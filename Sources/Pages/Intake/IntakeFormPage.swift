import Casework
import Markup

/// 相談受付・申込票 to be filled in: the whole form F1, with the person's consent or without.
public struct IntakeFormPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let entry: FormEntry

    public init(face: FileFace, consultation: Disclosed<Consultation>, entry: FormEntry) {
        self.face = face
        self.consultation = consultation
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let version = Int(entry.state[HiddenField.version]) ?? consultation.value.version
        return face.screen(
            "相談受付・申込票に書く", section: .consultations, errors: entry.errors
        ) {
            entry.html(in: frame, version: version) {
                button("内容を確認する")
                Link("やめて戻る", href: "/consultations/\(consultation.value.id)").html
            }
        }
    }
}
