import Casework

/// A question by which sheets are filtered and counted, or a column of a small table.
public struct CountedQuestion: Sendable {
    /// `housing`, of a column `incomes.kind`.
    public let id: String
    let label: String
    /// The answers that can have been given, also those that have ended, and why there was none.
    public let choices: [Choice]

    /// The name under which the filter stands in an address.
    public var control: String { "q_\(id)" }

    func label(of code: String) -> String {
        choices.first { $0.value == code }?.label ?? code
    }
}

extension Form {
    /// In the order of the form.
    public var countedQuestions: [CountedQuestion] {
        questions.flatMap { question -> [CountedQuestion] in
            guard case .rows(let columns, _) = question.kind else {
                return [question.counted()].compactMap(\.self)
            }
            return columns.compactMap { $0.counted(in: question) }
        }
    }
}

extension Question {
    fileprivate func counted(in rows: Question? = nil) -> CountedQuestion? {
        guard isCounted else { return nil }
        let codes: [Choice]
        if case .yesNo = kind {
            codes = YesNo.choices
        } else if let codeList {
            codes = codeList.codes.map { Choice($0.value, $0.label) }
        } else {
            return nil
        }
        let gaps = takesGap ? Unanswered.allCases.map { Choice($0.rawValue, $0.words) } : []
        return CountedQuestion(
            id: rows.map { "\($0.id).\(id)" } ?? id,
            label: rows.map { "\($0.label)：\(label)" } ?? label, choices: codes + gaps)
    }
}
