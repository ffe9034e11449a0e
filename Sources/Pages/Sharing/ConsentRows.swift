import Casework
import Markup

/// Editions of F9 and F10 with the names of today's agencies, to show what was answered in them.
public struct ConsentEditions: Sendable {
    let catalog: FormCatalog
    let context: FormContext
    let recipients: [CodeList.Code]

    public init(catalog: FormCatalog, context: FormContext, recipients: [CodeList.Code]) {
        self.catalog = catalog
        self.context = context
        self.recipients = recipients
    }

    func form(of answers: Answers) -> Form? {
        catalog.edition(answers.edition, of: answers.form)?
            .offering(recipients, for: ConsentForm.agencies.id)
    }

    /// What was answered beside the scope, one row for each answer, in the order of the form.
    func rows(_ answers: Answers, of person: Identifier<Person>) -> [SummaryRow] {
        guard let form = form(of: answers) else { return [] }
        let words = AnswerWords(form: form, context: context)
        return form.everyQuestion.flatMap { question in
            [Answers.Place(question.id), Answers.Place(question.id, of: person)].compactMap {
                place in
                guard let answer = answers[place] else { return nil }
                let text = words.text(answer, to: question)
                return SummaryRow(context.words(question.label), text: text)
            }
        }
    }
}
