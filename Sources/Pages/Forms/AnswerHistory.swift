import Casework
import Markup

/// What an answer said before and what it says now.
public struct AnswerChange: Equatable, Sendable {
    public let place: Answers.Place
    public let label: String
    /// Empty where there was no answer.
    public let before, after: String
}

/// The answers in which two versions of a sheet differ, in the order of the form. Of a list of issues
/// only the lines that differ.
public func historyRows(
    older: Answers, newer: Answers, form: Form, context: FormContext
) -> [AnswerChange] {
    let words = AnswerWords(form: form, context: context)
    let places = Set(older.places).union(newer.places)
    return form.everyQuestion.filter(context.isOpen).flatMap { question in
        let known = context.places(of: question)
        let own = places.filter { $0.question == question.id }
        let gone = own.subtracting(known).sorted()
        return (known + gone).filter { own.contains($0) && older[$0] != newer[$0] }.map { place in
            AnswerChange(
                place: place, label: context.label(question, of: place.member),
                before: words.version(older[place], beside: newer[place], to: question),
                after: words.version(newer[place], beside: older[place], to: question))
        }
    }
}

/// 変わったところ: which question changed from what to what.
public func historyTable(_ changes: [AnswerChange], id: String) -> HTML {
    Table(
        "変わったところ", id: id, hidesCaption: true,
        columns: [.init("項目", isRowHeader: true), .init("前"), .init("後")],
        rows: changes.map { change in
            .init([HTML(change.label), written(change.before), written(change.after)])
        }, empty: emptyState("答えは変わっていません。"), isCompact: true
    ).html
}

private func written(_ text: String) -> HTML {
    text.contains("\n") ? writtenText(text) : HTML(text)
}

extension AnswerWords {
    fileprivate func version(
        _ answer: Answer?, beside other: Answer?, to question: Question
    ) -> String {
        answer.map { difference(of: $0, from: other, to: question) } ?? ""
    }
}
