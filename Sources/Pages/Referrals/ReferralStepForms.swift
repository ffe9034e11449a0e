import Casework
import Markup

extension ReferralPage {
    /// The field that says which step a draft belongs to.
    public static let stepField = "step"

    /// The form of one step: a deed is a noun with an address.
    func form(_ step: Referral.Step, _ frame: Frame) -> HTML {
        let state = typed?.step == step.name ? typed?.entry.form ?? FormState() : FormState()
        switch step {
        case .send: return HTML()
        case .acknowledge:
            return step.form("\(path)/acknowledgement", it, frame) {
                buttonGroup {
                    button(
                        isPaper ? "先方が確認したことを記録する" : "確認したことを伝える", style: .secondary)
                }
            }
        case .accept:
            return step.form("\(path)/acceptance", it, frame) {
                warekiDateField(
                    "meeting", SharingLabel.meeting.words, in: state,
                    hint: "同行して会うときは空欄のままにします")
                buttonGroup { button(isPaper ? "先方が引き受けたことを記録する" : "引き受ける") }
            }
        case .giveBack:
            return disclosure(isPaper ? "先方が引き受けられないとき" : "差し戻す", isOpen: isBack(step)) {
                returnForm(state, frame)
            }
        case .connect: return contactForm(step, state, frame)
        case .report:
            return step.form("\(path)/feedback", it, frame) {
                textArea(
                    "text", isPaper ? "先方から聞いた結果" : SharingLabel.feedback.words, in: state,
                    need: .required)
                buttonGroup { button(isPaper ? "結果を記録する" : "結果を報告する") }
            }
        case .withdraw:
            return disclosure("取り下げる（本人が望まないとき）", isOpen: isBack(step)) {
                step.form("\(path)/withdrawal", it, frame) {
                    textArea(
                        "why", SharingLabel.withdrawalReason.words, in: state, need: .required,
                        rows: 3)
                    buttonGroup { button("取り下げる", style: .secondary) }
                }
            }
        }
    }

    /// The sender puts in what the receiver answered on paper or by telephone.
    private var isPaper: Bool { it.isAnsweredBySender }

    /// What was typed in this step has come back.
    private func isBack(_ step: Referral.Step) -> Bool { typed?.step == step.name }

    private func contactForm(
        _ step: Referral.Step, _ state: FormState, _ frame: Frame
    ) -> HTML {
        step.form("\(path)/contact", it, frame) {
            warekiDateField(
                "met", SharingLabel.met.words, in: state, need: .required,
                shortcuts: [DateShortcut("今日", date: face.today.wareki(.long))])
            buttonGroup { button("つながったことを記録する") }
        }
    }

    private func returnForm(_ state: FormState, _ frame: Frame) -> HTML {
        let others = face.directory.desks.filter {
            .desk($0.id) != it.receiver && $0.id != it.sender
        }
        let step = Referral.Step.giveBack(because: "", suggestion: nil)
        return step.form("\(path)/return", it, frame) {
            textArea(
                "reason", SharingLabel.returnReason.words, in: state, need: .required,
                hint: "送り元が本人に説明できるように書きます", rows: 3)
            selectField(
                "suggestion", "ほかにふさわしい窓口", options: others.deskChoices, in: state,
                blank: "わからない")
            buttonGroup {
                button(isPaper ? "差し戻されたことを記録する" : "差し戻す", style: .secondary)
            }
        }
    }
}

extension Referral.Step {
    /// A form that carries the version it was drawn from and the step it belongs to.
    fileprivate func form(
        _ action: String, _ referral: Referral, _ frame: Frame, @HTML.Builder _ body: () -> HTML
    ) -> HTML {
        postForm(action: action, frame: frame, draft: "referrals-\(referral.id)") {
            hiddenField(HiddenField.version, String(referral.version))
            hiddenField(ReferralPage.stepField, name)
            body()
        }
    }
}
