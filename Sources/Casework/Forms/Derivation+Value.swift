extension Derivation {
    /// The questions it reads.
    public var sources: [String] {
        switch self {
        case .age(let birth): [birth]
        case .total(let questions): questions
        case .rowTotal(let rows, _): [rows]
        case .days(let from, let through): [from, through]
        }
    }

    /// The value with its unit; nil while something it needs is not known.
    public func value(in answers: Answers, today: CivilDate) -> (number: Int, unit: String)? {
        switch self {
        case .age(let birth):
            guard case .date(let date) = answers[birth], let day = date.date else { return nil }
            return day <= today ? (Nihongo.age(birth: day, on: today), "歳") : nil
        case .total(let questions):
            let known = questions.compactMap { Self.number(answers[$0]) }
            return known.isEmpty ? nil : (known.reduce(0, +), "")
        case .rowTotal(let rows, let column):
            guard case .rows(let rows) = answers[rows] else { return nil }
            let known = rows.compactMap { Self.number($0[column]) }
            return known.isEmpty ? nil : (known.reduce(0, +), "")
        case .days(let from, let through):
            guard case .date(let first) = answers[from], case .date(let last) = answers[through],
                let first = first.date, let last = last.date
            else { return nil }
            return (last.days(since: first), "日")
        }
    }

    private static func number(_ answer: Answer?) -> Int? {
        if case .number(let number) = answer { number } else { nil }
    }
}
