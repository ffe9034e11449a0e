import Casework
import Markup

/// つなぐ: to whom, why, what the person knows of it, and what is passed on.
public struct NewReferralPage: ScreenPage {
    /// The field and the value by which the person goes on their own.
    public static let way = "way"
    public static let ownWay = "own"
    public static let passing = "pass"

    let face: FileFace
    let consultation: Disclosed<Consultation>
    let receivers: ReceiverChoice
    let bounce: BounceMetric
    let entry: CaseEntry

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, receivers: ReceiverChoice,
        bounce: BounceMetric, entry: CaseEntry
    ) {
        self.face = face
        self.consultation = consultation
        self.receivers = receivers
        self.bounce = bounce
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var form: FormState { entry.form }
    private var path: String { "/consultations/\(consultation.value.id)" }

    public func screen(in frame: Frame) -> Screen {
        face.screen("別の窓口・機関へつなぐ", section: .referrals, errors: form.errors) {
            if bounce.asksForMultiAgency { bounced } else { multiAgency }
            if face.file.value.isHidden { hiddenNotice }
            entry.continued(in: frame)
            section("相談の内容", id: "gist") { writtenText(consultation.value.answers[IntakeForm.content]) }
            postForm(action: "\(path)/referrals/check", frame: frame, draft: entry.draft) {
                hiddenField(HiddenField.version, String(consultation.value.version))
                receivers.html(in: form)
                wayChoice
                letter
                warekiDateField(
                    "answer_by", SharingLabel.answerBy.words, in: form, need: .required,
                    hint: "この日までに先方が引き受けるか差し戻すかを答えます。過ぎると、双方に知らせます")
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

    private var wayChoice: HTML {
        radios(
            Self.way, SharingLabel.way.words,
            options: [
                Choice(
                    Self.passing, "窓口どうしで情報を渡す",
                    hint: "同意などの根拠を次の画面で確かめます。引き受けた窓口が本人に連絡します"),
                Choice(
                    Self.ownWay, "本人が自分で行く（用紙を本人に渡す）",
                    hint: "情報は渡しません。本人が持って行く用紙だけを印刷し、結果はこの窓口が確かめます"),
            ], in: form, need: .required)
    }

    private var letter: HTML {
        HTML {
            textArea("reason", SharingLabel.reason.words, in: form, need: .required, rows: 4)
            textArea(
                "told", SharingLabel.told.words, in: form, need: .required,
                hint: "何のために、どこへつなぐと伝え、本人は何と言ったか。伝えていないときは、そのわけ", rows: 3)
            textArea(
                "wishes", SharingLabel.wishes.words, in: form,
                hint: "相談したいこと、連絡の時間や方法、同席してほしい人など", rows: 3)
            checkboxes(
                "classes", "渡す\(SharingLabel.classes.words)",
                options: DataClass.allCases.filter(face.access.covers).choices, in: form,
                need: .required, hint: "先方が相談を受けるのに要るものだけを選びます。本人が自分で行くときは選びません")
        }
    }
}
