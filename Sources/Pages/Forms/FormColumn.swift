import Casework

/// One column of a list of sheets.
struct FormColumn: Sendable {
    /// Which datum of an answer stands in it.
    enum Part: Sendable {
        case whole
        /// The stored code beside its words, of questions that are counted.
        case code
        /// A name without its kana, the kana; an address without its postcode, the postcode.
        case name, kana, postcode, place
        case mark(String), markCode(String)
        indirect case cell(row: Int, column: Question, Part)
    }

    let question: Question
    /// Of each member: the how-manieth.
    let slot: Int?
    let part: Part
    let title: String

    static func columns(
        of question: Question, slot: Int?, rows: Int, words: AnswerWords
    ) -> [FormColumn] {
        let member = slot.map { "世帯員\($0 + 1) " } ?? ""
        let label = member + words.context.words(question.label)
        return parts(question, rows: rows, words).map { part, tail in
            FormColumn(question: question, slot: slot, part: part, title: label + tail)
        }
    }

    /// The data of an answer and how each is called behind the label.
    private static func parts(
        _ question: Question, rows: Int, _ words: AnswerWords
    ) -> [(Part, String)] {
        switch question.kind {
        case .explanation: return []
        case .name: return [(.name, ""), (.kana, "（カナ）")]
        case .address: return [(.postcode, "（郵便番号）"), (.place, "")]
        case .money, .number:
            let unit = AnswerWords.unit(question.kind)
            return [(.whole, unit.isEmpty ? "" : "［\(unit)］")]
        case .derived(let derivation):
            let unit = words.unit(derivation)
            return [(.whole, unit.isEmpty ? "" : "［\(unit)］")]
        case .marks(let list):
            return list.codes.flatMap { code -> [(Part, String)] in
                let line = "：\(words.context.words(code.label))"
                let own: [(Part, String)] = [(.mark(code.value), line)]
                return question.isCounted
                    ? own + [(.markCode(code.value), "\(line)（コード）")] : own
            }
        case .rows(let columns, _):
            return (0..<rows).flatMap { row in
                columns.flatMap { column in
                    parts(column, rows: 1, words).map { part, tail in
                        let label = words.context.words(column.label)
                        return (
                            Part.cell(row: row, column: column, part), "\(row + 1) \(label)\(tail)"
                        )
                    }
                }
            }
        case .choice, .choices, .scale, .yesNo:
            return [(.whole, "")] + (question.isCounted ? [(.code, "（コード）")] : [])
        case .text, .phone, .mail, .date, .time, .members, .desk, .agency, .worker, .attachment:
            return [(.whole, "")]
        }
    }

    func cell(_ place: Answers.Place, _ answers: Answers, _ words: AnswerWords) -> String {
        if case .derived(let derivation) = question.kind {
            let value = derivation.value(in: answers, today: words.context.today)
            return value.map { String($0.number) } ?? ""
        }
        return Self.text(answers[place], question, part, words)
    }

    private static func text(
        _ answer: Answer?, _ question: Question, _ part: Part, _ words: AnswerWords
    ) -> String {
        switch (part, answer) {
        case (_, nil): return ""
        case (.cell(let row, let column, let part), .rows(let rows)):
            return row < rows.count ? text(rows[row][column.id], column, part, words) : ""
        case (.mark(let code), .marks(let marks)): return marks[code]?.words ?? ""
        case (.markCode(let code), .marks(let marks)): return marks[code]?.rawValue ?? ""
        case (.code, .code(let code)): return code
        case (.code, .codes(let codes)): return codes.joined(separator: " ")
        case (.code, .unanswered(let gap)), (.markCode, .unanswered(let gap)): return gap.rawValue
        case (.name, .parts(let parts)): return PersonName(parts).full
        case (.kana, .parts(let parts)): return PersonName(parts).kana
        case (.postcode, .parts(let parts)):
            let code = parts[AddressPart.postcode.rawValue] ?? ""
            return Postcode(code)?.display ?? code
        case (.place, .parts(var parts)):
            parts[AddressPart.postcode.rawValue] = nil
            return AnswerWords.parts(parts, question.kind)
        case (.kana, .unanswered), (.postcode, .unanswered): return ""
        // Figures without their unit, which the header says; days as spreadsheets sort them.
        case (.whole, .number(let number)):
            if case .time = question.kind { return clockWords(number) }
            return String(number)
        case (.whole, .date(let date)): return date.date?.description ?? date.wareki
        case (_, let answer?): return words.text(answer, to: question)
        }
    }
}
