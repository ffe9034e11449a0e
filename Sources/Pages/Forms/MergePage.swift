import Casework
import Markup

/// Somebody else saved first: only what both changed is asked about; the rest is put together. What
/// was typed is on the page in full, even when it cannot be saved any more.
public struct MergePage: ScreenPage {
    let surroundings: ConflictPage.Surroundings
    let action: String
    let back: String
    let draft: String
    let change: ConflictPage.Change?
    let merge: AnswerMerge
    let form: Form
    let context: FormContext
    let state: FormState
    let refusal: String?
    private let looks: [AuditLine]

    /// The hidden field that says that the choices were on the page.
    public static let asked = "merge_asked"

    public init(
        surroundings: ConflictPage.Surroundings, action: String, back: String, draft: String,
        change: ConflictPage.Change?, merge: AnswerMerge, form: Form, context: FormContext,
        state: FormState, refusal: String?, viewings: [AuditLine]
    ) {
        self.surroundings = surroundings
        self.action = action
        self.back = back
        self.draft = draft
        self.change = change
        self.merge = merge
        self.form = form
        self.context = context
        self.state = state
        self.refusal = refusal
        looks = viewings
    }

    public var viewings: [AuditLine] {
        switch surroundings {
        case .file(let face, _): face.viewings + looks
        case .office: looks
        }
    }

    public func screen(in frame: Frame) -> Screen {
        let title = "ほかの人が先に更新しました"
        switch surroundings {
        case .file(let face, let section):
            return face.screen(title, section: section, errors: state.errors) { content(frame) }
        case .office(let links):
            return Screen(title, breadcrumb: links, errors: state.errors) { content(frame) }
        }
    }

    @HTML.Builder private func content(_ frame: Frame) -> HTML {
        Alert(.warning, "違いを確かめてください", body: explanation(frame.names)).html
        if refusal != nil {
            summaryList(
                merge.conflicts.map { conflict in
                    SummaryRow(label(conflict), writtenText(words(conflict.mine, conflict)))
                })
            buttonGroup { Link("いまの記録へ戻る", href: back).html }
        } else {
            postForm(action: action, frame: frame, draft: draft) {
                hiddenField(Self.asked, "yes")
                carried(state.fields, except: choiceNames.union([Self.asked]))
                answerConflicts(
                    merge, form: form, context: context, theirs: change?.who ?? "相手の更新",
                    in: state)
                buttonGroup {
                    button("選んだ内容で保存する")
                    Link("自分の入力を使わずに戻る", href: back).html
                }
            }
        }
    }

    private func explanation(_ names: TownNames) -> String {
        let who = change.map { "\($0.who)が更新しました。" } ?? ""
        if let refusal { return who + refusal + "入力した内容は下に残しています。" }
        return who + "同じ項目を2人が書き換えたところが\(merge.conflicts.count)か所あります。ほかの項目は、どちらの入力も残ります。"
    }

    private var choiceNames: Set<String> {
        Set(merge.conflicts.map { ControlName($0.place).keep })
    }

    private func label(_ conflict: AnswerMerge.Conflict) -> String {
        form.question(conflict.place.question)?.label ?? conflict.place.question
    }

    private func words(_ answer: Answer?, _ conflict: AnswerMerge.Conflict) -> String {
        guard let answer, let question = form.question(conflict.place.question) else { return "" }
        return AnswerWords(form: form, context: context).text(answer, to: question)
    }
}
