import Casework
import Markup

/// 内容の確認: what goes to whom on which basis, before it goes.
public struct ReferralCheckPage: ScreenPage {
    let face: FileFace
    let consultation: Disclosed<Consultation>
    let intent: ReferralIntent
    let basis: LegalBasis
    let consents: [Consent]
    let answers: Answers
    let letter: LetterWords
    /// What was stated for the basis; nil where a consent or a duty carries it.
    let ground: LetterWords?
    /// Everything that was typed, to be sent as it is read here.
    let fields: FormFields

    public init(
        face: FileFace, consultation: Disclosed<Consultation>, intent: ReferralIntent,
        basis: LegalBasis, consents: [Consent], answers: Answers, letter: LetterWords,
        ground: LetterWords?, fields: FormFields
    ) {
        self.face = face
        self.consultation = consultation
        self.intent = intent
        self.basis = basis
        self.consents = consents
        self.answers = answers
        self.letter = letter
        self.ground = ground
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
        var rows = [SummaryRow("本人", text: "\(face.name) さん")] + said(letter, at: "new")
        if case .desk(let id) = intent.receiver, let desk = face.directory.desk(id) {
            let place = [face.directory.agencyName(desk.agency), desk.phone]
            rows.append(
                SummaryRow(
                    "先方の連絡先", text: place.filter { !$0.isEmpty }.joined(separator: "　")))
        }
        guard !intent.isCarried else { return rows }
        let words = basisWords(basis, consents: consents, face) { face.name(of: $0) }
        rows.append(SummaryRow("渡す根拠", text: words))
        rows.append(SummaryRow("渡す目的", text: SharingPurpose.coordination.words))
        return rows + (ground.map { said($0, at: "basis") } ?? [])
    }

    /// Each answer with the way to its control.
    private func said(_ form: LetterWords, at page: String) -> [SummaryRow] {
        summaryRows(form.form, answers, context: form.context) { "\(path)/\(page)#\($0)" }
    }
}
