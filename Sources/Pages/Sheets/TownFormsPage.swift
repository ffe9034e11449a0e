import Casework
import Markup

/// 記入票: the municipality's own forms, each with the list of its sheets.
public struct TownFormsPage: ScreenPage {
    let forms: [Form]

    public init(forms: [Form]) { self.forms = forms }

    /// No record is on it.
    public var viewings: [AuditLine] { [] }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "記入票",
            breadcrumb: [Link("ホーム", href: "/"), Link("検索", href: "/search")]
        ) {
            if forms.isEmpty {
                emptyState("この自治体の様式はまだありません。様式は、プログラムの管理者が加えます。")
            } else {
                tag("p") { "様式を選ぶと、見ることのできるすべての世帯の記入票が出ます。" }
                tag("ul") {
                    for form in forms {
                        tag("li") {
                            Link(form.title, href: SheetLinks.list(of: form.id).href).html
                        }
                    }
                }
            }
        }
    }
}
