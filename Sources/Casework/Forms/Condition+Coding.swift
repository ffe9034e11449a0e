/// Conditions as they are kept: `{"question": "consent", "is": ["refused"]}`, `{"answered": "next_on"}`,
/// `{"all": […]}`, `{"any": […]}`, `{"not": …}`, as in a written form. Codes are sorted: the same
/// condition is always the same text.
extension Condition {
    private enum CodingKeys: String, CodingKey { case question, `is`, answered, all, any, not }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let id = try fields.decodeIfPresent(String.self, forKey: .answered) {
            self = .answered(id)
        } else if let parts = try fields.decodeIfPresent([Condition].self, forKey: .all) {
            self = .all(parts)
        } else if let parts = try fields.decodeIfPresent([Condition].self, forKey: .any) {
            self = .any(parts)
        } else if let part = try fields.decodeIfPresent(Condition.self, forKey: .not) {
            self = .not(part)
        } else {
            self = .equals(
                try fields.decode(String.self, forKey: .question),
                Set(try fields.decode([String].self, forKey: .is)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .answered(let id): try fields.encode(id, forKey: .answered)
        case .equals(let id, let codes):
            try fields.encode(id, forKey: .question)
            try fields.encode(codes.sorted(), forKey: .is)
        case .all(let parts): try fields.encode(parts, forKey: .all)
        case .any(let parts): try fields.encode(parts, forKey: .any)
        case .not(let part): try fields.encode(part, forKey: .not)
        }
    }
}

extension Requirement {
    private enum CodingKeys: String, CodingKey { case always, when }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let condition = try fields.decodeIfPresent(Condition.self, forKey: .when) {
            self = .when(condition)
        } else {
            self = try fields.decode(.always, else: false) ? .required : .optional
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .optional: break
        case .required: try fields.encode(true, forKey: .always)
        case .when(let condition): try fields.encode(condition, forKey: .when)
        }
    }
}

extension Derivation {
    private enum CodingKeys: String, CodingKey { case age, total, rowTotal, column, days, through }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        if let birth = try fields.decodeIfPresent(String.self, forKey: .age) {
            self = .age(birth: birth)
        } else if let questions = try fields.decodeIfPresent([String].self, forKey: .total) {
            self = .total(questions)
        } else if let rows = try fields.decodeIfPresent(String.self, forKey: .rowTotal) {
            self = .rowTotal(
                rows: rows, column: try fields.decode(String.self, forKey: .column))
        } else {
            self = .days(
                from: try fields.decode(String.self, forKey: .days),
                through: try fields.decode(String.self, forKey: .through))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .age(let birth): try fields.encode(birth, forKey: .age)
        case .total(let questions): try fields.encode(questions, forKey: .total)
        case .rowTotal(let rows, let column):
            try fields.encode(rows, forKey: .rowTotal)
            try fields.encode(column, forKey: .column)
        case .days(let from, let through):
            try fields.encode(from, forKey: .days)
            try fields.encode(through, forKey: .through)
        }
    }
}
