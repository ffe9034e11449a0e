import Casework
import Markup

/// 退職: refused in words and numbers while households would be left alone.
public struct StaffDeparturePage: ScreenPage {
    let worker: Worker
    let holdings: Holdings
    let directory: Directory
    let viewing: AuditLine

    public init(worker: Worker, holdings: Holdings, directory: Directory, viewing: AuditLine) {
        self.worker = worker
        self.holdings = holdings
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen("退職にする", subject: worker.name, breadcrumb: staffTrail(to: worker)) {
            if holdings.households > 0 {
                Alert(
                    .error, "まだ退職にできません",
                    body: "\(worker.name)さんが伴走している世帯が\(grouped(holdings.households))世帯あります。"
                        + "次の窓口の責任者か所属長に、伴走する担当者の交代を依頼してください。急ぐときは、利用の停止はいつでもできます。"
                ).html
                holdingTable(holdings, directory)
                tag("p") { Link("職員の登録に戻る", href: "/staff/\(worker.id)").html }
            } else {
                confirmation(frame)
            }
        }
    }

    private func confirmation(_ frame: Frame) -> HTML {
        HTML {
            if holdings.tasks > 0 { holdingTable(holdings, directory) }
            confirmPage(
                action: "/staff/\(worker.id)/departure", frame: frame,
                affected: [
                    SummaryRow("氏名", text: worker.name),
                    SummaryRow("所属", text: directory.agencyName(worker.agency)),
                ],
                notice: holdings.tasks > 0
                    ? "利用中の画面はすぐに終わります。済んでいないやること\(grouped(holdings.tasks))件は、窓口で割り振り直してください。"
                    : "利用中の画面はすぐに終わり、入れなくなります。書いた記録は残ります。",
                verb: "退職にする", cancel: Link("やめて戻る", href: "/staff/\(worker.id)")
            ) { hiddenField(HiddenField.version, String(worker.version)) }
        }
    }
}

/// A step that somebody else's way in depends on, asked once more.
public struct StaffEntryPage: ScreenPage {
    public enum Deed: String, Sendable {
        case password
        case secondFactorRemoval = "second-factor-removal"
    }

    let worker: Worker
    let deed: Deed
    let directory: Directory
    let viewing: AuditLine

    public init(worker: Worker, deed: Deed, directory: Directory, viewing: AuditLine) {
        self.worker = worker
        self.deed = deed
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(title, subject: worker.name, breadcrumb: staffTrail(to: worker)) {
            confirmPage(
                action: "/staff/\(worker.id)/\(deed.rawValue)", frame: frame,
                affected: [
                    SummaryRow("氏名", text: worker.name),
                    SummaryRow("利用者名", text: worker.signInName),
                    SummaryRow("所属", text: directory.agencyName(worker.agency)),
                ], notice: notice, verb: title,
                cancel: Link("やめて戻る", href: "/staff/\(worker.id)"))
        }
    }

    private var title: String {
        switch deed {
        case .password: "新しい初回パスワードを出す"
        case .secondFactorRemoval: "二段階認証を外す"
        }
    }

    private var notice: String {
        switch deed {
        case .password: "いまのパスワードは使えなくなり、利用中の画面はすべて終わります。新しい初回パスワードは1度だけ表示されます。"
        case .secondFactorRemoval: "利用中の画面はすべて終わり、次からはパスワードだけで入れます。本人かどうかを確かめてから外してください。"
        }
    }
}
