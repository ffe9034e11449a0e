import Casework
import Markup

/// つなぐ: to whom, why, what the person knows of it, and what is passed on.
public struct NewReferralPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let receivers: ReceiverChoice
    let bounce: BounceMetric
    let entry: FormEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, receivers: ReceiverChoice,
        bounce: BounceMetric, entry: FormEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.receivers = receivers
        self.bounce = bounce
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var path: String { "/consultations/\(consultation.value.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("別の窓口・機関へつなぐ", section: .referrals, errors: entry.errors) {
            if bounce.asksForMultiAgency { bounced } else { multiAgency }
            if face.file.value.isHidden { hiddenNotice }
            entry.continued(in: frame)
            section("相談の内容", id: "gist") {
                writtenText(consultation.value.answers[IntakeForm.content])
            }
            postForm(action: entry.address, frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(consultation.value.version))
                for section in entry.form.sections { questions(of: section) }
                buttonGroup {
                    button("内容を確認する")
                    Link("やめて戻る", href: path).html
                }
            }
        }
    }

    private var bounced: HTML {
        Alert(
            .warning, "この相談は\(bounce.returns)回差し戻されています",
            body: "次の窓口へ回す前に、\(face.names.multiAgency)に相談してください。本人に同じ話をくり返させないためです。",
            link: Link("\(face.names.multiAgency)へつなぐ", href: "\(path)/escalation")
        ).html
    }

    private var multiAgency: HTML {
        tag("p") {
            "一つの窓口では難しいときは、"
            Link("\(face.names.multiAgency)へつなぐ", href: "\(path)/escalation").html
            "ことができます。"
        }
    }

    private var hiddenNotice: HTML {
        Alert(
            .warning, "知られない相談です",
            body: "窓口へ情報を渡すと、その窓口の担当者全員が見られるようになります。本人の了解を確かめてください。"
        ).html
    }

    /// Who can be chosen stands in groups, with what may be brought there.
    @HTML.Builder private func questions(of section: FormSection) -> HTML {
        if section.questions.contains(where: { $0.id == ReferralForm.receiver.id }) {
            for question in section.questions {
                if question.id == ReferralForm.receiver.id {
                    receivers.html(question, entry)
                } else {
                    entry.controls.html(question: question.id)
                }
            }
        } else {
            entry.controls.html(section: section.id)
        }
    }
}
