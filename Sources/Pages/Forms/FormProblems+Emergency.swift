import Casework

extension FormProblems {
    /// For an emergency: every answer that stands, and the rest in words. Nothing is lost and nothing
    /// holds the form up.
    var withoutProblems: (answers: Answers, unread: [Reading.Leftover]) {
        var kept = answers
        var unread: [Reading.Leftover] = []
        let faults = faults
        for (question, place, read) in asked {
            var lost = read.problems.map(\.text)
            if let fault = faults[place], let answer = kept[place] {
                let (rest, words) = standing(answer, fault, question)
                kept[place] = rest
                lost += words
            }
            if !lost.isEmpty {
                unread.append(
                    .init(
                        label: context.label(question, of: place.member),
                        text: lost.joined(separator: "\n")))
            }
        }
        return (kept, unread)
    }

    /// What of an answer may stand although something is wrong with it, and the rest in words.
    private func standing(
        _ answer: Answer, _ fault: AnswerFault, _ question: Question
    ) -> (rest: Answer?, words: [String]) {
        let words = AnswerWords(form: form, context: context)
        switch (fault, answer) {
        // Too many words are still words.
        case (.tooLong, .text), (.missing, _): return (answer, [])
        // Of too many ◎ each is still an issue.
        case (.severalMain, .marks(let marks)):
            let main = words.text(.marks(marks.filter { $0.value == .main }), to: question)
            return (.marks(marks.mapValues { $0 == .main ? .yes : $0 }), [main])
        case (_, .rows(let rows)): return standing(rows, question, words)
        case (_, _): return (nil, [words.text(answer, to: question)])
        }
    }

    /// Of a table every cell but those with something wrong, and not more rows than it takes.
    private func standing(
        _ rows: [[String: Answer]], _ question: Question, _ words: AnswerWords
    ) -> (rest: Answer?, words: [String]) {
        guard case .rows(let columns, let limit) = question.kind else { return (nil, []) }
        var kept = rows
        var lost: [String] = []
        for (row, column, fault) in check.faults(in: rows, of: columns, with: answers) {
            guard let cell = columns.first(where: { $0.id == column }), row < limit,
                let answer = rows[row][column]
            else { continue }
            let (rest, said) = standing(answer, fault, cell)
            kept[row][column] = rest
            lost += said.map { "\(row + 1)件目の\(context.words(cell.label))：\($0)" }
        }
        lost += words.rows(Array(rows.dropFirst(limit)), question)
        return (.rows(Array(kept.prefix(limit)).filter { !$0.isEmpty }), lost)
    }
}
