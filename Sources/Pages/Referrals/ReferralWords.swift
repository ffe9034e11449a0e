import Casework

extension Referral.State: Worded {
    public var words: String {
        switch self {
        case .drafted: "下書き"
        case .sent: "送付済み（未確認）"
        case .acknowledged: "先方が確認"
        case .accepted: "引き受け（初回面談待ち）"
        case .returned: "差し戻し"
        case .connected: "つながった"
        case .feedbackGiven: "結果の報告あり"
        case .withdrawn: "取り下げ"
        }
    }
}

extension Referral.Refusal {
    var words: String {
        switch self {
        case .notSentYet: "まだ送られていません。"
        case .alreadySent: "すでに送られています。"
        case .notAcceptedYet: "まだ引き受けられていません。先に引き受けを記録してください。"
        case .alreadyAccepted: "すでに引き受けられています。"
        case .notConnectedYet: "本人とまだ会えていません。初回の面談を記録してから報告してください。"
        case .alreadyConnected: "すでに本人とつながっています。"
        case .closed: "このつなぎは終わっています。必要なときは新しくつないでください。"
        case .noReason: "理由を入力してください。"
        case .toItself: "同じ窓口へはつなげません。別の窓口を選んでください。"
        case .firstContactAhead: "初回面談の日は今日以前にしてください。"
        case .noBasis: "情報を渡す根拠がありません。同意を得るか、根拠を選んでください。"
        }
    }
}
