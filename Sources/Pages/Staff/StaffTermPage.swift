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
                warekiDateField(StaffField.until, StaffField.untilLabel, in: form, hint: hint)
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
