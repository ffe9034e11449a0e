import Markup

/// 保存できなかった入力: the place where records lie cannot be written, a draft neither. The page
/// itself keeps what was typed, and sends it again with one press. It shows nothing else.
public struct UnsavedPage: ScreenPage {
    let path: String
    let fields: FormFields

    /// - Parameters:
    ///   - path: where the form was sent.
    ///   - fields: everything in it, with its token and its one-time key: sent twice, saved once.
    public init(path: String, fields: FormFields) {
        self.path = path
        self.fields = fields
    }

    public func screen(in frame: Frame) -> Screen {
        var own = frame
        own.csrf = fields[HiddenField.csrf]
        own.oneTimeKey = fields[HiddenField.oneTimeKey]
        return Screen("まだ保存していません") { [own] in
            tag("p") { "ただいま記録を保存できません。入力した内容は、この画面の中だけに残っています。" }
            tag("p") {
                "この画面を閉じないで、少し待ってから「もう一度保存する」を押してください。"
                "何度押しても、記録は一つです。続くときは、下の文章を控えて、システム管理者に連絡してください。"
            }
            postForm(action: path, frame: own) {
                carried(fields)
                buttonGroup { button("もう一度保存する") }
            }
            writtenBack(fields.texts)
        }
    }
}
