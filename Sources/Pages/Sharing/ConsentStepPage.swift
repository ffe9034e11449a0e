import Casework
import Markup

/// 書面での確認: an oral consent was signed.
public struct ConsentConfirmationPage: ScreenPage {
    let face: FileFace
    let consent: Disclosed<Consent>
    let form: FormState

    public init(face: FileFace, consent: Disclosed<Consent>, form: FormState) {
        self.face = face
        self.consent = consent
        self.form = form
    }

    public var viewings: [AuditLine] { face.viewings + [consent.viewing] }

    public func screen(in frame: Frame) -> Screen {
        let path = "\(face.path)/consents/\(consent.value.id)"
        return face.screen("書面での確認を記録する", section: .sharing, errors: form.errors) {
            summaryList(consentRows(consent.value, face))
            postForm(action: "\(path)/confirmation", frame: frame, enterSubmits: true) {
                hiddenField(HiddenField.version, String(consent.value.version))
                warekiDateField(
                    "on", SharingLabel.confirmedOn.words, in: form, need: .required,
                    shortcuts: [DateShortcut("今日", date: face.today.wareki(.long))])
                buttonGroup {
                    button("書面で確認したことを記録する")
                    Link("やめて戻る", href: "\(face.path)/sharing").html
                }
            }
        }
    }
}

/// 撤回: says exactly who will no longer see the file, before it happens.
public struct ConsentWithdrawalPage: ScreenPage {
    /// What the withdrawal does, worked out by the rule that will do it.
    public struct Effect: Sendable {
        /// Desks for which the file closes at once.
        let losing: [Identifier<Desk>]
        /// Desks whose share ends, but which may still open the file for another reason.
        let staying: [Identifier<Desk>]
        /// Referrals on their way that rest on the consent.
        let referrals: [Referral]
        /// Cases that rest on the consent and go on without one.
        let cases: [Case]

        public init(
            losing: [Identifier<Desk>], staying: [Identifier<Desk>], referrals: [Referral],
            cases: [Case]
        ) {
            self.losing = losing
            self.staying = staying
            self.referrals = referrals
            self.cases = cases
        }
    }

    let face: FileFace
    let consent: Disclosed<Consent>
    let effect: Effect
    let form: FormState

    public init(
        face: FileFace, consent: Disclosed<Consent>, effect: Effect, form: FormState
    ) {
        self.face = face
        self.consent = consent
        self.effect = effect
        self.form = form
    }

    public var viewings: [AuditLine] { face.viewings + [consent.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("同意の撤回を確認してください", section: .sharing, errors: form.errors) {
            confirmPage(
                action: "\(face.path)/consents/\(consent.value.id)/withdrawal", frame: frame,
                in: form, affected: affected,
                notice: "これまでに渡した情報は取り戻せません。だれが何を受け取ったかは「閲覧の記録」に残ります。",
                verb: "撤回を記録する",
                cancel: Link("やめて戻る", href: "\(face.path)/sharing")
            ) {
                hiddenField(HiddenField.version, String(consent.value.version))
                warekiDateField(
                    "on", SharingLabel.withdrawnOn.words, in: form, need: .required,
                    shortcuts: [DateShortcut("今日", date: face.today.wareki(.long))])
            }
        }
    }

    private var affected: [SummaryRow] {
        let directory = face.directory
        let losing = effect.losing.map { directory.deskName($0) }
        var rows =
            consentRows(consent.value, face) + [
                SummaryRow(
                    "すぐに見られなくなる窓口",
                    losing.isEmpty ? "この同意で見ている窓口はありません" : bulleted(losing))
            ]
        if !effect.staying.isEmpty {
            rows.append(
                SummaryRow(
                    "別の根拠で見られる窓口", bulleted(effect.staying.map { directory.deskName($0) })))
        }
        if !effect.referrals.isEmpty {
            rows.append(
                SummaryRow(
                    "取り下げが必要なつなぎ",
                    tag("ul") {
                        for referral in effect.referrals {
                            tag("li") {
                                Link(
                                    directory.receiverName(referral.receiver),
                                    href: "/referrals/\(referral.id)"
                                ).html
                            }
                        }
                    }))
        }
        if !effect.cases.isEmpty {
            rows.append(
                SummaryRow(
                    "同意のないケースとして続くもの",
                    tag("ul") {
                        for found in effect.cases {
                            tag("li") { Link(found.number, href: "/cases/\(found.id)").html }
                        }
                    }))
        }
        return rows
    }
}

private func consentRows(_ consent: Consent, _ face: FileFace) -> [SummaryRow] {
    let state = consent.standing(on: face.today)
    return [
        SummaryRow("同意した人", text: "\(face.name(of: consent.person)) さん（第\(consent.edition)版）"),
        SummaryRow("状態", statusTag(state.words, state.colour)),
    ] + consent.scope.rows(face.directory)
}
