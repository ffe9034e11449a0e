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
        let places = Dictionary(grouping: answers.places, by: \.question)
        return everyQuestion.flatMap { question in
            (places[question.id] ?? []).flatMap { question.texts(of: answers[$0]) }
        }
    }
}

extension Question {
    /// The words of an answer, each with the column it stands in where the question is a small table.
    fileprivate func texts(
        of answer: Answer?
    ) -> [(question: Question, column: Question?, text: String)] {
        switch (kind, answer) {
        case (.text, .text(let text)): [(self, nil, text)]
        case (.rows(let columns, _), .rows(let rows)):
            rows.flatMap { row in
                columns.flatMap { column in
                    column.texts(of: row[column.id]).map { (self, column, $0.text) }
                }
            }
        case (_, _): []
        }
    }
}
