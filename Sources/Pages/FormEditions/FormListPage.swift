import Casework
import Markup

/// 様式: the forms in use, the editions that are yet to come, and what waits for a second person.
public struct FormListPage: ScreenPage {
    let catalog: FormCatalog
    let waiting: [FormDraft]
    let context: FormContext
    let directory: Directory

    public init(
        catalog: FormCatalog, waiting: [FormDraft], context: FormContext, directory: Directory
    ) {
        self.catalog = catalog
        self.waiting = waiting
        self.context = context
        self.directory = directory
    }

    private var today: CivilDate { context.today }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "様式", breadcrumb: [Link("ホーム", href: "/")],
            actions: linkButton("改訂案を出す", href: FormProposalPage.path), width: .wide
        ) {
            tag("p") {
                "画面と紙で使う様式です。変えるときは改訂案を出し、ほかの人が確かめて公開します。"
                    + "書いた記録は、書いたときの版のまま残ります。"
            }
            drafts
            forms
        }
    }

    private var drafts: HTML {
        Table(
            "公開を待つ改訂案", id: "drafts",
            columns: [
                .init("様式", isRowHeader: true), .init("使い始める日", align: .fixed),
                .init("出した人"), .init("出した日時", align: .fixed),
            ],
            rows: waiting.map { draft in
                Table.Row([
                    Link(
                        context.words(draft.title(in: catalog, on: today)), href: draft.path
                    ).html,
                    HTML(draft.from.wareki()), HTML(directory.workerName(draft.proposer)),
                    draft.proposedAt.shortTime,
                ])
            }, empty: emptyState("公開を待つ改訂案はありません。")
        ).html
    }

    private var forms: HTML {
        Table(
            "使っている様式", id: "forms",
            columns: [
                .init("様式", isRowHeader: true), .init("番号", align: .fixed),
                .init("いまの版", align: .fixed), .init("これからの版"),
            ], rows: catalog.ids.map(row), empty: emptyState("様式がありません。")
        ).html
    }

    private func row(_ id: String) -> Table.Row {
        let editions = catalog.editions(of: id)
        let number = catalog.inForce(id, on: today)?.edition
        let inForce = editions.first { $0.form.edition == number }
        let coming = editions.filter { $0.from > today && $0.form.edition > number ?? 0 }
        let title = (inForce ?? coming.first)?.form.title ?? id
        return Table.Row([
            Link(context.words(title), href: "/forms/\(id)").html,
            HTML(inForce?.form.number ?? ""),
            HTML(inForce.map { "第\($0.form.edition)版（\($0.start)）" } ?? ""),
            HTML(coming.map { "第\($0.form.edition)版（\($0.start)）" }.joined(separator: "、")),
        ])
    }
}
