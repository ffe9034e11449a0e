/// What becomes of words that have no question of their own.
public enum IntakeSentence {
    /// In an emergency nothing blocks: what could not be read stays with what was told.
    public static func unread(_ found: [Reading.Leftover]) -> String {
        "【確かめること】" + found.map { "\($0.label)：\($0.text)" }.joined(separator: "、")
    }

    public static let noDesk = "相談を受け付けられる窓口がありません。システム管理者に連絡してください。"
}
