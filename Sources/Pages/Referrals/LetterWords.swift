import Casework
import Markup

/// What a letter says under the labels of the edition in which it was written.
public struct LetterWords: Sendable {
    let form: Form
    let context: FormContext

    public init(form: Form, context: FormContext) {
        self.form = form
        self.context = context
    }

    func label<Value>(_ key: Key<Value>) -> String {
        context.words(form.question(key.id)?.label ?? key.question.label)
    }

    /// What was written, without what the referral itself knows.
    func rows(_ letter: Referral.Letter) -> [SummaryRow] {
        summaryRows(
            form.keeping { !ReferralForm.heldByRecord.contains($0.id) }, letter.answers,
            context: context)
    }
}
