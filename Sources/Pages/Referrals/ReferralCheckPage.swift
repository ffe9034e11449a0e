import Casework
import Markup

/// What was typed to hand somebody on, as it will go out.
public struct ReferralIntent: Sendable {
    public let receiver: Referral.Receiver
    public let letter: Referral.Letter
    public let answerBy: CivilDate
    /// Why it is passed on without consent, where that was asked.
    public let basisReason: String

    public init(
        receiver: Referral.Receiver, letter: Referral.Letter, answerBy: CivilDate,
        basisReason: String
    ) {
        self.receiver = receiver
        self.letter = letter
        self.answerBy = answerBy
        self.basisReason = basisReason
    }

    var isCarried: Bool { letter.classes.isEmpty }
}

/// 内容の確認: what goes to whom on which basis, before it goes.
public struct ReferralCheckPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let intent: ReferralIntent
    let basis: LegalBasis
    let consents: [Consent]
    let fields: FormFields

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, intent: ReferralIntent,
        basis: LegalBasis, consents: [Consent], fields: FormFields
    ) {
        self.face = face
        self.consultation = consultation
        self.intent = intent
        self.basis = basis
        self.consents = consents
        self.fields = fields
    }

    public var viewings: [AuditLine] { face.viewings + [consultation.viewing] }
    private var path: String { "/consultations/\(consultation.value.id)/referrals" }
    private var receiver: String { face.directory.receiverName(intent.receiver) }

    public func screen(in frame: Frame) -> Screen {
        face.screen("内容の確認", section: .referrals) {
            Alert(.info, heading, body: consequence).html
            summaryList(rows)
            postForm(action: path, frame: frame) {
                hiddenField(HiddenField.version, String(consultation.value.version))
                carried(fields, except: [HiddenField.version])
                buttonGroup {
                    button("\(face.names.handoverSheet)を送る")
                    Link("入力に戻る", href: "\(path)/new").html
                }
            }
        }
    }

    private var heading: String {
        if intent.isCarried { return "本人が用紙を持って\(receiver)へ行きます" }
        switch intent.receiver {
        case .desk: return "\(receiver)へ\(face.names.handoverSheet)を送ります"
        case .partner: return "\(receiver)へ紙の\(face.names.handoverSheet)でつなぎます"
        }
    }

    private var consequence: String {
        if intent.isCarried {
            return "情報は渡しません。送ったあとに用紙を印刷して、本人に確かめてもらってから渡してください。結果はこの窓口が確かめて入力します。"
        }
        switch intent.receiver {
        case .desk:
            return "送るとすぐに、\(receiver)の担当者がこの世帯を見られます。本人が先方と会えるまで、この窓口が引き続き担当します。"
        case .partner:
            return "送ったあとにシートを印刷して渡してください。先方の返事は、この窓口が聞いて入力します。"
        }
    }

    private var rows: [SummaryRow] {
        let change = "\(path)/new"
        let letter = intent.letter
        let classes = letter.classes.sorted().map(\.words)
        var rows = [
            SummaryRow("本人", text: "\(face.name) さん"),
            SummaryRow(SharingLabel.receiver.words, receiverLines, changeHref: change),
            SummaryRow(SharingLabel.reason.words, text: letter.reason, changeHref: change),
            SummaryRow(SharingLabel.told.words, text: letter.told, changeHref: change),
            SummaryRow(SharingLabel.wishes.words, text: letter.wishes, changeHref: change),
            SummaryRow(
                "渡す情報", classes.isEmpty ? "渡しません（用紙を本人に渡す）" : bulleted(classes),
                changeHref: change),
        ]
        if !intent.isCarried {
            let words = basisWords(basis, consents: consents, face) { face.name(of: $0) }
            rows.append(SummaryRow("渡す根拠", text: words))
            rows.append(SummaryRow("渡す目的", text: SharingPurpose.coordination.words))
        }
        if !intent.basisReason.isEmpty {
            rows.append(SummaryRow(SharingLabel.basisReason.words, text: intent.basisReason))
        }
        return rows + [
            SummaryRow(
                SharingLabel.answerBy.words, intent.answerBy.longTime, changeHref: change)
        ]
    }

    private var receiverLines: HTML {
        HTML {
            receiver
            if case .desk(let id) = intent.receiver, let desk = face.directory.desk(id) {
                tag("p", ["class": "hint"]) {
                    [face.directory.agencyName(desk.agency), desk.phone].filter { !$0.isEmpty }
                        .joined(separator: "　")
                }
            }
        }
    }
}
