import Casework
import Demo
import Markup
import Pages

/// What must hold of every form and all answers to it: drawn, sent by a browser and read again the
/// answers are the same, and each control says what it is for.
struct FormProperty {
    let random: RandomForm
    let answers: Answers
    /// Spoils the page on its way to the browser, to see that it is noticed.
    var spoil: (String) -> String = { $0 }

    init(seed: UInt64, answersSeed: UInt64 = 1) {
        random = RandomForm(seed: seed)
        answers = random.answers(seed: answersSeed)
    }

    var controls: FormControls {
        FormControls(
            form: random.form, state: FormState(answers.fields(in: random.form)),
            context: random.context)
    }

    var page: BrowserPage { BrowserPage(markup: spoil(controls.html.markup)) }

    /// Places whose answer was not the same after it went through the page.
    var lost: [Answers.Place] {
        let reading = FormReader(
            form: random.form, fields: page.sent, context: random.context
        ).read()
        let places = Set(answers.places).union(reading.answers.places)
        return places.filter { reading.answers[$0] != answers[$0] }.sorted()
    }

    /// Problems the page reports although nothing is wrong.
    var complaints: [FieldError] {
        FormReader(form: random.form, fields: page.sent, context: random.context).read()
            .state.errors.all
    }

    /// Places of answers of one kind.
    func places(of kind: String) -> [Answers.Place] {
        answers.places.filter { random.form.question($0.question)?.kind.typeName == kind }
    }
}

extension Question.Kind {
    /// `money` of `money per month`.
    var family: String { String(typeName.prefix { $0 != " " }) }
}
