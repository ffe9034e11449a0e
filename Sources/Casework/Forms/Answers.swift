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

        /// Most questions are answered once: no time is spent on a member who is not there.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(question)
            if let member { hasher.combine(member) }
        }

        public static func < (a: Self, b: Self) -> Bool {
            (a.question, a.member?.description ?? "") < (b.question, b.member?.description ?? "")
        }
    }

    public init(form: String, edition: Int, _ answers: [Place: Answer] = [:]) {
        self.form = form
        self.edition = edition
        kept =
            answers.contains { $0.value.isEmpty } ? answers.filter { !$0.value.isEmpty } : answers
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

    /// What conditions ask. Of a question each member answers it is the member's own answer; where
    /// no member is meant, that of any of them.
    public func holds(_ condition: Condition, of member: Identifier<Person>? = nil) -> Bool {
        condition.holds { said(to: $0, of: member) }
    }

    func said(to question: String, of member: Identifier<Person>?) -> [Answer] {
        if let answer = kept[Place(question)] { return [answer] }
        if let member { return kept[Place(question, of: member)].map { [$0] } ?? [] }
        return kept.compactMap { $0.key.question == question ? $0.value : nil }
    }

    /// Only those that a reader may have.
    public func filtered(_ isIncluded: (Place) -> Bool) -> Answers {
        Answers(form: form, edition: edition, kept.filter { isIncluded($0.key) })
    }

    public func merging(_ others: Answers) -> Answers {
        var all = self
        all.merge(others)
        return all
    }

    public mutating func merge(_ others: Answers) {
        kept.merge(others.kept) { $1 }
    }

    /// Makes room for so many answers at once.
    public mutating func reserveCapacity(_ count: Int) { kept.reserveCapacity(count) }
}

extension Form {
    /// Whether a question is asked, given what was answered.
    ///
    /// - Parameter member: who is asked, of a question each member answers.
    public func isAsked(
        _ question: Question, in answers: Answers, of member: Identifier<Person>? = nil
    ) -> Bool {
        !question.isHidden && (question.shown.map { answers.holds($0, of: member) } ?? true)
    }

    /// Without the answers to questions that are not asked any more: a stale answer is never saved
    /// silently, and no condition reads it. Answers to hidden questions stay as they were.
    public func settled(_ answers: Answers) -> Answers {
        guard questions.contains(where: { $0.shown != nil }) else { return answers }
        var settling = Settling(form: self, answers: answers)
        let unasked = Set(answers.places.filter { !settling.isAsked($0) })
        return unasked.isEmpty ? answers : answers.filtered { !unasked.contains($0) }
    }
}

/// Which questions are asked when the answers to those that are not count for nothing.
private struct Settling {
    let form: Form
    let answers: Answers
    private var known: [Answers.Place: Bool] = [:]

    init(form: Form, answers: Answers) {
        self.form = form
        self.answers = answers
    }

    /// Hidden questions, and those the edition does not know, keep their answers.
    mutating func isAsked(_ place: Answers.Place) -> Bool {
        guard let question = form.question(place.question), !question.isHidden,
            let shown = question.shown
        else { return true }
        if let known = known[place] { return known }
        // A form in which conditions go round in a ring is not published; here it must only end.
        known[place] = true
        var sources: [String: [Answer]] = [:]
        for id in shown.sources { sources[id] = standing(id, of: place.member) }
        let holds = shown.holds { sources[$0] ?? [] }
        known[place] = holds
        return holds
    }

    /// What was answered to a question, as far as it was asked.
    private mutating func standing(
        _ id: String, of member: Identifier<Person>?
    ) -> [Answer] {
        var found: [Answer] = []
        for place in answers.places where place.question == id {
            let isMeant = place.member == nil || member == nil || place.member == member
            if isMeant, isAsked(place), let answer = answers[place] { found.append(answer) }
        }
        return found
    }
}
