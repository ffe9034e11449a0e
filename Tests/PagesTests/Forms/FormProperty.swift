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

    /// The page as it was drawn.
    let markup: String

    init(seed: UInt64) {
        random = RandomForm(seed: seed)
        answers = random.answers(seed: 1)
        markup =
            FormControls(
                form: random.form, state: FormState(answers.fields(in: random.form)),
                context: random.context
            ).html.markup
        page = BrowserPage(markup: markup)
        reading = Self.read(page, random)
    }

    /// The same with a page that was changed on its way to the browser.
    init(_ other: FormProperty, spoiltBy spoil: (String) -> String) {
        random = other.random
        answers = other.answers
        markup = spoil(other.markup)
        page = BrowserPage(markup: markup)
        reading = Self.read(page, random)
    }

    private static func read(_ page: BrowserPage, _ random: RandomForm) -> Reading {
        FormReader(form: random.form, fields: page.sent, context: random.context).read()
    }

    /// Places whose answer was not the same after it went through the page.
    var lost: Set<Answers.Place> {
        Set(answers.places).union(reading.answers.places)
            .filter { reading.answers[$0] != answers[$0] }
    }

    /// Places whose control does not say its label or its unit.
    var unsaid: [Answers.Place] { answers.places.filter(isUnsaid) }

    func isUnsaid(_ place: Answers.Place) -> Bool {
        guard let question = random.form.question(place.question) else { return true }
        let base = place.member.map { "\(place.question).\($0)" } ?? place.question
        if let unit = question.kind.expectedUnit, page.text(inside: "\(base)-unit") != unit {
            return true
        }
        return !page.says(random.context.words(question.label))
    }

    func question(_ place: Answers.Place) -> Question? { random.form.question(place.question) }
}

extension Question.Kind {
    /// `money` of `money per month`.
    var family: String { String(typeName.prefix { $0 != " " }) }

    /// What must stand behind the box.
    var expectedUnit: String? {
        if case .number(let unit, _) = self { return unit }
        guard case .money(let period) = self else { return nil }
        return [MoneyPeriod.once: "円", .month: "円（月額）", .year: "円（年額）"][period]
    }

    static let families = [
        "text", "name", "address", "phone", "mail", "money", "integer", "date", "time",
        "select_one", "select_multiple", "scale", "marks", "yes_no", "members", "member", "desk",
        "agency", "worker", "attachment", "repeat",
    ]
}
