import Casework
import Markup

/// Answers that two people changed at once, side by side, with a choice for each.
public struct AnswerConflicts {
    let merge: AnswerMerge
    let form: Form
    let context: FormContext

    public init(_ merge: AnswerMerge, form: Form, context: FormContext) {
        self.merge = merge
        self.form = form
        self.context = context
    }

    /// In the order of the form.
    private var conflicts: [AnswerMerge.Conflict] {
        let order = Dictionary(
            form.everyQuestion.enumerated().map { ($0.element.id, $0.offset) }
        ) { first, _ in first }
        return merge.conflicts.sorted {
            (order[$0.place.question] ?? .max, $0.place)
                < (order[$1.place.question] ?? .max, $1.place)
        }
    }

    public var rows: [Conflict] {
        let words = AnswerWords(form: form, context: context)
        return conflicts.map { conflict in
            Conflict(
                ControlName(conflict.place).base, label: label(conflict.place),
                mine: words.text(conflict.mine, at: conflict.place),
                theirs: words.text(conflict.theirs, at: conflict.place),
                both: conflict.mayKeepBoth
                    ? words.text(merge.kept(.both, of: conflict), at: conflict.place) : nil)
        }
    }

    /// What is wrong with the choices: those that were not made.
    public func errors(in fields: FormFields) -> FieldErrors {
        let open = Set(merge.open(merge.choices(from: fields)).map(\.place))
        return FieldErrors(
            conflicts.filter { open.contains($0.place) }.map { conflict in
                FieldError(
                    ControlName(conflict.place).keep, "\(label(conflict.place))をどちらにするか選んでください")
            })
    }

    private func label(_ place: Answers.Place) -> String {
        form.question(place.question).map { context.label($0, of: place.member) }
            ?? place.question
    }
}

/// Both versions of every answer that two people changed at once.
///
/// - Parameter theirs: who was faster and when: 「佐藤 花子 さん（10:42）」.
public func answerConflicts(
    _ merge: AnswerMerge, form: Form, context: FormContext, theirs: String, in state: FormState
) -> HTML {
    conflictTable(
        AnswerConflicts(merge, form: form, context: context).rows, theirs: theirs, in: state)
}

extension AnswerMerge {
    /// What was chosen on the page of conflicts. Both can be kept of words alone.
    public func choices(from fields: FormFields) -> [Answers.Place: Choice] {
        conflicts.reduce(into: [:]) { choices, conflict in
            let chosen = Choice(rawValue: fields[ControlName(conflict.place).keep])
            choices[conflict.place] = chosen == .both && !conflict.mayKeepBoth ? nil : chosen
        }
    }

    /// One answer as it would be after this choice.
    fileprivate func kept(_ choice: Choice, of conflict: Conflict) -> Answer? {
        resolved([conflict.place: choice])[conflict.place]
    }
}
