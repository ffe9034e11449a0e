/// What a municipality says differently about one question the program ships.
public struct QuestionChange: Hashable, Sendable, Codable {
    public let question: String
    public var label: String?
    public var hint: String?
    /// It can be asked more strictly, never less.
    public var need: Requirement
    public var choices: [ChoiceChange]
    /// Its width on paper, of twelve.
    public var columns: Int?
    /// The least height of its box on paper, in lines.
    public var height: Int?
    /// The columns of a question with rows.
    public var rows: [ColumnChange]

    public init(
        _ question: String, label: String? = nil, hint: String? = nil,
        need: Requirement = .optional, choices: [ChoiceChange] = [], columns: Int? = nil,
        height: Int? = nil, rows: [ColumnChange] = []
    ) {
        self.question = question
        self.label = label
        self.hint = hint
        self.need = need
        self.choices = choices
        self.columns = columns
        self.height = height
        self.rows = rows
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(String.self, forKey: .question),
            label: try fields.decodeIfPresent(String.self, forKey: .label),
            hint: try fields.decodeIfPresent(String.self, forKey: .hint),
            need: try fields.decode(.need, else: .optional),
            choices: try fields.decode(.choices, else: []),
            columns: try fields.decodeIfPresent(Int.self, forKey: .columns),
            height: try fields.decodeIfPresent(Int.self, forKey: .height),
            rows: try fields.decode(.rows, else: []))
    }
}

/// A column of rows: one that is there said differently, or a new one.
public enum ColumnChange: Hashable, Sendable, Codable {
    case change(QuestionChange)
    case new(Question)
}

/// An answer of a list: one the program ships, renamed or ended, or a local one (`x-`).
public struct ChoiceChange: Hashable, Sendable, Codable {
    /// `letter`, or `x-line` for a local one.
    public let value: String
    public var label: String?
    public var hint: String?
    /// The first day on which a local one is offered.
    public var from: CivilDate?
    /// The last day on which it is offered. It stays on the sheets where it was chosen.
    public var through: CivilDate?
    /// The shipped answer a local one counts as, where rules read the question.
    public var countsAs: String?

    public init(
        _ value: String, label: String? = nil, hint: String? = nil, from: CivilDate? = nil,
        through: CivilDate? = nil, countsAs: String? = nil
    ) {
        self.value = value
        self.label = label
        self.hint = hint
        self.from = from
        self.through = through
        self.countsAs = countsAs
    }

    public var isOwn: Bool { value.hasPrefix(Form.ownPrefix) }
}
