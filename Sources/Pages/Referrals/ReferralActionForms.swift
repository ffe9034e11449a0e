import Casework
import Markup

extension ReferralPage {
    /// The form of one action; a button alone where nothing is asked. What ends a referral is behind a
    /// line that says so.
    func form(_ action: Referral.Action, _ frame: Frame) -> HTML {
        guard let entry = offers.entries[action] else { return press(action, frame) }
        let form = entry.html(in: frame, version: it.version) {
            button(action.verb(isPaper: isPaper), style: action.style)
        }
        guard let line = action.foldedUnder(isPaper: isPaper) else { return form }
        return disclosure(
            line, isOpen: offers.opened == action || entry.draftedAt != nil
        ) { form }
    }

    private func press(_ action: Referral.Action, _ frame: Frame) -> HTML {
        postForm(action: "\(path)/\(action.rawValue)", frame: frame) {
            hiddenField(HiddenField.version, String(it.version))
            buttonGroup { button(action.verb(isPaper: isPaper), style: action.style) }
        }
    }

    /// The sender puts in what the receiver answered on paper or by telephone.
    private var isPaper: Bool { it.isAnsweredBySender }
}
