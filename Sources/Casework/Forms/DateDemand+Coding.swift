/// `through: today`, or `throughQuestion` with the name of another date.
extension DateDemand {
    init(from fields: Question.Decoded) throws {
        self.init(
            try fields.decode(.exactness, else: .day),
            from: try Self.bound(fields, .from, .fromQuestion),
            through: try Self.bound(fields, .through, .throughQuestion))
    }

    func encode(into fields: inout Question.Encoded) throws {
        try fields.encode(exactness, .exactness, unless: .day)
        try Self.encode(from, into: &fields, .from, .fromQuestion)
        try Self.encode(through, into: &fields, .through, .throughQuestion)
    }

    /// What stands for the day on which somebody answers.
    public static let today = "today"

    private static func bound(
        _ fields: Question.Decoded, _ day: Question.CodingKeys, _ question: Question.CodingKeys
    ) throws -> Bound? {
        if let id = try fields.decodeIfPresent(String.self, forKey: question) { return .answer(id) }
        let text = try fields.decodeIfPresent(String.self, forKey: day)
        return text.map { CivilDate($0).map { .day($0) } ?? .today }
    }

    private static func encode(
        _ bound: Bound?, into fields: inout Question.Encoded, _ day: Question.CodingKeys,
        _ question: Question.CodingKeys
    ) throws {
        switch bound {
        case .today: try fields.encode(today, forKey: day)
        case .day(let date): try fields.encode(date.description, forKey: day)
        case .answer(let id): try fields.encode(id, forKey: question)
        case nil: break
        }
    }
}
