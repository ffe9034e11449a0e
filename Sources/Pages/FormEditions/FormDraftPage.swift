import Casework
import Markup

/// 改訂案: what it would change, and how the form would look on the screen and on paper.
public struct FormDraftPage: ScreenPage {
    /// The edition a draft became or would become; or why it can become none any more.
    public enum Prospect: Sendable {
        case edition(FormCatalog.Edition, differences: [FormDifference]?)
        case refused(FormDraft.Refusal)
    }

    let draft: FormDraft
    let prospect: Prospect
    /// What this worker may do with it.
    let offers: [FormDraft.Action]
    let isOwn: Bool
    let catalog: FormCatalog
    let context: FormContext
    let directory: Directory

    public init(
        draft: FormDraft, prospect: Prospect, offers: [FormDraft.Action], isOwn: Bool,
        catalog: FormCatalog, context: FormContext, directory: Directory
    ) {
        self.draft = draft
        self.prospect = prospect
        self.offers = offers
        self.isOwn = isOwn
        self.catalog = catalog
        self.context = context
        self.directory = directory
    }

    public func screen(in frame: Frame) -> Screen {
        let title = context.words(draft.title(in: catalog, on: context.today))
        return Screen("「\(title)」の改訂案", breadcrumb: formTrail(), width: .wide) {
            facts
            buttons(frame)
            switch prospect {
            case .refused(let refusal):
                Alert(.warning, "公開できません", body: refusal.words).html
                sourceText(draft.source)
            case .edition(let edition, let differences):
                section("変わるところ", id: "differences") { differenceList(differences, context) }
                sourceText(draft.source)
                FormSample(form: edition.form, context: context).html
            }
        }
    }

    private var facts: HTML {
        dataList([
            "状態": statusTag(draft.state.code.words, draft.state.colour),
            "使い始める日": HTML(draft.from.wareki()),
            "出した人": HTML {
                directory.workerName(draft.proposer) + "　"
                draft.proposedAt.longTime
            },
            "決まったこと": decision,
        ])
    }

    @HTML.Builder private var decision: HTML {
        switch draft.state {
        case .draft: "まだ公開されていません"
        case .published(let edition, let worker, let moment):
            Link("第\(edition)版", href: "/forms/\(draft.form)#edition-\(edition)").html
            "　\(directory.workerName(worker))　"
            moment.longTime
        case .withdrawn(let worker, let moment):
            directory.workerName(worker) + "　"
            moment.longTime
        }
    }

    @HTML.Builder private func buttons(_ frame: Frame) -> HTML {
        if draft.state.code == .draft, isOwn {
            tag("p") { "公開は、改訂案を出した人とは別の人が行います。" }
        }
        for action in offers {
            postForm(
                action: "\(draft.path)/\(action.rawValue)", frame: frame, enterSubmits: true
            ) {
                buttonGroup {
                    button(
                        action.verb, style: action == .publication ? .primary : .secondary)
                }
            }
        }
    }
}
