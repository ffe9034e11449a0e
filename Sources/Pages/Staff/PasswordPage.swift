import Casework
import Markup

/// パスワードを変える.
public struct PasswordPage: ScreenPage {
    let form: FormState
    let isInitial: Bool

    public init(form: FormState, isInitial: Bool) {
        self.form = form
        self.isInitial = isInitial
    }

    public static let wrong = "いまのパスワードが違います"
    public static let differs = "新しいパスワードと同じものをもう一度入力してください"
    public static let containsName = "パスワードに利用者名を入れないでください"
    public static let tooSimple = "同じ文字の繰り返しを避けてください"
    public static let unchanged = "いまと違うパスワードにしてください"
    public static func tooShort(_ shortest: Int) -> String {
        "パスワードは\(shortest)文字以上にしてください"
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "パスワードを変える",
            breadcrumb: isInitial
                ? [] : [Link("ホーム", href: "/"), Link("自分の設定", href: "/account")],
            errors: form.errors
        ) {
            if isInitial {
                Alert(
                    .info, "はじめに渡されたパスワードを、自分だけが知るものに変えてください",
                    body: "変えるまで、ほかの画面は開けません。"
                ).html
            }
            postForm(action: "/account/password", frame: frame, enterSubmits: true) {
                // For programs that keep passwords.
                textField(
                    "current", isInitial ? "渡されたパスワード" : "いまのパスワード", in: form,
                    need: .required, kind: .password, autocomplete: "current-password")
                textField(
                    "new", "新しいパスワード", in: form, need: .required,
                    hint: "12文字以上。長いほど安全です。言葉をいくつか並べると覚えやすくなります。",
                    kind: .password, autocomplete: "new-password")
                textField(
                    "again", "新しいパスワード（もう一度）", in: form, need: .required,
                    kind: .password, autocomplete: "new-password")
                buttonGroup {
                    button("パスワードを変える")
                    if !isInitial { Link("やめて戻る", href: "/account").html }
                }
            }
        }
    }
}

/// 守秘義務の確認: asked once in each fiscal year.
public struct PledgePage: ScreenPage {
    public init() {}

    public func screen(in frame: Frame) -> Screen {
        Screen("守秘義務の確認") {
            tag("p") {
                "\(frame.systemName)で知った人や世帯の情報は、正当な理由なく漏らしてはなりません。仕事を離れた後も同じです。"
            }
            tag("p") { "根拠：社会福祉法第106条の4（受託者）、第106条の6（会議の構成員）、地方公務員法など" }
            tag("p") { "だれがいつ何を見たかは、すべて記録されます。" }
            postForm(action: "/pledge", frame: frame) { button("確認しました") }
        }
    }
}
