extension AnswerCheck {
    /// Every fault in the rows of a small table, row by row, to be said beside its cell.
    ///
    /// - Parameters:
    ///   - rows: rows as they stand in the answer.
    ///   - answers: the other answers of the form. Conditions and bounds read those of the same row
    ///     first.
    public func faults(
        in rows: [[String: Answer]], of columns: [Question], with answers: Answers
    ) -> [(row: Int, column: String, fault: AnswerFault)] {
        let isUrgent = form.emergency.map { answers.holds($0) } ?? false
        var found: [(row: Int, column: String, fault: AnswerFault)] = []
        for (index, row) in rows.enumerated() {
            for column in columns {
                let all = answers.overlaid(with: row)
                if let fault = fault(column, row[column.id], all, isUrgent: isUrgent) {
                    found.append((index, column.id, fault))
                }
            }
        }
        return found
    }
}

extension Answers {
    /// As the columns of one row of a table see them: the row before the form.
    func overlaid(with row: [String: Answer]) -> Answers {
        row.reduce(into: self) { $0[$1.key] = $1.value }
    }

    /// Every code that was chosen for a question or a column, by whomever and in whatever row.
    func everyCode(of id: String) -> Set<String> {
        all.reduce(into: []) { codes, entry in
            if entry.key.question == id { codes.formUnion(entry.value.codes) }
            if case .rows(let rows) = entry.value {
                codes.formUnion(rows.flatMap { $0[id]?.codes ?? [] })
            }
        }
    }
}
