import Casework
import Markup

extension ReferralPage {
    /// The form of one step: a deed is a noun with an address.
    func form(_ step: Referral.Step, _ frame: Frame) -> HTML {
        let path = "/referrals/\(referral.value.id)"
        let version = hiddenField(HiddenField.version, String(referral.value.version))
        switch step {
        case .send: return HTML("")
        case .acknowledge:
            return postForm(action: "\(path)/acknowledgement", frame: frame) {
                version
                button("確認したことを伝える", style: .secondary)
            }
        case .accept:
            return postForm(action: "\(path)/acceptance", frame: frame) {
                version
                warekiDateField(
                    "meeting", "面談の予定日", in: FormState(), hint: "同行して会うときは空欄のままにします")
                button("引き受ける")
            }
        case .giveBack: return disclosure("差し戻す") { returnForm(path, version, frame) }
        case .connect:
            return postForm(action: "\(path)/contact", frame: frame) {
                version
                warekiDateField("met", "本人と初めて会えた日", in: FormState(), need: .required)
                button("つながったことを記録する")
            }
        case .report:
            return postForm(action: "\(path)/feedback", frame: frame) {
                version
                textArea("text", "送り元への結果の報告", in: FormState(), need: .required)
                button("結果を報告する")
            }
        case .withdraw:
            return disclosure("取り下げる（本人が望まないとき）") {
                postForm(action: "\(path)/withdrawal", frame: frame) {
                    version
                    textArea("reason", "取り下げる理由", in: FormState(), need: .required)
                    button("取り下げる", style: .secondary)
                }
            }
        }
    }

    private func returnForm(_ path: String, _ version: HTML, _ frame: Frame) -> HTML {
        let others = face.directory.desks.filter { .desk($0.id) != referral.value.receiver }
        return postForm(action: "\(path)/return", frame: frame) {
            version
            textArea("reason", "差し戻す理由", in: FormState(), need: .required)
            selectField(
                "suggestion", "ほかにふさわしい窓口", options: others.deskChoices, in: FormState(),
                blank: "わからない")
            button("差し戻す", style: .secondary)
        }
    }
}
