import Casework

/// The labels of the fields of intake, for the form, the summary, the paper and what is said of them.
public enum IntakeLabel: String, Sendable {
    case desk = "受け付ける窓口"
    case channel = "相談の方法"
    case route = "相談の経路"
    case gist = "相談の内容"
    case wish = "相談されたいこと・希望"
    case emergency = "すぐに必要なこと"
    case consent = "本人の同意"
    case noConsent = "同意を得られない理由"
    case conferenceNeed = "会議の要否"
    case nextOn = "次の期日"
    case visitorName = "来談者の氏名"
    case visitorPhone = "来談者の電話番号"
    case visitorRelation = "本人との関係"
    case place = "住んでいる所"
    case callback = "折り返しの連絡"
    case follow = "引き継いでほしい窓口"
    case issues = "お困りのこと"
    case tags = "課題の見立て"
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
    /// 「ついで」: what the counter heard beside its own business, as a wish.
    public static func quickWish(callback: Bool, desk: String?) -> String {
        var lines: [String] = []
        if callback { lines.append("折り返しの連絡を希望しています。") }
        if let desk { lines.append("引き継いでほしい窓口：\(desk)") }
        return lines.joined(separator: "\n")
    }

    /// In an emergency nothing blocks: what could not be read stays with the words of the gist.
    public static func unread(_ pairs: [(label: String, text: String)]) -> String {
        "【確かめること】" + pairs.map { "\($0.label)：\($0.text)" }.joined(separator: "、")
    }

    public static let noDesk = "相談を受け付けられる窓口がありません。システム管理者に連絡してください。"
}
