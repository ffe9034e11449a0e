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
}

extension Reading {
    /// With what the rules say against the answers, all in the order of the form. A question that has
    /// a problem already keeps that one.
    public func telling(_ problems: FieldErrors, in form: Form) -> Reading {
        guard !problems.isEmpty else { return self }
        let known = Set(state.errors.all.map { form.position(of: $0.field) })
        let new = problems.all.filter { !known.contains(form.position(of: $0.field)) }
        let all = (state.errors.all + new).enumerated().sorted {
            (form.position(of: $0.element.field), $0.offset)
                < (form.position(of: $1.element.field), $1.offset)
        }
        return Reading(
            answers: answers, state: FormState(state.fields, FieldErrors(all.map(\.element))),
            unread: unread, unasked: unasked)
    }
}

extension Form {
    /// Which question a control belongs to, counted from the top of the form.
    fileprivate func position(of control: String) -> Int {
        questions.firstIndex { question in
            let name = ControlName(question.id)
            return question.controls(name, rows: RowReader.most).contains(control)
                || control.hasPrefix("\(question.id).")
        } ?? questions.count
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
