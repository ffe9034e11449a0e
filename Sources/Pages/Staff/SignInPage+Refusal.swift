import Casework

extension SignInPage {
    /// Why nobody comes in just now, in words that blame nobody.
    public enum Refusal: Equatable, Sendable {
        /// Name or password: which of them is not said.
        case wrong
        case wait(minutes: Int)
        /// The password was right, so it may be said what is the matter with the account.
        case shut(Worker.Obstacle)

        public var words: String {
            switch self {
            case .wrong: "利用者名またはパスワードが違います。"
            case .wait(let minutes): "しばらく待ってから、もう一度入ってください（約\(minutes)分）。"
            case .shut(.left): "この利用者名の利用は終わっています。システム管理者に確かめてください。"
            case .shut(.locked): "この利用者名は停止されています。システム管理者に確かめてください。"
            case .shut(.over(let day)):
                "利用できる期限（\(day.long)）が過ぎています。続けて使うときは、システム管理者に期限の更新を依頼してください。"
            }
        }
    }

    /// Why the door is shut, in words that blame nobody.
    public static func notice(_ why: String) -> String? {
        switch why {
        case "idle": "しばらく操作がなかったため、利用を終わりました。入力中の内容は下書きに残っています。"
        case "expired": "利用を始めてから時間がたったため、もう一度入ってください。入力中の内容は下書きに残っています。"
        case "left": "この利用者名の利用は終わっています。システム管理者に確かめてください。"
        case "locked": "この利用者名は停止されています。システム管理者に確かめてください。"
        case "over": "利用できる期限が過ぎています。続けて使うときは、システム管理者に期限の更新を依頼してください。"
        case "out": "利用を終わりました。"
        default: nil
        }
    }
}
