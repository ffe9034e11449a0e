import Casework

/// The labels of the fields of referrals, for the form and for what is said about it.
public enum SharingLabel: Worded, Sendable {
    case classes, receiver, way, reason, told, wishes, answerBy, basisReason, approver
    case returnReason, meeting, met, feedback, withdrawalReason

    public var words: String {
        switch self {
        case .classes: "情報の種類"
        case .receiver: "つなぐ先"
        case .way: "つなぎ方"
        case .reason: "つなぐ理由"
        case .told: "本人に伝えたこと"
        case .wishes: "希望・配慮してほしいこと"
        case .answerBy: "回答の期日"
        case .basisReason: "渡す理由"
        case .approver: "承認した人"
        case .returnReason: "差し戻す理由"
        case .meeting: "面談の予定日"
        case .met: "本人と初めて会えた日"
        case .feedback: "送り元への結果の報告"
        case .withdrawalReason: "取り下げる理由"
        }
    }

    /// Boxes of which any number may be ticked.
    private var isMany: Bool {
        switch self {
        case .classes: true
        case .receiver, .way, .reason, .told, .wishes, .answerBy, .basisReason, .approver,
            .returnReason, .meeting, .met, .feedback, .withdrawalReason:
            false
        }
    }

    public var empty: String { "\(words)を入力してください" }
    public var unchosen: String { isMany ? "\(words)を1つ以上選んでください" : "\(words)を選んでください" }
    public func tooEarly(_ day: CivilDate) -> String { "\(words)は\(day.wareki(.long))以降にしてください" }
    public func tooLate(_ day: CivilDate) -> String {
        "\(words)は今日（\(day.wareki(.long))）以前にしてください"
    }
    public func unreadable(_ fault: DateFault) -> String { dateWords(fault, label: words) }
}
