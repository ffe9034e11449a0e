/// Forms as they are kept. What is as usual is left out, so an edition keeps its text and its hash,
/// and can still be read, when a later program knows more to say about a form.
extension Form {
    private enum CodingKeys: String, CodingKey {
        case form, title, number, edition, shipped, sections, emergency
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try fields.decode(String.self, forKey: .form),
            title: try fields.decode(String.self, forKey: .title),
            number: try fields.decode(.number, else: ""),
            edition: try fields.decode(Int.self, forKey: .edition),
            shipped: try fields.decode(.shipped, else: 0),
            sections: try fields.decode([FormSection].self, forKey: .sections),
            emergency: try fields.decodeIfPresent(Condition.self, forKey: .emergency))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .form)
        try fields.encode(title, forKey: .title)
        try fields.encode(number, .number, unless: "")
        try fields.encode(edition, forKey: .edition)
        try fields.encode(shipped, .shipped, unless: 0)
        try fields.encode(sections, forKey: .sections)
        try fields.encodeIfPresent(emergency, forKey: .emergency)
    }
}

extension FormSection {
    private enum CodingKeys: String, CodingKey { case name, label, hint, questions }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try fields.decode(String.self, forKey: .name),
            title: try fields.decode(String.self, forKey: .label),
            hint: try fields.decode(.hint, else: ""),
            questions: try fields.decode([Question].self, forKey: .questions))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .name)
        try fields.encode(title, forKey: .label)
        try fields.encode(hint, .hint, unless: "")
        try fields.encode(questions, forKey: .questions)
    }
}

extension CodeList.Code {
    private enum CodingKeys: String, CodingKey { case value, label, hint, from, through }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(String.self, forKey: .value),
            try fields.decode(String.self, forKey: .label),
            hint: try fields.decode(.hint, else: ""),
            from: try fields.decodeIfPresent(CivilDate.self, forKey: .from),
            through: try fields.decodeIfPresent(CivilDate.self, forKey: .through))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(value, forKey: .value)
        try fields.encode(label, forKey: .label)
        try fields.encode(hint, .hint, unless: "")
        try fields.encodeIfPresent(from, forKey: .from)
        try fields.encodeIfPresent(through, forKey: .through)
    }
}

extension PaperPlace {
    private enum CodingKeys: String, CodingKey { case columns, height, printed }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            columns: try fields.decode(.columns, else: 0),
            lines: try fields.decode(.height, else: 0),
            isPrinted: try fields.decode(.printed, else: true))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(columns, .columns, unless: 0)
        try fields.encode(lines, .height, unless: 0)
        try fields.encode(isPrinted, .printed, unless: true)
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Value: Encodable & Equatable>(
        _ value: Value, _ key: Key, unless usual: Value
    ) throws {
        if value != usual { try encode(value, forKey: key) }
    }
}

extension KeyedDecodingContainer {
    func decode<Value: Decodable>(_ key: Key, else usual: Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? usual
    }
}
