import Casework
import Markup

extension Referral.Action {
    /// What is said when it is done.
    public var notice: Notice {
        switch self {
        case .acknowledgement: .acknowledged
        case .acceptance: .accepted
        case .return: .returned
        case .contact: .connected
        case .feedback: .reported
        case .withdrawal: .withdrawn
        }
    }

    /// What a draft of its form is called on the home page.
    public var draftTitle: String {
        switch self {
        case .acknowledgement: "つなぎの確認"
        case .acceptance: "つなぎの引き受け"
        case .return: "つなぎの差し戻し"
        case .contact: "本人と初めて会えた記録"
        case .feedback: "つなぎの結果の報告"
        case .withdrawal: "つなぎの取り下げ"
        }
    }

    /// - Parameter isPaper: whether the sender puts in what was answered on paper.
    func verb(isPaper: Bool) -> String {
        switch self {
        case .acknowledgement: isPaper ? "先方が確認したことを記録する" : "確認したことを伝える"
        case .acceptance: isPaper ? "先方が引き受けたことを記録する" : "引き受ける"
        case .return: isPaper ? "差し戻されたことを記録する" : "差し戻す"
        case .contact: "つながったことを記録する"
        case .feedback: isPaper ? "結果を記録する" : "結果を報告する"
        case .withdrawal: "取り下げる"
        }
    }

    /// The line behind which its form stands; nil for what goes on.
    func foldedUnder(isPaper: Bool) -> String? {
        switch self {
        case .acknowledgement, .acceptance, .contact, .feedback: nil
        case .return: isPaper ? "先方が引き受けられないとき" : "差し戻す"
        case .withdrawal: "取り下げる（本人が望まないとき）"
        }
    }

    var style: ButtonStyle {
        switch self {
        case .acceptance, .contact, .feedback: .primary
        case .acknowledgement, .return, .withdrawal: .secondary
        }
    }
}

/// What is done with a referral, under the name of its action.
private func logWords(_ action: Referral.Action) -> String {
    switch action {
    case .acknowledgement: "つなぎを確認した"
    case .acceptance: "つなぎを引き受けた"
    case .return: "つなぎを差し戻した"
    case .contact: "本人と初めて会えたことを記録した"
    case .feedback: "つなぎの結果を報告した"
    case .withdrawal: "つなぎを取り下げた"
    }
}

/// What is done with a referral in the words of the log, also under the names it had in release 0.1.0:
/// those lines stay readable.
let referralLogWords: [String: String] = {
    let retired: [(String, Referral.Action)] = [
        ("acknowledge", .acknowledgement), ("accept", .acceptance), ("connect", .contact),
        ("withdraw", .withdrawal),
    ]
    let names = retired + Referral.Action.allCases.map { ($0.rawValue, $0) }
    return Dictionary(
        uniqueKeysWithValues: names.map { ("referral.\($0.0)", logWords($0.1)) })
}()

extension Referral.Action {
    /// The action whose form a draft of release 0.1.0 belongs to, by what the draft calls it.
    public init?(retired step: String) {
        switch step {
        case "accept": self = .acceptance
        case "return": self = .return
        case "connect": self = .contact
        case "feedback": self = .feedback
        case "withdraw": self = .withdrawal
        default: return nil
        }
    }
}
