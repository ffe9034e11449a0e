import Casework
import Markup

/// 多機関協働への依頼: why a desk asked for help, in the edition in which it was written. That it was for
/// these reasons everybody knows who may know of the case; the words are of the kind of data they are.
public struct RequestWords: Sendable {
    let form: Form
    let context: FormContext

    /// - Parameter context: with the kinds of data that are open here.
    public init(form: Form, context: FormContext) {
        self.form = form
        self.context = context
    }

    private var reasons: Question {
        form.question(EscalationForm.reasons.id) ?? EscalationForm.reasons.question
    }

    private var rest: Form {
        form.keeping {
            $0.id != EscalationForm.reasons.id && !EscalationForm.heldByRecord.contains($0.id)
        }
    }

    func rows(_ request: Answers) -> [SummaryRow] {
        let place = Answers.Place(reasons.id)
        let text = AnswerWords(form: form, context: context).text(request[place], at: place)
        return [SummaryRow(context.label(reasons), text: text)]
            + summaryRows(rest, request, context: context)
    }

    /// The same on paper: every reason with its box, and what was written to it.
    func sheetRows(_ request: Answers) -> [[SheetCell]] {
        let paper = FormPaper(form: form, answers: request, context: context)
        let boxes = paper.value(reasons, Answers.Place(reasons.id))
        let others = FormPaper(form: rest, answers: request, context: context)
        return [
            [
                .head(context.label(reasons), columns: 2),
                boxes.cell(columns: Form.paperColumns - 2, lines: 1),
            ]
        ] + rest.sections.flatMap { others.rows(section: $0.id) }
    }
}
