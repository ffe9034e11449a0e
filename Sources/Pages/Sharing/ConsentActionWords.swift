import Casework

extension Consent.Action {
    /// What is said when it is done.
    public var notice: Notice {
        switch self {
        case .confirmation: .consentConfirmed
        case .prolongation: .consentProlonged
        case .withdrawal: .consentWithdrawn
        case .lapse: .consentLapsed
        case .correction: .consentCorrected
        }
    }

    /// What a draft of it is called on the home page.
    public var draftTitle: String {
        switch self {
        case .confirmation: "同意の書面での確認"
        case .prolongation: "同意の期間の延長"
        case .withdrawal: "同意の撤回"
        case .lapse: "同意の期限の確認"
        case .correction: "同意の記録の訂正"
        }
    }

    /// The link that leads there.
    var invitation: String {
        switch self {
        case .confirmation: "書面で確認した"
        case .prolongation: "期間を延ばす"
        case .withdrawal: "同意を撤回する"
        case .lapse: "期限切れを確かめた"
        case .correction: "記録を直す"
        }
    }

    var title: String {
        switch self {
        case .confirmation: "書面での確認を記録する"
        case .prolongation: "同意の期間を延ばす"
        case .withdrawal: "同意の撤回を確認してください"
        case .lapse: "期限が過ぎたことを記録する"
        case .correction: "同意の記録を直す"
        }
    }

    var verb: String {
        switch self {
        case .confirmation: "書面で確認したことを記録する"
        case .prolongation: "期間の延長を記録する"
        case .withdrawal: "撤回を記録する"
        case .lapse: "期限が過ぎたことを記録する"
        case .correction: "記録を直して保存する"
        }
    }

    /// What it means, before one presses.
    var meaning: String {
        switch self {
        case .confirmation: "口頭の同意を、署名された書面で確かめたことを記録します。"
        case .prolongation: "本人にもう一度確かめ、同じ範囲の同意をより長い期間にします。前の同意は、これまでの同意として残ります。"
        case .withdrawal: "これまでに渡した情報は取り戻せません。だれが何を受け取ったかは「閲覧の記録」に残ります。"
        case .lapse: "期限が過ぎた同意を終わりにします。続けて共有するには、もう一度たずねます。"
        case .correction: "原本の保管場所や補足を直します。答えや範囲を変えるには、もう一度たずねます。"
        }
    }
}
