import Casework
import Markup

/// 見本: a form as workers will see it, and on paper with answers nobody gave and blank.
public struct FormSample: Sendable {
    let form: Form
    let context: FormContext

    public init(form: Form, context: FormContext) {
        self.form = form
        self.context = context
    }

    /// A household nobody lives in, for what each member answers.
    public static let household: [(id: Identifier<Person>, name: String)] = [
        ("sample-first", "見本　太郎"), ("sample-second", "見本　花子"),
    ]

    @HTML.Builder var html: HTML {
        section("画面での見え方", id: "sample-screen") {
            tag("p") { "見本なので、ここには書けません。" }
            tag("fieldset", ["class": "section", "disabled": ""]) {
                tag("legend") { context.words(form.title) }
                FormControls(form: form, state: fresh, context: context).html
            }
        }
        // A sheet that is printed stands alone on the page, not in a part of it.
        section("紙（記入例）", id: "sample-paper") { tag("p") { "架空の答えを入れたものです。" } }
        paper(InventedAnswers(form: form, context: context).answers)
        section("紙（白紙）", id: "sample-blank") { tag("p") { "手で書き込むためのものです。" } }
        paper(nil)
    }

    private var fresh: FormState { FormState(Answers(to: form).fields(in: form)) }

    private func paper(_ answers: Answers?) -> HTML {
        FormPaper(form: form, answers: answers, context: context).sheet(
            date: answers.map { _ in context.today.wareki(.form) }, notice: "見本"
        ).html
    }
}
