import Casework
import Markup

/// What is known of somebody's second factor.
public struct SecondFactorFacts: Sendable, Equatable {
    public let recoveryCodesLeft: Int
    public init(recoveryCodesLeft: Int) { self.recoveryCodesLeft = recoveryCodesLeft }
}

/// 自分の設定: who one is here, how one comes in, and how to leave.
public struct OwnAccountPage: ScreenPage {
    let worker: Worker
    /// Nil when none is set up.
    let secondFactor: SecondFactorFacts?
    let directory: Directory

    public init(worker: Worker, secondFactor: SecondFactorFacts?, directory: Directory) {
        self.worker = worker
        self.secondFactor = secondFactor
        self.directory = directory
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("自分の設定", breadcrumb: [Link("ホーム", href: "/")]) {
            section("登録されている内容", id: "who") { who(frame) }
            section("パスワード", id: "password") {
                tag("p") {
                    "パスワードを変えると、ほかの端末で利用中の画面は終わります。"
                }
                linkButton("パスワードを変える", href: "/account/password", style: .secondary)
            }
            section("二段階認証", id: "second-factor") { secondStep(frame) }
            section("利用を終える", id: "leave") { leaving(frame) }
        }
    }

    private func who(_ frame: Frame) -> HTML {
        HTML {
            summaryList([
                SummaryRow("氏名", text: worker.name),
                SummaryRow("利用者名", text: worker.signInName),
                SummaryRow("所属", text: directory.agencyName(worker.agency)),
                SummaryRow("窓口と役割", seatList(worker.seats, directory, frame.names)),
                SummaryRow("利用できる期限", text: worker.validUntil?.long ?? "期限なし"),
                SummaryRow("守秘義務の確認", text: worker.pledgedOn?.long ?? "まだ"),
            ])
            tag("p", ["class": "hint"]) { "違っているときは、システム管理者に知らせてください。" }
        }
    }

    @HTML.Builder private func secondStep(_ frame: Frame) -> HTML {
        if let secondFactor {
            tag("p") {
                statusTag("設定済み", .green)
                " 入るときに、パスワードのほかに認証アプリの確認コードを入力します。"
            }
            tag("p") { "回復コードの残りは\(secondFactor.recoveryCodesLeft)個です。" }
            buttonGroup {
                linkButton("回復コードを作り直す", href: "/account/recovery-codes", style: .secondary)
                Link("二段階認証を外す", href: "/account/second-factor/removal").html
            }
        } else {
            tag("p") {
                statusTag("未設定")
                " 認証アプリの確認コードを加えると、パスワードを知られても、ほかの人は入れません。"
            }
            postForm(action: "/account/second-factor", frame: frame) {
                button("二段階認証を設定する", style: .secondary)
            }
        }
    }

    private func leaving(_ frame: Frame) -> HTML {
        HTML {
            postForm(action: "/sign-out", frame: frame) {
                buttonGroup { button("この端末の利用を終える") }
            }
            tag("p") {
                "端末をなくしたときや、ほかの場所で開いたままのときは、すべての端末の利用を終えてください。"
            }
            postForm(action: "/account/sign-out-everywhere", frame: frame) {
                button("すべての端末の利用を終える", style: .secondary)
            }
        }
    }
}

/// Where somebody sits and as what, a line each.
func seatList(
    _ seats: [Standing.Seat], _ directory: Directory, _ names: TownNames
) -> HTML {
    HTML.joined(
        seats.map { HTML("\(directory.deskName($0.desk))（\($0.role.words(names))）") },
        by: void("br"))
}
