import Casework

/// Answers nobody gave, to see what a form looks like filled in before it is published. The same seed
/// invents the same.
public struct InventedAnswers {
    public let answers: Answers

    public init(form: Form, context: FormContext, seed: UInt64 = 1) {
        var values = InventedValues(context: context, dice: InventionDice(seed: seed))
        var answers = Answers(to: form)
        for question in form.questions where question.isAnswered {
            for place in context.places(of: question) {
                answers[place] = values.answer(to: question)
            }
        }
        self.answers = Self.agreeing(answers, form, context)
    }

    /// Dates that would lie before or after what they must not are put on that day.
    private static func agreeing(
        _ invented: Answers, _ form: Form, _ context: FormContext
    ) -> Answers {
        var answers = form.settled(invented)
        let check = AnswerCheck(form, today: context.today, members: context.members.map(\.id))
        // Each round puts right at least one date; those that hang on it follow in the next.
        for _ in form.questions {
            let faults = check.faults(in: answers)
            if faults.isEmpty { break }
            for (place, fault) in faults {
                switch fault {
                case .before(let day), .after(let day), .afterToday(let day):
                    answers[place] = .date(PartialDate(day))
                case .missing, .tooLong, .outOfRange, .severalMain, .noMain, .notOffered,
                    .tooManyRows:
                    break
                }
            }
        }
        return answers
    }
}

/// The same throws for the same seed (SplitMix64).
struct InventionDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.randomElement(using: &self)
    }
}
