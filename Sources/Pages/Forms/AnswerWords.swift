import Casework

/// Answers in words: on the check page, beside another version, in lists and in the history.
public struct AnswerWords: Sendable {
    let form: Form
    let context: FormContext

    public init(form: Form, context: FormContext) {
        self.form = form
        self.context = context
    }

    /// The answer to a question of the form; empty when there is none.
    public func text(_ answer: Answer?, at place: Answers.Place) -> String {
        form.question(place.question).map { text(answer, to: $0) } ?? ""
    }

    public func text(_ answer: Answer?, to question: Question) -> String {
        switch answer {
        case nil: ""
        case .text(let text): text
        case .parts(let parts): Self.parts(parts, question.kind)
        case .number(let number): Self.number(number, question.kind)
        case .date(let date): Self.date(date, question.kind, today: context.today)
        case .code(let code): label(code, question)
        case .codes(let codes): ordered(codes, question).joined(separator: "、")
        case .marks(let marks): self.marks(marks, question).joined(separator: "\n")
        case .rows(let rows): self.rows(rows, question).joined(separator: "\n")
        case .unanswered(let gap): gap.words
        }
    }

    /// The label of one code; of the key of a record its name.
    func label(_ code: String, _ question: Question) -> String {
        if let list = question.codeList { return context.words(list.code(code)?.label ?? code) }
        if case .yesNo = question.kind {
            return YesNo.choices.first { $0.value == code }?.label ?? code
        }
        let known = context.directory(of: question.kind, keeping: [code])
        return known.first { $0.value == code }?.label ?? code
    }

    /// The labels of several codes in the order of the list or of the household.
    func ordered(_ codes: [String], _ question: Question) -> [String] {
        let order = question.codeList?.codes.map(\.value) ?? codes
        let known = order.filter(codes.contains)
        return (known + codes.filter { !known.contains($0) }).map { label($0, question) }
    }

    /// One line for each kind of mark, what troubles most first.
    func marks(_ marks: [String: IssueMark], _ question: Question) -> [String] {
        IssueMark.inOrder.compactMap { mark in
            let lines = lines(marks, mark, question)
            return lines.isEmpty ? nil : "\(mark.words)：\(lines.joined(separator: "、"))"
        }
    }

    func lines(
        _ marks: [String: IssueMark], _ mark: IssueMark, _ question: Question
    ) -> [String] {
        let order = question.codeList?.codes.map(\.value) ?? []
        let found = Set(marks.filter { $0.value == mark }.keys)
        let known = order.filter(found.contains)
        return (known + found.subtracting(known).sorted()).map { label($0, question) }
    }

    /// One line for each row: 「費目 家賃、金額 50,000円」.
    func rows(_ rows: [[String: Answer]], _ question: Question) -> [String] {
        guard case .rows(let columns, _) = question.kind else { return [] }
        return rows.map { row in
            columns.compactMap { column in
                let text = text(row[column.id], to: column)
                    .split(separator: "\n").joined(separator: " ")
                return text.isEmpty ? nil : "\(context.words(column.label))：\(text)"
            }.joined(separator: "　")
        }
    }

    /// A value that follows from other answers; empty while something it needs is not known.
    public func derived(_ derivation: Derivation, in answers: Answers) -> String {
        guard let value = derivation.value(in: answers, today: context.today) else { return "" }
        guard value.unit.isEmpty else { return "\(grouped(value.number))\(value.unit)" }
        return grouped(value.number) + unit(derivation)
    }

    /// The unit of a sum is that of its parts, if they have one in common.
    func unit(_ derivation: Derivation) -> String {
        let sources: [Question]
        switch derivation {
        case .age, .days: return ""
        case .total(let ids): sources = ids.compactMap(form.question)
        case .rowTotal(let rows, let column):
            guard case .rows(let columns, _)? = form.question(rows)?.kind else { return "" }
            sources = columns.filter { $0.id == column }
        }
        let units = Set(sources.map { Self.unit($0.kind) })
        return units.count == 1 ? units.first ?? "" : ""
    }
}

/// Minutes after midnight as 10:05.
func clockWords(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
}
