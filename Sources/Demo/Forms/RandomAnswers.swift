import Casework
import Pages

/// Invented answers to an invented form, put right until nothing is wrong with them.
struct RandomAnswers {
    private let form: Form
    private let context: FormContext
    private var values: RandomValues
    private(set) var answers: Answers

    init(_ random: RandomForm, seed: UInt64) {
        form = random.form
        context = random.context
        values = RandomValues(context: random.context, dice: Dice("\(random.form.id) \(seed)"))
        answers = Answers(to: random.form)
        for question in form.questions where question.isAnswered {
            for place in places(of: question) where !values.dice.oneIn(4) {
                answers[place] = answer(question)
            }
        }
        settle()
    }

    private func places(of question: Question) -> [Answers.Place] {
        question.about == .eachMember
            ? context.members.map { Answers.Place(question.id, of: $0.id) }
            : [Answers.Place(question.id)]
    }

    private mutating func answer(_ question: Question) -> Answer? {
        let mayBeGap = question.need == .optional && question.isCoded
        if mayBeGap && values.dice.oneIn(6) {
            return .unanswered(values.dice.pick(Unanswered.allCases))
        }
        return values.answer(to: question)
    }

    /// Puts right what the check finds, and drops what is not asked, until neither changes anything.
    private mutating func settle() {
        for _ in 0..<200 {
            let last = answers
            answers = form.settled(answers)
            let check = AnswerCheck(
                form, today: context.today, members: context.members.map(\.id))
            for (place, fault) in check.faults(in: answers) { put(place, fault) }
            if answers == last { return }
        }
        preconditionFailure("The answers to \(form.id) do not settle.")
    }

    private mutating func put(_ place: Answers.Place, _ fault: AnswerFault) {
        guard let question = form.question(place.question) else { return }
        switch fault {
        case .before(let day), .after(let day), .afterToday(let day):
            answers[place] = .date(PartialDate(day))
        case .missing, .tooLong, .outOfRange, .severalMain, .noMain, .notOffered, .tooManyRows:
            answers[place] = values.answer(to: question)
        }
    }
}

extension Question {
    /// Whether a reason for no answer makes sense with it.
    var isCoded: Bool {
        switch kind {
        case .choice, .scale, .yesNo, .number, .money, .choices, .time, .members, .desk, .worker:
            true
        case .date(let demand): demand.exactness != .day
        case .text, .name, .address, .phone, .mail, .marks, .agency, .attachment, .rows,
            .explanation, .derived:
            false
        }
    }
}
