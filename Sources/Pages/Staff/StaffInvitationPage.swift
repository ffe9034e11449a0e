import Casework
import Markup

/// 職員の登録: a new account.
public struct StaffInvitationPage: ScreenPage {
    let entry: FormEntry

    public init(entry: FormEntry) { self.entry = entry }

    public static let draftTitle = "職員の登録"

    public func screen(in frame: Frame) -> Screen {
        Screen("職員を登録する", breadcrumb: staffTrail, errors: entry.errors) {
            tag("p") { "登録すると、初回パスワードが1度だけ表示されます。本人は最初に入るときに、自分のパスワードに変えます。" }
            entry.html(in: frame) {
                button("登録する")
                Link("やめて戻る", href: "/staff").html
            }
        }
    }
}
