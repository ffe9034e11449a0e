import Casework

/// What a filled-in form came to: its answers, and all that is wrong with it.
public struct Reading: Sendable {
    /// Something that was typed and is not among the answers, under the label of its question.
    public struct Leftover: Equatable, Sendable {
        public let label: String
        public let text: String

        public init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    /// Answers of questions that are asked; what the page has no control for is as it was before.
    public let answers: Answers
    /// What was typed and every problem, in the order of the form.
    public let state: FormState
    /// In an emergency: what could not be read, in the words in which it was typed. Whoever saves the
    /// answers keeps it with them.
    public let unread: [Leftover]
    /// Answers to questions that are not asked, given what else was answered. They are not kept; the
    /// page that checks the form says so.
    public let unasked: [Leftover]

    public var isGood: Bool { state.errors.isEmpty }

    /// The same with more that is wrong, each beside the question it is about.
    public func adding(
        _ problems: [(place: Answers.Place, message: String)], in form: Form
    ) -> Reading {
        var state = state
        for (place, message) in problems {
            let control = form.question(place.question)?.firstControl(ControlName(place))
            state.errors.add(control ?? place.question, message)
        }
        return Reading(answers: answers, state: state, unread: unread, unasked: unasked)
    }
}

/// What one question came to.
struct ReadAnswer {
    /// The part that could be read.
    var answer: Answer?
    var problems: [Problem] = []
    /// Of rows: the number on the page of each row that is in the answer.
    var rows: [Int] = []

    struct Problem {
        let control: String
        let message: String
        /// What was typed.
        let text: String
    }

    init(_ answer: Answer? = nil) { self.answer = answer.flatMap { $0.isEmpty ? nil : $0 } }

    init(problem control: String, _ message: String, typed text: String) {
        problems = [Problem(control: control, message: message, text: text)]
    }
}
