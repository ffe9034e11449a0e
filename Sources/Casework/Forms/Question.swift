/// 設問: one thing asked.
public struct Question: Hashable, Sendable, Codable, Identifiable {
    /// Never changes while there are answers to it: letters, digits, `_` and `-`.
    public let id: String
    public var label: String
    public var hint: String
    /// Its list may get answers of the municipality; the kind itself never changes.
    public internal(set) var kind: Kind
    public var need: Requirement
    /// When it is asked at all. Without scripts it is always on the page, and a stale answer to a
    /// question that is not asked is never saved.
    public internal(set) var shown: Condition?
    public let about: About
    public private(set) var dataClass: DataClass
    /// Whether its coded answers are kept in plain rows, to be filtered and counted.
    public let isCounted: Bool
    /// 国への報告事項 (thick-framed on the national forms). Which these are stays configurable.
    public let isReported: Bool
    /// Drawn as one box to choose from however long its list: on forms that must stay short.
    public private(set) var isCompact: Bool
    public var paper: PaperPlace
    /// The municipality does not ask it. Only questions that no rule reads may be hidden.
    public internal(set) var isHidden = false
    /// Whether 聞いていない・答えなかった・不明 are answers to it.
    public internal(set) var takesGap = true
    /// Whether a rule of the program reads the answer.
    public internal(set) var isRead = false

    public init(
        _ id: String, _ label: String, _ kind: Kind, hint: String = "",
        need: Requirement = .optional, shown: Condition? = nil, about: About = .subject,
        dataClass: DataClass = .life, isCounted: Bool = false, isReported: Bool = false,
        isCompact: Bool = false, paper: PaperPlace = PaperPlace()
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.hint = hint
        self.need = need
        self.shown = shown
        self.about = about
        self.dataClass = dataClass
        self.isCounted = isCounted
        self.isReported = isReported
        self.isCompact = isCompact
        self.paper = paper
    }

    /// A worker records it by themselves, also on a form that asks people: 聞いていない is no answer.
    func recorded() -> Question {
        var question = self
        question.takesGap = false
        return question
    }

    /// The same on a form that must stay short.
    func compact() -> Question {
        var question = self
        question.isCompact = true
        return question
    }

    func classified(as dataClass: DataClass) -> Question {
        var question = self
        question.dataClass = dataClass
        return question
    }

    /// 聞いていない is no answer to it: what was left open says the same.
    var withoutGap: Question {
        var question = self
        question.takesGap = false
        return question
    }

    /// Whether somebody answers it: explanations and derived values are only read.
    public var isAnswered: Bool {
        switch kind {
        case .explanation, .derived: false
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choice,
            .choices, .scale, .marks, .yesNo, .members, .desk, .agency, .worker, .attachment,
            .rows:
            true
        }
    }
}

/// Whom an answer is about. Each member's answers are stored apart.
public enum About: String, CaseIterable, Sendable, Codable {
    /// 本人: the person the sheet is about.
    case subject
    case eachMember
    /// 世帯全体: the rent, the state of the flat.
    case household
    /// 来談者・情報提供者.
    case informant
}

/// Whether a question must be answered. An emergency skips it (`Form.emergency`).
public enum Requirement: Hashable, Sendable, Codable {
    case optional, required
    case when(Condition)
}

/// Where a question stands on paper. Without widths a sensible grid is laid out.
public struct PaperPlace: Hashable, Sendable, Codable {
    /// Of twelve; 0 for the usual width of its kind.
    public var columns: Int
    /// The least height of its box, so that a blank form can be written on; 0 for the usual one.
    public var lines: Int
    /// Whether it is printed at all.
    public var isPrinted: Bool

    public init(columns: Int = 0, lines: Int = 0, isPrinted: Bool = true) {
        self.columns = columns
        self.lines = lines
        self.isPrinted = isPrinted
    }

    public static let screenOnly = PaperPlace(isPrinted: false)
}
