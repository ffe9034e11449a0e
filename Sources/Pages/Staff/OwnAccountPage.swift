import Casework
import Markup

/// 自分の利用: who one is here, and how to leave.
public struct OwnAccountPage: ScreenPage {
    let worker: Worker
    let directory: Directory

    public init(worker: Worker, directory: Directory) {
        self.worker = worker
        self.directory = directory
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("自分の利用", breadcrumb: [Link("ホーム", href: "/")]) {
            summaryList([
                SummaryRow("氏名", text: worker.name),
                SummaryRow("利用者名", text: worker.signInName),
                SummaryRow("所属", text: directory.agencyName(worker.agency)),
                SummaryRow(
                    "窓口と役割",
                    text: worker.seats.map {
                        "\(directory.deskName($0.desk))（\($0.role.words(frame.names))）"
                    }
                    .joined(separator: "、")),
                SummaryRow("利用できる期限", text: worker.validUntil?.long ?? "期限なし"),
                SummaryRow("守秘義務の確認", text: worker.pledgedOn?.long ?? "まだ"),
            ])
            linkButton("パスワードを変える", href: "/account/password", style: .secondary)
            postForm(action: "/account/sign-out-everywhere", frame: frame) {
                button("すべての端末から出る", style: .secondary)
            }
            postForm(action: "/sign-out", frame: frame) { button("この端末から出る") }
        }
    }
}

/// パスワードを変える.
public struct PasswordPage: ScreenPage {
    let form: FormState
    let isInitial: Bool

    public init(form: FormState, isInitial: Bool) {
        self.form = form
        self.isInitial = isInitial
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "パスワードを変える", breadcrumb: [Link("ホーム", href: "/")], errors: form.errors
        ) {
            if isInitial {
                Alert(.info, "はじめに渡されたパスワードを、自分だけが知るものに変えてください").html
            }
            postForm(action: "/account/password", frame: frame, enterSubmits: true) {
                textField(
                    "current", "いまのパスワード", in: form, need: .required, kind: .password,
                    autocomplete: "current-password")
                textField(
                    "new", "新しいパスワード", in: form, need: .required,
                    hint: "12文字以上。長いほど安全です。", kind: .password,
                    autocomplete: "new-password")
                button("変える")
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
