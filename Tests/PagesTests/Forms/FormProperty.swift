import Casework
import Demo
import Markup
import Pages

/// What must hold of every form and all answers to it: drawn, sent by a browser and read again the
/// answers are the same, and each control says what it is for.
struct FormProperty {
    let random: RandomForm
    let answers: Answers
    let page: BrowserPage
    let reading: Reading

    /// - Parameter spoil: changes the page on its way to the browser, to see that it is noticed.
    init(seed: UInt64, answersSeed: UInt64 = 1, spoil: (String) -> String = { $0 }) {
        let random = RandomForm(seed: seed)
        self.init(random, random.answers(seed: answersSeed), spoil: spoil)
    }

    init(_ random: RandomForm, _ answers: Answers, spoil: (String) -> String) {
        self.random = random
        self.answers = answers
        let drawn = FormControls(
            form: random.form, state: FormState(answers.fields(in: random.form)),
            context: random.context)
        page = BrowserPage(markup: spoil(drawn.html.markup))
        reading = FormReader(
            form: random.form, fields: page.sent, context: random.context
        ).read()
    }

    /// Places whose answer was not the same after it went through the page.
    var lost: Set<Answers.Place> {
        Set(answers.places).union(reading.answers.places)
            .filter { reading.answers[$0] != answers[$0] }
    }

    /// Places whose control does not say its label or its unit.
    var unsaid: Set<Answers.Place> {
        Set(
            answers.places.filter { place in
                guard let question = random.form.question(place.question) else { return true }
                let base = place.member.map { "\(place.question).\($0)" } ?? place.question
                if let unit = question.kind.expectedUnit, page.text(inside: "\(base)-unit") != unit
                {
                    return true
                }
                return !page.says(random.context.words(question.label))
            })
    }

    func question(_ place: Answers.Place) -> Question? { random.form.question(place.question) }
}

extension Question.Kind {
    /// `money` of `money per month`.
    var family: String { String(typeName.prefix { $0 != " " }) }

    /// What must stand behind the box.
    var expectedUnit: String? {
        switch self {
        case .money(.once): "円"
        case .money(.month): "円（月額）"
        case .money(.year): "円（年額）"
        case .number(let unit, _): unit
        default: nil
        }
    }

    static let families = [
        "text", "name", "address", "phone", "mail", "money", "integer", "date", "time",
        "select_one", "select_multiple", "scale", "marks", "yes_no", "members", "member", "desk",
        "agency", "worker", "attachment", "repeat",
    ]
}
