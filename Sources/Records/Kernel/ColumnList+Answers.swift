import Casework

extension ColumnList {
    /// The answers that no column of this list can hold: those that lie in parts.
    func rest(of answers: Answers) -> Answers {
        let held = Dictionary(bound.map { ($0.question, $0) }) { first, _ in first }
        return answers.filtered { place in
            guard place.member == nil, let bound = held[place.question],
                let answer = answers[place]
            else { return true }
            return !bound.holds(answer)
        }
    }

    /// What was answered, from the parts and from the columns.
    func answers(_ rest: Answers, with row: NamedRow) throws -> Answers {
        try bound.reduce(into: rest) { answers, bound in
            if let answer = try bound.answer(row) { answers[bound.question] = answer }
        }
    }
}
