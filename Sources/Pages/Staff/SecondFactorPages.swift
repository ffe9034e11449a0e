import Casework
import Markup

/// 確認コード: the second step of signing in.
public struct SignInCodePage: ScreenPage {
    let form: FormState
    let next: String

    public init(form: FormState, next: String) {
        self.form = form
        self.next = next
    }

    public static let wrong = "確認コードが違うか、すでに使われています。認証アプリに新しいコードが出るのを待って入力してください"

    public func screen(in frame: Frame) -> Screen {
        Screen("確認コードの入力", errors: form.errors) {
            tag("p") { "認証アプリに表示されている6桁の数字を入力してください。" }
            postForm(action: "/sign-in/code", frame: frame, enterSubmits: true) {
                hiddenField("next", next)
                textField(
                    "code", "確認コード", in: FormState(FormFields(), form.errors), need: .required,
                    hint: "認証アプリが手元にないときは、控えておいた回復コードを入力してください。1つのコードは1回だけ使えます。",
                    autocomplete: "one-time-code")
                buttonGroup { button("入る") }
            }
            postForm(action: "/sign-out", frame: frame) {
                button("やめて最初に戻る", style: .text)
            }
            tag("p", ["class": "hint"]) {
                "どちらも使えないときは、システム管理者に二段階認証の解除を依頼してください。"
            }
        }
    }
}

/// 二段階認証の設定: the secret as a QR code and as letters, and the first code from it.
public struct SecondFactorSetUpPage: ScreenPage {
    let form: FormState
    /// Base32.
    let secret: String
    let uri: String

    public init(form: FormState, secret: String, uri: String) {
        self.form = form
        self.secret = secret
        self.uri = uri
    }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "二段階認証の設定",
            breadcrumb: [Link("ホーム", href: "/"), Link("自分の設定", href: "/account")],
            errors: form.errors
        ) {
            section("1　認証アプリに登録する", id: "register") {
                tag("p") {
                    "スマートフォンなどの認証アプリで、次のコードを読み取ってください。読み取れないときは、文字の鍵を入力してください。"
                }
                QRCode(uri)?.svg(label: "認証アプリに登録するための二次元コード")
                summaryList([
                    SummaryRow("文字の鍵", tag("code", ["class": "secret"]) { grouped4 }),
                    SummaryRow("種類", text: "時間ベース（TOTP）、6桁、30秒"),
                ])
                tag("p") {
                    tag("a", ["href": uri]) { "この端末の認証アプリで開く" }
                }
                tag("p", ["class": "hint"]) { "この鍵を人に見せたり、写真に残したりしないでください。" }
            }
            section("2　確認コードを入力する", id: "prove") { proof(frame) }
        }
    }

    private func proof(_ frame: Frame) -> HTML {
        postForm(action: "/account/second-factor/confirmation", frame: frame, enterSubmits: true) {
            textField(
                "code", "確認コード", in: FormState(FormFields(), form.errors), need: .required,
                hint: "認証アプリに表示されている6桁の数字", width: .phone, kind: .digits,
                autocomplete: "one-time-code")
            buttonGroup {
                button("設定する")
                Link("やめて戻る", href: "/account").html
            }
        }
    }

    /// In groups of four, as one reads letters out.
    private var grouped4: String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }.joined(separator: " ")
    }
}

/// 回復コード: shown once, on a sheet to be printed and locked away.
public struct RecoveryCodesPage: ScreenPage {
    let codes: [String]
    let worker: Worker
    let today: CivilDate

    public init(codes: [String], worker: Worker, today: CivilDate) {
        self.codes = codes
        self.worker = worker
        self.today = today
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("回復コード", actions: printButton()) {
            Alert(
                .warning, "回復コードはこの画面にだけ表示されます",
                body: "印刷するか書き写して、鍵のかかる場所に保管してください。認証アプリが使えないときに、確認コードの代わりに1回ずつ使えます。"
            ).html
            PrintSheet(
                "回復コード", date: today.wareki(), sender: [frame.systemName, worker.name],
                notice: "取扱注意　ほかの人に見せないでください。使ったものには線を引いてください。"
            ) {
                tag("ol", ["class": "codes"]) {
                    for code in codes { tag("li") { tag("code") { code } } }
                }
            }.html
            buttonGroup { linkButton("保管しました", href: "/account?notice=totpSet") }
        }
    }
}

/// 二段階認証を外す: with the password, so that nobody does it at a terminal left open.
public struct SecondFactorRemovalPage: ScreenPage {
    let form: FormState
    public init(form: FormState) { self.form = form }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "二段階認証を外す",
            breadcrumb: [Link("ホーム", href: "/"), Link("自分の設定", href: "/account")],
            errors: form.errors
        ) {
            tag("p") { "外すと、パスワードだけで入れるようになります。回復コードも使えなくなります。" }
            ownPasswordForm(
                "/account/second-factor/removal", verb: "二段階認証を外す", style: .danger, form, frame)
        }
    }
}

/// 回復コードを作り直す.
public struct NewRecoveryCodesPage: ScreenPage {
    let form: FormState
    public init(form: FormState) { self.form = form }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "回復コードを作り直す",
            breadcrumb: [Link("ホーム", href: "/"), Link("自分の設定", href: "/account")],
            errors: form.errors
        ) {
            tag("p") { "新しい回復コードを10個作ります。これまでの回復コードは使えなくなります。" }
            ownPasswordForm(
                "/account/recovery-codes", verb: "回復コードを作る", style: .primary, form, frame)
        }
    }
}

private func ownPasswordForm(
    _ action: String, verb: String, style: ButtonStyle, _ form: FormState, _ frame: Frame
) -> HTML {
    postForm(action: action, frame: frame, enterSubmits: true) {
        textField(
            "password", "いまのパスワード", in: form, need: .required, kind: .password,
            autocomplete: "current-password")
        buttonGroup {
            button(verb, style: style)
            Link("やめて戻る", href: "/account").html
        }
    }
}
