import Casework
import Markup

/// The page of one action on somebody's account: whom it touches, what it means, what is asked.
public struct StaffActionPage: ScreenPage {
    let worker: Worker
    let action: Worker.Action
    /// 受け持ち, where it stands in the way or has to be handed on.
    let holdings: Holdings
    let entry: FormEntry
    let directory: Directory
    let viewing: AuditLine

    public init(
        worker: Worker, action: Worker.Action, holdings: Holdings, entry: FormEntry,
        directory: Directory, viewing: AuditLine
    ) {
        self.worker = worker
        self.action = action
        self.holdings = holdings
        self.entry = entry
        self.directory = directory
        self.viewing = viewing
    }

    public var viewings: [AuditLine] { [viewing] }
    private var isRefused: Bool { action == .departure && holdings.households > 0 }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            action.title, subject: worker.name, breadcrumb: staffTrail(to: worker),
            errors: entry.errors
        ) {
            if isRefused { refusal } else { form(frame) }
        }
    }

    /// Said in words and numbers: whose households these are is for the desks to know.
    private var refusal: HTML {
        HTML {
            Alert(
                .error, "まだ退職にできません",
                body: "\(worker.name)さんが伴走している世帯が\(grouped(holdings.households))世帯あります。"
                    + "次の窓口の責任者か所属長に、伴走する担当者の交代を依頼してください。急ぐときは、利用の停止はいつでもできます。"
            ).html
            holdingTable(holdings, directory)
            tag("p") { Link("職員の登録に戻る", href: "/staff/\(worker.id)").html }
        }
    }

    private func form(_ frame: Frame) -> HTML {
        HTML {
            if holdings.households + holdings.tasks > 0 { holdingTable(holdings, directory) }
            if !affected.isEmpty { summaryList(affected) }
            meaning
            entry.html(in: frame, version: worker.version) {
                button(action.verb, style: action.isWeighty ? .danger : .primary)
                Link("やめて戻る", href: "/staff/\(worker.id)").html
            }
        }
    }

    @HTML.Builder private var meaning: HTML {
        if let meaning = action.meaning(holdings) {
            tag("p", ["class": action.isWeighty ? "notice" : nil]) {
                if action.isWeighty { icon(.warning) }
                tag("span") { meaning }
            }
        }
    }

    /// What is touched, so that one sees it before the press.
    private var affected: [SummaryRow] {
        let name = SummaryRow("氏名", text: worker.name)
        let signInName = SummaryRow("利用者名", text: worker.signInName)
        let agency = SummaryRow("所属", text: directory.agencyName(worker.agency))
        switch action {
        case .post, .suspension, .release, .signOut: return []
        case .term, .return:
            let end = SummaryRow("いまの期限", text: worker.validUntil?.long ?? "期限なし")
            return [agency, end]
        case .departure: return [name, agency]
        case .password, .secondFactorRemoval: return [name, signInName, agency]
        }
    }
}
