import Casework

extension Answers {
    /// Everything that was typed as words, for the search index. It does not ask the form, so the
    /// index can be made anew, and a text taken out of it, from what is stored alone.
    var searchText: String {
        places.flatMap { self[$0]?.words ?? [] }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

extension Answer {
    fileprivate var words: [String] {
        switch self {
        case .text(let text): [text]
        case .rows(let rows):
            rows.flatMap { row in
                row.sorted { $0.key < $1.key }.flatMap { $0.value.words }
            }
        case .parts, .number, .date, .code, .codes, .marks, .unanswered: []
        }
    }
}

/// The answer in which a search hit stands.
struct AnswerHit {
    let question: Question
    /// The column, where the question is a small table.
    let column: Question?
    let snippet: Snippet
}

extension Form {
    /// The first answer, in the order of the form, with a word that was looked for; nil unless all
    /// the words stand in text questions of these answers.
    func hit(_ query: TextQuery, in answers: Answers) -> AnswerHit? {
        let texts = texts(of: answers)
        let folded = texts.map { TextQuery.fold($0.text) }
        let isThere = query.words.allSatisfy { word in
            folded.contains { $0.firstIndex(of: word) != nil }
        }
        guard isThere else { return nil }
        for (question, column, text) in texts {
            if let snippet = Snippet(of: text, around: query) {
                return AnswerHit(question: question, column: column, snippet: snippet)
            }
        }
        return nil
    }

    /// All words of these answers, in the order of the form.
    func words(of answers: Answers) -> String {
        texts(of: answers).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func texts(
        of answers: Answers
    ) -> [(question: Question, column: Question?, text: String)] {
        everyQuestion.flatMap { question in
            answers.places.filter { $0.question == question.id }
                .flatMap { place -> [(question: Question, column: Question?, text: String)] in
                    switch (question.kind, answers[place]) {
                    case (.text, .text(let text)): [(question, nil, text)]
                    case (.rows(let columns, _), .rows(let rows)):
                        rows.flatMap { row in columns.compactMap { $0.text(of: question, in: row) }
                        }
                    case (_, _): []
                    }
                }
        }
    }
}

extension Question {
    /// What a row says in this column of `rows`, if the column asks for words.
    fileprivate func text(
        of rows: Question, in row: [String: Answer]
    ) -> (question: Question, column: Question?, text: String)? {
        guard case .text = kind, case .text(let text)? = row[id] else { return nil }
        return (rows, self, text)
    }
}
