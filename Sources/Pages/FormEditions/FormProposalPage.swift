import Casework
import Markup

/// 改訂案を出す: a draft edition is typed in, pasted or sent as a file. All that is wrong is told at once.
public struct FormProposalPage: ScreenPage {
    public static let path = "/forms/drafts/new"
    public static let title = "様式の改訂案"
    /// The names of its fields.
    public static let source = "source"
    public static let file = "file"
    public static let from = "from"
    public static let dayLabel = "使い始める日"

    let form: FormState
    let draftedAt: Moment?

    public init(form: FormState, draftedAt: Moment? = nil) {
        self.form = form
        self.draftedAt = draftedAt
    }

    private var draft: String { DraftName.of(Self.path) }

    public func screen(in frame: Frame) -> Screen {
        Screen(Self.title, breadcrumb: formTrail(), errors: form.errors) {
            if let draftedAt {
                ContinuedDraft(draft: draft, draftedAt: draftedAt).html(in: frame)
            }
            tag("p") { "出すだけでは何も変わりません。見本と変わるところを見たほかの人が公開すると、使い始める日から使われます。" }
            postForm(action: Self.path, frame: frame, draft: draft, isMultipart: true) {
                textArea(
                    Self.source, "様式の定め", in: form, need: .unmarked,
                    hint: "書いたもの（YAML）をそのまま貼り付けます。書き方は、プログラムに付いている説明「自治体の様式」にあります",
                    rows: 24)
                fileField(
                    Self.file, "または定めのファイル", in: form, need: .unmarked,
                    hint: "選ぶと、上の欄の代わりにこのファイルを読みます。文字コードは UTF-8 です",
                    accept: ".yaml,.yml,.txt")
                warekiDateField(
                    Self.from, Self.dayLabel, in: form, need: .required,
                    hint: "この日から、新しく書く記録に使われます。例）令和8年7月1日")
                buttonGroup {
                    button("改訂案を出す")
                    Link("やめて戻る", href: "/forms").html
                }
            }
        }
    }
}
