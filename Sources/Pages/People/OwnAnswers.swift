import Casework

/// What was answered to the questions a municipality added to a form that has a page of its own kind.
///
/// - Parameter shipped: the form as the program ships it, whose answers the page shows itself.
public func ownAnswers(
    _ answers: Answers, to form: Form, beside shipped: Form, context: FormContext
) -> [SummaryRow] {
    let own = Set(form.questions.map(\.id)).subtracting(shipped.questions.map(\.id))
    var rest = form
    for section in rest.sections.indices {
        rest.sections[section].questions.removeAll { !own.contains($0.id) }
    }
    return summaryRows(rest, answers, context: context)
}
