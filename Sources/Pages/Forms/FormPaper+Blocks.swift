import Casework
import Markup

/// Questions that take several lines of a paper: lists of issues, tables, what each member answers.
extension FormPaper {
    func block(_ question: Question, _ place: Answers.Place) -> [[SheetCell]] {
        switch question.kind {
        case .marks(let list): return marks(question, list, answers?[place])
        case .rows(let columns, let limit):
            return rows(question, columns, limit: limit, answers?[place])
        case .explanation:
            return [[.value(writtenText(context.words(question.label)), columns: width)]]
        case .text, .name, .address, .phone, .mail, .money, .number, .date, .time, .choice,
            .choices, .scale, .yesNo, .members, .desk, .agency, .worker, .attachment, .derived:
            return []
        }
    }

    private var width: Int { Form.paperColumns }
    private var words: AnswerWords { AnswerWords(form: form, context: context) }

    /// Two issues a line, each with its mark or why there is none.
    private func marks(
        _ question: Question, _ list: CodeList, _ answer: Answer?
    ) -> [[SheetCell]] {
        var marks: [String: IssueMark] = [:]
        if case .marks(let found)? = answer { marks = found }
        let lines = context.options(list, keeping: Set(marks.keys))
        let pairs = stride(from: 0, to: lines.count, by: 2).map { index in
            let pair = lines[index..<min(index + 2, lines.count)]
            let cells = pair.flatMap { line -> [SheetCell] in
                [
                    .value(HTML(line.label), columns: 4),
                    .value(HTML(marks[line.value]?.shortWords ?? ""), columns: 2),
                ]
            }
            return pair.count == 2 ? cells : cells + [.value(HTML(), columns: width / 2)]
        }
        let gap = answer?.gap.map { "（\($0.words)）" } ?? ""
        let head = "\(context.words(question.label))（○：ある　◎：いちばん困っている）\(gap)"
        return [[.head(head, columns: width)]] + pairs
    }

    /// A table under its heading, with empty lines to write on where nothing was answered.
    private func rows(
        _ question: Question, _ columns: [Question], limit: Int, _ answer: Answer?
    ) -> [[SheetCell]] {
        let title: [[SheetCell]] = [[.head(context.words(question.label), columns: width)]]
        var found: [[String: Answer]] = []
        if case .rows(let rows)? = answer { found = rows }
        let gap = answer?.gap.map { [[SheetCell.value(HTML($0.words), columns: width)]] }
        guard columns.count <= width / 2 else {
            // Too many columns for boxes: one row after the other, in words.
            return title + (gap ?? [])
                + (found.isEmpty
                    ? [[.value(HTML(), columns: width, lines: 3)]]
                    : words.rows(found, question).map { [.value(HTML($0), columns: width)] })
        }
        let widths = Self.widths(of: columns)
        let empty = max(1, min(limit, question.paper.lines > 0 ? question.paper.lines : 3))
        let lines = found.isEmpty && gap == nil ? Array(repeating: [:], count: empty) : found
        let heads = zip(columns, widths).map {
            SheetCell.head(context.words($0.label), columns: $1)
        }
        return title + [heads] + (gap ?? [])
            + lines.map { row in
                zip(columns, widths).map { column, width in
                    cell(column, row[column.id], width, isBlank: found.isEmpty)
                }
            }
    }

    private func cell(
        _ column: Question, _ answer: Answer?, _ columns: Int, isBlank: Bool
    ) -> SheetCell {
        let value = PaperValue(
            question: column, answer: answer, isBlank: isBlank && answers == nil, words: words,
            answers: nil)
        return value.cell(columns: columns, lines: isBlank ? 2 : 1)
    }

    /// Twelve columns among those of a table; what is left over goes to the first that holds words.
    static func widths(of columns: [Question]) -> [Int] {
        guard !columns.isEmpty else { return [] }
        let each = Form.paperColumns / columns.count
        let spare = Form.paperColumns - each * columns.count
        let widest = columns.firstIndex { if case .text = $0.kind { true } else { false } } ?? 0
        return columns.indices.map { $0 == widest ? each + spare : each }
    }

    /// One line for each member where the questions are few and short, else a block for each.
    func members(_ questions: [Question]) -> [[SheetCell]] {
        let isTable =
            questions.count <= 5
            && questions.allSatisfy { $0.paperWidth(context) <= Form.paperColumns / 2 }
        return isTable ? table(questions) : blocks(questions)
    }

    private func table(_ questions: [Question]) -> [[SheetCell]] {
        let each = (width - 2) / questions.count
        let last = width - 2 - each * (questions.count - 1)
        let widths = questions.indices.map { $0 == questions.count - 1 ? last : each }
        let heads = zip(questions, widths).map {
            SheetCell.head(context.words($0.label), columns: $1)
        }
        let lines = persons.map { person in
            [SheetCell.value(HTML(person?.name ?? ""), columns: 2, lines: person == nil ? 2 : 1)]
                + zip(questions, widths).map { question, width in
                    value(question, Answers.Place(question.id, of: person?.id))
                        .cell(columns: width, lines: 1)
                }
        }
        return [[.head("氏名", columns: 2)] + heads] + lines
    }

    private func blocks(_ questions: [Question]) -> [[SheetCell]] {
        persons.flatMap { person in
            [[.head("氏名：\(person?.name ?? "")", columns: width)]]
                + grid(questions.map { ($0, Answers.Place($0.id, of: person?.id)) })
        }
    }

    /// Those of the household; on a blank form without one, lines for three.
    private var persons: [(id: Identifier<Person>, name: String)?] {
        context.members.isEmpty ? [nil, nil, nil] : context.members.map { $0 }
    }
}
