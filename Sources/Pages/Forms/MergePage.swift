import Casework
import Markup

/// Somebody else saved first: only what both changed is asked about; the rest is put together. What
/// was typed is on the page in full, even when it cannot be saved any more.
public struct MergePage: ScreenPage {
    /// What the two wrote, and what of it has to be chosen.
    public struct Versions: Sendable {
        let merge: AnswerMerge
        let mine, theirs: Answers
        let form: Form
        let context: FormContext

        public init(
            _ merge: AnswerMerge, mine: Answers, theirs: Answers, form: Form,
            context: FormContext
        ) {
            self.merge = merge
            self.mine = mine
            self.theirs = theirs
            self.form = form
            self.context = context
        }
    }

    let place: ConflictPage.Place
    let versions: Versions
    let change: ConflictPage.Change?
    let state: FormState
    /// Why it cannot be saved any more.
    let refusal: String?
    private let looks: [AuditLine]

    /// The hidden field with the version that was looked at: choices hold against that one only.
    public static let looked = "merge_looked"

    public init(
        _ place: ConflictPage.Place, versions: Versions, change: ConflictPage.Change?,
        state: FormState,
        refusal: String?, viewings: [AuditLine]
    ) {
        self.place = place
        self.versions = versions
        self.change = change
        self.state = state
        self.refusal = refusal
        looks = viewings
    }

    public var viewings: [AuditLine] { place.surroundings.viewings + looks }

    public func screen(in frame: Frame) -> Screen {
        let title = refusal == nil ? "違いを確かめてください" : "ほかの人が先に更新しました"
        return place.surroundings.screen(title, errors: state.errors) { content(frame) }
    }
}

extension MergePage {
    private var who: String { change?.who ?? "ほかの人" }

    @HTML.Builder private func content(_ frame: Frame) -> HTML {
        Alert(.warning, "この記録は \(who) が先に更新しました", body: meaning(frame.names)).html
        if let refusal {
            Alert(.error, "この操作はいまはできません", body: refusal).html
            sideBySide
            tag("p") { "自分の入力は保存していません。要るところは、書き写してから戻ってください。" }
            buttonGroup { Link("いまの記録へ戻る", href: place.back).html }
        } else {
            choice(frame)
        }
    }

    private func meaning(_ names: TownNames) -> String {
        let last = change?.last(names) ?? ""
        if refusal != nil { return last }
        return last
            + "違うところが\(versions.merge.conflicts.count)か所あります。どちらを残すかを選んで保存してください。ほかの項目は、2人の入力を合わせました。"
    }

    private func choice(_ frame: Frame) -> HTML {
        let names = versions.merge.conflicts.map { ControlName($0.place).keep }
        return postForm(action: place.action, frame: frame, draft: place.draft) {
            hiddenField(Self.looked, String(place.version))
            carried(state.fields, except: Set(names).union([Self.looked]))
            answerConflicts(
                versions.merge, form: versions.form, context: versions.context, theirs: who,
                in: state)
            buttonGroup {
                button("選んだ内容で保存する")
                Link("自分の入力を使わずに戻る", href: place.back).html
            }
        }
    }

    /// Every answer in which the two versions differ.
    @HTML.Builder private var sideBySide: HTML {
        let changes = historyRows(
            older: versions.theirs, newer: versions.mine, form: versions.form,
            context: versions.context)
        summaryCard("自分の入力", rows: changes.map { SummaryRow($0.label, writtenText($0.after)) })
        summaryCard("いまの記録", rows: changes.map { SummaryRow($0.label, writtenText($0.before)) })
    }
}

extension MergePage.Versions {
    public func choices(from fields: FormFields) -> [Answers.Place: AnswerMerge.Choice] {
        merge.choices(from: fields)
    }

    /// Whether something is left to be chosen.
    public func isOpen(after choices: [Answers.Place: AnswerMerge.Choice]) -> Bool {
        !merge.open(choices).isEmpty
    }

    public func resolved(_ choices: [Answers.Place: AnswerMerge.Choice]) -> Answers {
        merge.resolved(choices)
    }

    /// What is wrong with the choices: those that were not made.
    public func errors(in fields: FormFields) -> FieldErrors {
        AnswerConflicts(merge, form: form, context: context).errors(in: fields)
    }
}
