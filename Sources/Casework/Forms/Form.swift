/// 様式: what is asked on one paper or page, declared once; everything else follows from it.
///
/// A shipped form is a constant of its slice. The form people fill in is its resolved edition: the
/// shipped one with the municipality's own names, questions and order (`FormOverlay`). A published
/// edition never changes; a sheet always opens in the edition it was written in.
public struct Form: Hashable, Sendable, Codable {
    /// `F6`, `referral-return`; the municipality's own begin with `x-`.
    public let id: String
    public var title: String
    /// 様式第３号, as the municipality counts its papers; empty when it has no number.
    public var number: String
    /// Counted from 1 within one installation.
    public internal(set) var edition: Int
    /// The number under which the program ships it; 0 for the municipality's own.
    public let shipped: Int
    public var sections: [FormSection]
    /// While this holds nothing is missing: an emergency is never held up by a form.
    public let emergency: Condition?
    /// How many columns its paper is divided into.
    public static let paperColumns = 12

    /// - Parameter asksPeople: whether its questions are put to people, so that 聞いていない・答えなかった・不明
    ///   are answers.
    public init(
        _ id: String, _ title: String, number: String = "", shipped: Int = 1,
        asksPeople: Bool = true, emergency: Condition? = nil,
        @FormSections _ sections: () -> [FormSection]
    ) {
        self.init(
            id: id, title: title, number: number, edition: 1, shipped: shipped,
            sections: sections(), emergency: emergency)
        if !asksPeople { withoutGaps() }
    }

    /// A form in which a worker records what they did: 聞いていない is no answer there.
    private mutating func withoutGaps() {
        for section in sections.indices {
            for question in sections[section].questions.indices {
                sections[section].questions[question].takesGap = false
            }
        }
    }

    public init(
        id: String, title: String, number: String, edition: Int, shipped: Int,
        sections: [FormSection], emergency: Condition?
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.edition = edition
        self.shipped = shipped
        self.sections = sections
        self.emergency = emergency
    }

    /// The questions in the order of the form, hidden ones left out.
    public var questions: [Question] { sections.flatMap(\.questions).filter { !$0.isHidden } }
    /// Hidden ones too: answers given before they were hidden are still read.
    public var everyQuestion: [Question] { sections.flatMap(\.questions) }

    public func question(_ id: String) -> Question? {
        for section in sections {
            if let found = section.questions.first(where: { $0.id == id }) { return found }
        }
        return nil
    }

    /// The same form as another edition.
    public func numbered(_ edition: Int) -> Form {
        var form = self
        form.edition = edition
        return form
    }

    /// Whether the municipality made it.
    public var isOwn: Bool { id.hasPrefix(Self.ownPrefix) }
    /// How ids of the municipality's own forms, questions and choices begin.
    public static let ownPrefix = "x-"
}

/// 区分: questions under one heading.
public struct FormSection: Hashable, Sendable, Codable {
    public let id: String
    public var title: String
    public var hint: String
    public var questions: [Question]

    public init(
        _ id: String, _ title: String, hint: String = "", @Questions _ questions: () -> [Question]
    ) {
        self.init(id: id, title: title, hint: hint, questions: questions())
    }

    public init(id: String, title: String, hint: String, questions: [Question]) {
        self.id = id
        self.title = title
        self.hint = hint
        self.questions = questions
    }
}

/// Questions in a row: `Key`s of rules and plain `Question`s alike.
@resultBuilder public enum Questions {
    public static func buildExpression<Value>(_ key: Key<Value>) -> [Question] { [key.question] }
    public static func buildExpression(_ question: Question) -> [Question] { [question] }
    public static func buildExpression(_ questions: [Question]) -> [Question] { questions }
    public static func buildBlock(_ parts: [Question]...) -> [Question] { parts.flatMap(\.self) }
    public static func buildOptional(_ part: [Question]?) -> [Question] { part ?? [] }
    public static func buildEither(first: [Question]) -> [Question] { first }
    public static func buildEither(second: [Question]) -> [Question] { second }
}

@resultBuilder public enum FormSections {
    public static func buildBlock(_ sections: FormSection...) -> [FormSection] { sections }
}
