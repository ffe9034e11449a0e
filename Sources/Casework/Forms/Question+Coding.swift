/// A question as it is kept, in the words of the written form: what its kind needs stands beside it.
extension Question {
    enum CodingKeys: String, CodingKey {
        case name, type, label, hint, required, relevant, about, `class`, counted, reported, paper
        case hidden, gaps, read, compact
        case lines, limit, unit, min, max, per, exactness
        case from, fromQuestion, through, throughQuestion
        case list, choices, `repeat`, calculate
    }
    typealias Encoded = KeyedEncodingContainer<CodingKeys>
    typealias Decoded = KeyedDecodingContainer<CodingKeys>

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(String.self, forKey: .name),
            try fields.decode(String.self, forKey: .label), try Kind(from: fields),
            hint: try fields.decode(.hint, else: ""),
            need: try fields.decode(.required, else: .optional),
            shown: try fields.decodeIfPresent(Condition.self, forKey: .relevant),
            about: try fields.decode(.about, else: .subject),
            dataClass: try fields.decode(.class, else: .life),
            isCounted: try fields.decode(.counted, else: false),
            isReported: try fields.decode(.reported, else: false),
            isCompact: try fields.decode(.compact, else: false),
            paper: try fields.decode(.paper, else: PaperPlace()))
        isHidden = try fields.decode(.hidden, else: false)
        takesGap = try fields.decode(.gaps, else: true)
        isRead = try fields.decode(.read, else: false)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .name)
        try fields.encode(label, forKey: .label)
        try kind.encode(into: &fields)
        try fields.encode(hint, .hint, unless: "")
        try fields.encode(need, .required, unless: .optional)
        try fields.encodeIfPresent(shown, forKey: .relevant)
        try fields.encode(about, .about, unless: .subject)
        try fields.encode(dataClass, .class, unless: .life)
        try fields.encode(isCounted, .counted, unless: false)
        try fields.encode(isReported, .reported, unless: false)
        try fields.encode(isCompact, .compact, unless: false)
        try fields.encode(paper, .paper, unless: PaperPlace())
        try fields.encode(isHidden, .hidden, unless: false)
        try fields.encode(takesGap, .gaps, unless: true)
        try fields.encode(isRead, .read, unless: false)
    }
}

extension Question.Kind {
    fileprivate init(from fields: Question.Decoded) throws {
        switch try fields.decode(QuestionType.self, forKey: .type) {
        case .text:
            self = .text(
                lines: try fields.decode(.lines, else: 1), limit: try fields.decode(.limit, else: 0)
            )
        case .name: self = .name
        case .address: self = .address
        case .phone: self = .phone
        case .mail: self = .mail
        case .money: self = .money(per: try fields.decode(.per, else: .once))
        case .integer:
            self = .number(unit: try fields.decode(.unit, else: ""), range: try range(fields))
        case .date: self = .date(try DateDemand(from: fields))
        case .time: self = .time
        case .selectOne: self = .choice(try CodeList(from: fields))
        case .selectMultiple: self = .choices(try CodeList(from: fields))
        case .scale: self = .scale(try CodeList(from: fields))
        case .marks: self = .marks(try CodeList(from: fields))
        case .yesNo: self = .yesNo
        case .member: self = .members(many: false)
        case .members: self = .members(many: true)
        case .desk: self = .desk
        case .agency: self = .agency
        case .worker: self = .worker
        case .attachment: self = .attachment
        case .rows:
            self = .rows(
                try fields.decode([Question].self, forKey: .repeat),
                limit: try fields.decode(Int.self, forKey: .limit))
        case .explanation: self = .explanation
        case .derived: self = .derived(try fields.decode(Derivation.self, forKey: .calculate))
        }
    }

    fileprivate func encode(into fields: inout Question.Encoded) throws {
        try fields.encode(type, forKey: .type)
        switch self {
        case .text(let lines, let limit):
            try fields.encode(lines, .lines, unless: 1)
            try fields.encode(limit, .limit, unless: 0)
        case .money(let per): try fields.encode(per, .per, unless: .once)
        case .number(let unit, let range):
            try fields.encode(unit, .unit, unless: "")
            try fields.encode(range.lowerBound, forKey: .min)
            try fields.encode(range.upperBound, forKey: .max)
        case .date(let demand): try demand.encode(into: &fields)
        case .choice(let list), .choices(let list), .scale(let list), .marks(let list):
            try fields.encode(list.id, forKey: .list)
            try fields.encode(list.codes, forKey: .choices)
        case .rows(let columns, let limit):
            try fields.encode(columns, forKey: .repeat)
            try fields.encode(limit, forKey: .limit)
        case .derived(let derivation): try fields.encode(derivation, forKey: .calculate)
        case .name, .address, .phone, .mail, .time, .yesNo, .members, .desk, .agency, .worker,
            .attachment, .explanation:
            break
        }
    }
}

/// The bounds of a number; a range that ends before it begins is no form of ours.
private func range(_ fields: Question.Decoded) throws -> ClosedRange<Int> {
    let least = try fields.decode(Int.self, forKey: .min)
    let most = try fields.decode(Int.self, forKey: .max)
    guard least <= most else {
        throw DecodingError.dataCorruptedError(
            forKey: .max, in: fields, debugDescription: "\(most) is less than \(least)")
    }
    return least...most
}

extension CodeList {
    fileprivate init(from fields: Question.Decoded) throws {
        self.init(
            try fields.decode(String.self, forKey: .list),
            try fields.decode([Code].self, forKey: .choices))
    }
}
