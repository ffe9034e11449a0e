/// 回答のまとまり: the answers to one edition of one form.
public struct Answers: Equatable, Sendable {
    public let form: String
    public let edition: Int
    private var kept: [Place: Answer]

    /// Where an answer stands: a question, and of which member where each member answers.
    public struct Place: Hashable, Sendable, Comparable {
        public let question: String
        public let member: Identifier<Person>?

        public init(_ question: String, of member: Identifier<Person>? = nil) {
            self.question = question
            self.member = member
        }

        public static func < (a: Self, b: Self) -> Bool {
            (a.question, a.member?.description ?? "") < (b.question, b.member?.description ?? "")
        }
    }

    public init(form: String, edition: Int, _ answers: [Place: Answer] = [:]) {
        self.form = form
        self.edition = edition
        kept = answers.filter { !$0.value.isEmpty }
    }

    public init(to form: Form, _ answers: [Place: Answer] = [:]) {
        self.init(form: form.id, edition: form.edition, answers)
    }

    public var places: [Place] { kept.keys.sorted() }
    public var isEmpty: Bool { kept.isEmpty }
    public var all: [Place: Answer] { kept }

    /// An answer that says nothing is not kept.
    public subscript(place: Place) -> Answer? {
        get { kept[place] }
        set { kept[place] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    public subscript(question: String) -> Answer? {
        get { self[Place(question)] }
        set { self[Place(question)] = newValue }
    }

    /// The answer as a rule reads it.
    public subscript<Value>(key: Key<Value>) -> Value {
        get { key.read(kept[Place(key.id)]) }
        set { self[Place(key.id)] = key.write(newValue) }
    }

    public subscript<Value>(key: Key<Value>, of member: Identifier<Person>) -> Value {
        get { key.read(kept[Place(key.id, of: member)]) }
        set { self[Place(key.id, of: member)] = key.write(newValue) }
    }

    /// What conditions ask.
    public func holds(_ condition: Condition) -> Bool { condition.holds { kept[Place($0)] } }

    /// Only those that a reader may have.
    public func filtered(_ isIncluded: (Place) -> Bool) -> Answers {
        Answers(form: form, edition: edition, kept.filter { isIncluded($0.key) })
    }

    public func merging(_ others: Answers) -> Answers {
        Answers(form: form, edition: edition, kept.merging(others.kept) { $1 })
    }
}

extension Form {
    /// Whether a question is asked, given what was answered.
    public func isAsked(_ question: Question, in answers: Answers) -> Bool {
        !question.isHidden && (question.shown.map(answers.holds) ?? true)
    }

    /// Without the answers to questions that are not asked any more: a stale answer is never saved
    /// silently, and no condition reads it. Answers to hidden questions stay as they were.
    public func settled(_ answers: Answers) -> Answers {
        var settling = Settling(form: self, answers: answers)
        let unasked = Set(questions.filter { !settling.isAsked($0) }.map(\.id))
        return unasked.isEmpty ? answers : answers.filtered { !unasked.contains($0.question) }
    }
}

/// Which questions are asked when the answers to those that are not count for nothing.
private struct Settling {
    let form: Form
    let answers: Answers
    private var known: [String: Bool] = [:]

    init(form: Form, answers: Answers) {
        self.form = form
        self.answers = answers
    }

    mutating func isAsked(_ question: Question) -> Bool {
        guard let shown = question.shown else { return true }
        if let known = known[question.id] { return known }
        // A form in which conditions go round in a ring is not published; here it must only end.
        known[question.id] = true
        let stale = shown.sources.filter { id in
            form.question(id).map { !$0.isHidden && !isAsked($0) } ?? false
        }
        let holds = shown.holds { stale.contains($0) ? nil : answers[$0] }
        known[question.id] = holds
        return holds
    }
}
