import Casework
import Markup

public struct HistoryRow: Sendable {
    public let label, older, newer: String
}

public func historyRows(
    older: Answers, newer: Answers, form: Form, context: FormContext
) -> [HistoryRow] {
    let words = AnswerWords(form: form, context: context)
    return Set(older.places).union(newer.places).sorted().filter { older[$0] != newer[$0] }.map {
        HistoryRow(
            label: form.question($0.question).map { context.words($0.label) } ?? $0.question,
            older: words.text(older[$0], at: $0), newer: words.text(newer[$0], at: $0))
    }
}

extension AnswerMerge {
    public static func choiceName(for place: Answers.Place) -> String { ControlName(place).keep }

    public func choices(from fields: FormFields) -> [Answers.Place: Choice] {
        Dictionary(
            conflicts.compactMap { conflict in
                Choice(rawValue: fields[Self.choiceName(for: conflict.place)]).map {
                    (conflict.place, $0)
                }
            }) { first, _ in first }
    }

    public func unchosen(
        _ choices: [Answers.Place: Choice], _ form: Form, _ context: FormContext
    ) -> FieldErrors {
        var errors = FieldErrors()
        for conflict in open(choices) {
            let label = form.question(conflict.place.question)?.label ?? ""
            errors.add(Self.choiceName(for: conflict.place), "\(label)をどちらにするか選んでください")
        }
        return errors
    }
}

func answerConflicts(
    _ merge: AnswerMerge, form: Form, context: FormContext, theirs: String, in state: FormState
) -> HTML {
    let words = AnswerWords(form: form, context: context)
    return conflictTable(
        merge.conflicts.map {
            Conflict(
                ControlName($0.place).base, label: form.question($0.place.question)?.label ?? "",
                mine: words.text($0.mine, at: $0.place), theirs: words.text($0.theirs, at: $0.place))
        }, theirs: theirs, in: state)
}

struct FormPaper {
    let form: Form
    let answers: Answers?
    let context: FormContext
    var html: HTML { HTML() }
}
