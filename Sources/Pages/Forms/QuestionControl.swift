import Casework
import Markup

/// One question as it is filled in: label, hint, need, errors and the control of its kind.
struct QuestionControl {
    let question: Question
    let name: ControlName
    let form: Form
    let state: FormState
    let context: FormContext
    /// What was answered before: a code that has ended, a desk that has closed stays on offer.
    let kept: Answer?
    /// What was answered before, in words, where that has changed.
    let changed: String?
    var isCell = false
    var isFilter = false

    var label: String { context.words(question.label) }

    var need: Need {
        switch question.need {
        case .required: .required
        case .optional: isCell || isFilter ? .unmarked : .optional
        case .when: .unmarked
        }
    }

    var html: HTML {
        switch question.kind {
        case .text, .phone, .mail, .number, .money, .time, .attachment: withGap(line)
        case .name: withGap(personName)
        case .address: withGap(address)
        case .date(let demand): withGap(date(demand))
        case .choice(let list): single(options(list))
        case .scale(let list): scale(options(list))
        case .yesNo: yesNo
        case .choices(let list): withGap(several(options(list)))
        case .members(let many): withGap(members(many: many))
        case .desk, .agency, .worker: withGap(directory)
        case .marks(let list): marks(list)
        case .rows(let columns, let limit): rows(columns, limit: limit)
        case .explanation: explanation
        case .derived(let derivation): derived(derivation)
        }
    }

    /// The hint of the form, when the question is asked or required, and what was answered before.
    func hint(_ example: String? = nil) -> String? {
        let condition = ConditionWords(form: form, context: context)
        var sentences = [question.hint.isEmpty ? example ?? "" : context.words(question.hint)]
        sentences += demands(condition)
        let said = sentences.filter { !$0.isEmpty }.joined(separator: "。")
        let all = [said, changed ?? ""].filter { !$0.isEmpty }
        return all.isEmpty ? nil : all.joined(separator: "　")
    }

    /// When it is asked and when it must be answered; said once where that is the same.
    private func demands(_ condition: ConditionWords) -> [String] {
        guard case .when(let needed) = question.need else {
            return question.shown.map { ["\(condition.when($0))に答えます"] } ?? []
        }
        if question.shown == needed { return ["\(condition.when(needed))に必ず答えます"] }
        let shown = question.shown.map { ["\(condition.when($0))に答えます"] } ?? []
        return shown + ["\(condition.when(needed))は必須です"]
    }

    /// The answers of a list, those chosen before they ended with them.
    func options(_ list: CodeList) -> [Choice] {
        context.options(list, keeping: Set((kept?.codes ?? []) + state.fields.all(name.base)))
    }

    /// Beside the control, in the same line: why there is no answer.
    private func withGap(_ control: HTML) -> HTML {
        let isChosen = !state[name.gap].isEmpty || state.errors[name.gap] != nil
        guard isChosen || (!question.offeredGaps.isEmpty && !isCell) else { return control }
        let gaps = isChosen ? Unanswered.allCases : question.offeredGaps
        return fieldRow {
            control
            selectField(
                name.gap, "答えがないとき", options: gaps.map { Choice($0.rawValue, $0.words) },
                in: state, need: .unmarked, blank: "－", hidden: "：\(label)")
        }
    }

    /// Words to be read only.
    private var explanation: HTML {
        HTML {
            writtenText(label)
            if !question.hint.isEmpty {
                tag("p", ["class": "hint"]) { context.words(question.hint) }
            }
        }
    }

    /// A value that follows from other answers, as far as they are there.
    private func derived(_ derivation: Derivation) -> HTML {
        let reader = FormReader(form: form, fields: state.fields, context: context)
        let words = AnswerWords(form: form, context: context)
        let value = words.derived(derivation, in: reader.typed)
        return HTML {
            dataList([label: HTML(value)])
            if let hint = hint("ほかの答えから計算されます") { tag("p", ["class": "hint"]) { hint } }
        }
    }
}
