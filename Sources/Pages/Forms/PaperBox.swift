import Casework
import Markup

/// A question on paper: its heading and the box for the answer.
struct PaperBox {
    let head: String
    /// Of the twelve, heading and box together.
    let columns: Int
    let lines: Int
    let value: PaperValue

    /// The boxes of one line, the last one as wide as there is room.
    static func cells(_ boxes: [PaperBox]) -> [SheetCell] {
        let used = boxes.reduce(0) { $0 + $1.columns }
        let spare = max(0, Form.paperColumns - used)
        return boxes.enumerated().flatMap { index, box in
            box.cells(spare: index == boxes.count - 1 ? spare : 0)
        }
    }

    private func cells(spare: Int) -> [SheetCell] {
        let headColumns = columns < 4 ? 1 : 2
        return [
            .head(head, columns: headColumns),
            value.cell(columns: columns - headColumns + spare, lines: lines),
        ]
    }
}

extension Question {
    private static let half = Form.paperColumns / 2
    /// As many letters as stand in the box of half a line.
    private static let short = 15

    /// How wide it is on paper, of twelve columns.
    func paperWidth(_ context: FormContext) -> Int {
        guard paper.columns == 0 else { return min(max(paper.columns, 2), Form.paperColumns) }
        switch kind {
        case .money, .number, .time, .phone, .date, .yesNo, .name, .desk, .agency, .worker,
            .derived, .members(many: false):
            return Self.half
        case .text(let lines, let limit):
            return lines <= 1 && limit > 0 && limit <= 30 ? Self.half : Form.paperColumns
        case .choice(let list), .choices(let list), .scale(let list):
            // Each answer has its box and a space behind it.
            let letters = context.options(list, keeping: []).reduce(0) { $0 + $1.label.count + 3 }
            return letters <= Self.short ? Self.half : Form.paperColumns
        case .address, .mail, .marks, .members, .attachment, .rows, .explanation:
            return Form.paperColumns
        }
    }

    /// The least height of its box, so that a blank form can be written on.
    var paperLines: Int {
        guard paper.lines == 0 else { return paper.lines }
        switch kind {
        case .text(let lines, _): return max(lines, 1)
        case .name, .address: return 2
        case .phone, .mail, .money, .number, .date, .time, .choice, .choices, .scale, .marks,
            .yesNo, .members, .desk, .agency, .worker, .attachment, .rows, .explanation, .derived:
            return 1
        }
    }
}
