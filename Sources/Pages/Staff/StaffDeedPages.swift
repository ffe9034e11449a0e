import Casework
import Markup

/// 利用できる期限の変更: contractors' accounts end with the fiscal year and are renewed by hand.
public struct StaffTermPage: ScreenPage {
    /// 期限の変更, or 利用の再開 after somebody had left.
    public enum Occasion: Sendable { case term, `return` }

    let worker: Worker
    let occasion: Occasion
    let form: FormState
    let directory: Directory
    let today: CivilDate
    let viewing: AuditLine

    public init(
        worker: Worker, occasion: Occasion, form: FormState, directory: Directory,
        today: CivilDate, viewing: AuditLine
    ) {
        self.worker = worker
        self.occasion = occasion
        self.form = form
        self.directory = directory
        self.today = today
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            title, subject: worker.name, breadcrumb: staffTrail(to: worker), errors: form.errors
        ) {
            summaryList([
                SummaryRow("所属", text: directory.agencyName(worker.agency)),
                SummaryRow("いまの期限", text: worker.validUntil?.long ?? "期限なし"),
            ])
            if occasion == .return {
                tag("p") { "再開すると、新しい初回パスワードが1度だけ表示されます。窓口と役割は退職したときのままです。" }
            }
            postForm(action: action, frame: frame) {
                hiddenField(HiddenField.version, String(worker.version))
                warekiDateField(StaffField.until, "利用できる期限", in: form, hint: hint)
                buttonGroup {
                    button(occasion == .term ? "期限を変える" : "利用を再開する")
                    Link("やめて戻る", href: "/staff/\(worker.id)").html
                }
            }
        }
    }

    private var title: String { occasion == .term ? "利用できる期限を変える" : "利用を再開する" }
    private var action: String {
        "/staff/\(worker.id)/\(occasion == .term ? "term" : "return")"
    }

    private var hint: String {
        directory.agency(worker.agency)?.isPublicBody == true
            ? "この日まで入れます。空欄にすると期限なしです。"
            : "この日まで入れます。委託先などの利用は、次の年度の末日（3月31日）までです。"
    }
}

/// 初回パスワード: shown once, on a sheet to be handed over.
public struct InitialPasswordPage: ScreenPage {
    let worker: Worker
    let password: String
    let today: CivilDate

    public init(worker: Worker, password: String, today: CivilDate) {
        self.worker = worker
        self.password = password
        self.today = today
    }

    public func screen(in frame: Frame) -> Screen {
        Screen("初回パスワード", subject: worker.name, actions: printButton()) {
            Alert(
                .warning, "初回パスワードはこの画面にだけ表示されます",
                body: "本人に直接手渡すか、電話で本人を確かめて伝えてください。メールには書かないでください。"
            ).html
            PrintSheet(
                "利用のご案内", date: today.wareki(), addressee: "\(worker.name) 様",
                sender: [frame.municipality, frame.systemName],
                notice: "取扱注意　パスワードを変えたら、この紙は裁断してください。"
            ) {
                tag("dl", ["class": "sheet-facts"]) {
                    tag("dt") { "利用者名" }
                    tag("dd") { tag("code", ["class": "secret"]) { worker.signInName } }
                    tag("dt") { "初回パスワード" }
                    tag("dd") { tag("code", ["class": "secret"]) { password } }
                }
                tag("p") { "最初に入るときに、自分だけが知るパスワード（12文字以上）に変えてください。" }
                if let until = worker.validUntil {
                    tag("p") { "利用できるのは\(until.long)までです。" }
                }
            }.html
            buttonGroup { linkButton("伝えました", href: "/staff/\(worker.id)") }
        }
    }
}

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
