/// 自治体の様式の定め: what a municipality changes in a form, or the whole of a sheet of its own.
///
/// It has no place for what may not change: the kind of an answer, whom it is about, its class of
/// data, the secrecy of a sheet. `applied(to:)` makes the form people fill in.
public struct FormOverlay: Hashable, Sendable, Codable {
    /// `F1`; the municipality's own sheets begin with `x-`.
    public let form: String
    public var title: String?
    /// 様式第３号 as the municipality counts its papers.
    public var number: String?
    /// Of an own sheet: whether its questions are put to people, so that 聞いていない・答えなかった・不明 are
    /// answers. What is added to a shipped form goes with the form.
    public var asksPeople: Bool
    /// Sections in another order. Those that are not named follow in their own.
    public var order: [String]
    /// Questions that are not asked here.
    public var hidden: [String]
    /// What is said differently about questions the program ships.
    public var changes: [QuestionChange]
    /// Sections with what is new in them.
    public var sections: [SectionChange]

    public init(
        form: String, title: String? = nil, number: String? = nil, asksPeople: Bool = true,
        order: [String] = [],
        hidden: [String] = [], changes: [QuestionChange] = [],
        sections: [SectionChange] = []
    ) {
        self.form = form
        self.title = title
        self.number = number
        self.asksPeople = asksPeople
        self.order = order
        self.hidden = hidden
        self.changes = changes
        self.sections = sections
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            form: try fields.decode(String.self, forKey: .form),
            title: try fields.decodeIfPresent(String.self, forKey: .title),
            number: try fields.decodeIfPresent(String.self, forKey: .number),
            asksPeople: try fields.decode(.asksPeople, else: true),
            order: try fields.decode(.order, else: []),
            hidden: try fields.decode(.hidden, else: []),
            changes: try fields.decode(.changes, else: []),
            sections: try fields.decode(.sections, else: []))
    }

    /// Whether it is a whole sheet and not a change to one.
    public var isOwn: Bool { form.hasPrefix(Form.ownPrefix) }

    /// What an own sheet is written on.
    public var blank: Form {
        Form(
            id: form, title: "", number: "", edition: 1, shipped: 0, sections: [], emergency: nil)
    }
}

/// A section the program ships, or a new one (`x-`), with the questions the municipality adds to it.
public struct SectionChange: Hashable, Sendable, Codable {
    public let section: String
    public var label: String?
    public var hint: String?
    /// Its questions in another order. A question of another section that is named comes here.
    public var order: [String]
    public var questions: [Question]

    public init(
        _ section: String, label: String? = nil, hint: String? = nil, order: [String] = [],
        questions: [Question] = []
    ) {
        self.section = section
        self.label = label
        self.hint = hint
        self.order = order
        self.questions = questions
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(String.self, forKey: .section),
            label: try fields.decodeIfPresent(String.self, forKey: .label),
            hint: try fields.decodeIfPresent(String.self, forKey: .hint),
            order: try fields.decode(.order, else: []),
            questions: try fields.decode(.questions, else: []))
    }
}
