import Casework
import Markup

/// Controls of which something is chosen.
extension QuestionControl {
    /// One of a list; the reasons for no answer are options like the others.
    func single(_ options: [Choice]) -> HTML {
        // What was chosen to narrow a list must be able to be let go.
        let look =
            isFilter || question.isCompact
            ? .select : ChoiceLook(oneOf: options, isCell: isCell)
        return one(options + gaps, look)
    }

    /// An ordered list, always side by side.
    func scale(_ options: [Choice]) -> HTML {
        one(options + gaps, isCell ? .select : .inline)
    }

    var yesNo: HTML { one(YesNo.choices + gaps, isCell ? .select : .inline) }

    /// Those that are offered, and one that was chosen elsewhere.
    private var gaps: [Choice] {
        let offered = isCell ? [] : question.offeredGaps
        return Unanswered.allCases.filter {
            offered.contains($0) || typedGap == $0 || kept?.gap == $0
        }.map(\.option)
    }

    private var typedGap: Unanswered? {
        ControlName.gap(option: state[name.base]) ?? Unanswered(rawValue: state[name.gap])
    }

    private func one(_ options: [Choice], _ look: ChoiceLook) -> HTML {
        // A reason sent under a name of its own is an option here.
        var state = state
        if state[name.base].isEmpty, let typedGap {
            state.fields[name.base] = ControlName.option(typedGap)
        }
        if look == .select {
            return selectField(
                name.base, label, options: options, in: state, need: need, hint: hint(),
                blank: isFilter ? "すべて" : isCell ? "－" : "選んでください")
        }
        return radios(
            name.base, label, options: options, in: state, need: need, hint: hint(),
            layout: look.layout)
    }

    func several(_ options: [Choice]) -> HTML {
        if let only = options.first, options.count == 1, only.label.hasPrefix(label), !isFilter {
            // 「世帯主」 above a box 「世帯主」 would say it twice.
            return checkbox(name.base, only.label, value: only.value, in: state, hint: hint())
        }
        return checkboxes(
            name.base, label, options: options, in: state, need: need, hint: hint(),
            layout: ChoiceLook(manyOf: options).layout)
    }

    func members(many: Bool) -> HTML {
        let options = offered.map { choice in
            let relation = Identifier<Person>(choice.value).flatMap { context.relations[$0] }
            return Choice(
                choice.value, choice.label + (relation.map { "（\($0)）" } ?? ""), hint: choice.hint)
        }
        guard !options.isEmpty else {
            return fieldset(label, id: name.base, in: state, need: need, hint: hint()) {
                tag("p", ["class": "hint"]) { "世帯員を登録すると選べます。" }
            }
        }
        if many { return several(options) }
        return one(options, ChoiceLook(oneOf: options, isCell: isCell))
    }

    var directory: HTML {
        let options = offered
        let look = ChoiceLook(directory: options)
        guard look == .suggested else { return one(options, look) }
        return suggestField(
            name.base, label, options: options, in: state, need: need,
            hint: hint("名前の一部を入れると候補が出ます"))
    }

    /// A key on the page that is no option and no reason was chosen while it was one.
    private var offered: [Choice] {
        let typed = state.fields.all(name.base).filter {
            Identifier<Question>($0) != nil && ControlName.gap(option: $0) == nil
        }
        let isSuggested =
            ChoiceLook(directory: context.directory(of: question.kind)) == .suggested
        return context.directory(
            of: question.kind, keeping: (kept?.codes ?? []) + (isSuggested ? [] : typed))
    }

    /// お困りのこと as on the paper: a line for each, a column for each answer.
    func marks(_ list: CodeList) -> HTML {
        let chosen = list.codes.map(\.value).filter { !state[name.mark($0)].isEmpty }
        var known = Set(chosen)
        if case .marks(let before)? = kept { known.formUnion(before.keys) }
        let lines = context.options(list, keeping: known)
        return fieldset(label, id: name.base, in: state, need: need, hint: hint()) {
            MarkGrid(caption: label, name: name, lines: lines, state: state).html
            checkbox(name.rest, "選んでいない項目は、すべて「聞いていない」にする", in: state)
        }
    }
}
