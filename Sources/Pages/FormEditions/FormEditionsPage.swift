import Casework
import Markup

/// The editions of one form, newest first, with what each changed and who published it.
public struct FormEditionsPage: ScreenPage {
    /// An edition with those who published it; nobody for what came with the program.
    public struct Entry: Sendable {
        let edition: FormCatalog.Edition
        let publishedAt: Moment
        let proposer, approver: Identifier<Worker>?

        public init(
            _ edition: FormCatalog.Edition, at moment: Moment, proposer: Identifier<Worker>?,
            approver: Identifier<Worker>?
        ) {
            self.edition = edition
            publishedAt = moment
            self.proposer = proposer
            self.approver = approver
        }
    }

    /// Oldest first.
    let entries: [Entry]
    let drafts: [FormDraft]
    /// What the municipality asks for and the program's form of today has no place for.
    let faults: [OverlayFault]
    let context: FormContext
    let directory: Directory

    public init(
        entries: [Entry], drafts: [FormDraft], faults: [OverlayFault], context: FormContext,
        directory: Directory
    ) {
        self.entries = entries
        self.drafts = drafts
        self.faults = faults
        self.context = context
        self.directory = directory
    }

    private var form: Form? { entries.last?.edition.form }

    public func screen(in frame: Frame) -> Screen {
        Screen(
            "様式：\(context.words(form?.title ?? ""))", breadcrumb: formTrail(),
            actions: form.map {
                linkButton("改訂案を出す", href: "\(FormProposalPage.path)?form=\($0.id)")
            }
        ) {
            if !faults.isEmpty { faultList }
            for (index, entry) in entries.enumerated().reversed() {
                part(entry, after: index > 0 ? entries[index - 1].edition.form : nil)
            }
            history
        }
    }

    private var faultList: HTML {
        section("直したほうがよいところ", id: "faults") {
            tag("ul") { for fault in faults { tag("li") { fault.words } } }
        }
    }

    private func part(_ entry: Entry, after older: Form?) -> HTML {
        let edition = entry.edition
        return section(
            "第\(edition.form.edition)版", id: "edition-\(edition.form.edition)",
            more: Link("第\(edition.form.edition)版の見本", href: edition.previewPath)
        ) {
            dataList([
                "使う期間": HTML(edition.start),
                "名前": HTML(context.words(edition.form.title)),
                "番号": HTML(edition.form.number), "公開": published(entry),
            ])
            tag("h3") { "変わったところ" }
            differenceList(older.map { edition.form.differences(from: $0) }, context)
        }
    }

    private func published(_ entry: Entry) -> HTML {
        guard let proposer = entry.proposer, let approver = entry.approver else {
            return HTML("プログラムまたは自治体の設定とともに入りました")
        }
        let names = "出した人：\(directory.workerName(proposer))　公開した人：\(directory.workerName(approver))"
        return HTML {
            entry.publishedAt.shortTime
            "　" + names
        }
    }

    private var history: HTML {
        Table(
            "改訂案", id: "drafts",
            columns: [
                .init("出した日時", isRowHeader: true), .init("状態"),
                .init("使い始める日", align: .fixed), .init("出した人"),
            ],
            rows: drafts.reversed().map { draft in
                Table.Row([
                    Link(draft.proposedAt.long, href: draft.path).html,
                    statusTag(draft.state.code.words, draft.state.colour),
                    HTML(draft.from.wareki()), HTML(directory.workerName(draft.proposer)),
                ])
            }, empty: emptyState("この様式の改訂案はまだありません。")
        ).html
    }
}
