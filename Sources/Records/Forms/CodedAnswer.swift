import Casework

/// A coded answer to a counted question, as it lies in the open so that lists can filter by it and
/// figures are SQL.
struct CodedAnswer: Hashable {
    /// The question, or `rows.column` for a column of a small table.
    let question: String
    let code: String
    /// For a line of a list of issues, what was marked.
    let mark: IssueMark?

    init(_ question: String, _ code: String, _ mark: IssueMark? = nil) {
        self.question = question
        self.code = code
        self.mark = mark
    }
}

extension Form {
    /// What of a part is counted. Only codes the edition has and the three reasons for no answer: no
    /// word that somebody typed can get into an open column.
    func codedAnswers(in answers: Answers) -> [CodedAnswer] {
        var found: [CodedAnswer] = []
        let places = Dictionary(grouping: answers.places, by: \.question)
        for question in everyQuestion {
            let given = (places[question.id] ?? []).compactMap { answers[$0] }
            found += given.flatMap { question.coded($0, as: question.id) }
            guard case .rows(let columns, _) = question.kind else { continue }
            for case .rows(let rows) in given {
                for column in columns {
                    found += rows.compactMap { $0[column.id] }
                        .flatMap { column.coded($0, as: "\(question.id).\(column.id)") }
                }
            }
        }
        var seen: Set<CodedAnswer> = []
        return found.filter { seen.insert(CodedAnswer($0.question, $0.code)).inserted }
    }
}

extension Question {
    /// The codes that may be counted; nil where answers are no codes of a list.
    var countedCodes: Set<String>? {
        guard isCounted else { return nil }
        if case .yesNo = kind { return [YesNo.yes, YesNo.no] }
        return codeList.map { Set($0.codes.map(\.value)) }
    }

    fileprivate func coded(_ answer: Answer, as name: String) -> [CodedAnswer] {
        guard let countedCodes else { return [] }
        func known(_ codes: [String]) -> [CodedAnswer] {
            codes.filter(countedCodes.contains).map { CodedAnswer(name, $0) }
        }
        switch answer {
        case .code(let code): return known([code])
        case .codes(let codes): return known(codes)
        case .marks(let marks):
            return marks.sorted { $0.key < $1.key }
                .filter { countedCodes.contains($0.key) }
                .map { CodedAnswer(name, $0.key, $0.value) }
        case .unanswered(let why): return [CodedAnswer(name, why.rawValue)]
        case .text, .parts, .number, .date, .rows: return []
        }
    }
}
