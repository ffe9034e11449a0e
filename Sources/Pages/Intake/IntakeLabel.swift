import Casework

/// The labels of the fields of intake, for the form, the summary, the paper and what is said of them.
public enum IntakeLabel: String, Sendable {
    case emergency = "すぐに必要なこと"
    case nextOn = "次の期日"
    case answer = "回答した内容"
    case lostReason = "連絡がとれない経過"
    case receivedAt = "受付日時"
    case receiver = "受付者"
    case mode = "受付の種類"
    case state = "状態"

    public var words: String { rawValue }
}

/// What becomes of words that have no field of their own.
public enum IntakeSentence {
    /// In an emergency nothing blocks: what could not be read stays with the words of the gist.
    public static func unread(_ found: [Reading.Leftover]) -> String {
        "【確かめること】" + found.map { "\($0.label)：\($0.text)" }.joined(separator: "、")
    }

    public static let noDesk = "相談を受け付けられる窓口がありません。システム管理者に連絡してください。"
}
