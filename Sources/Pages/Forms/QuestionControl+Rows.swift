import Casework
import Markup

/// A small table of questions, a group of fields for each row.
extension QuestionControl {
    func rows(_ columns: [Question], limit: Int) -> HTML {
        let reader = RowReader(fields: state.fields, name: name, columns: columns)
        let count = max(reader.count, question.blankRows)
        return addAnother(
            label, rows: (0..<count).map { row($0, columns) }, least: question.blankRows,
            limit: max(limit, 1),
            controls: RowControls(count: name.rowCount, add: name.add, remove: name.remove),
            hint: hint(), need: need)
    }

    private func row(_ index: Int, _ columns: [Question]) -> HTML {
        let cells = columns.map { column in
            (
                column,
                QuestionControl(
                    question: column, name: name.cell(index, column.id), form: form, state: state,
                    context: context, kept: kept?.column(column.id), changed: nil, isCell: true
                ).html
            )
        }
        // Short boxes side by side, then the dates, tall controls below one another.
        return HTML {
            line(cells.filter { $0.0.height == .box })
            for (column, html) in cells where column.height == .tall { html }
            line(cells.filter { $0.0.height == .date })
        }
    }

    private func line(_ cells: [(Question, HTML)]) -> HTML {
        cells.isEmpty ? HTML() : fieldRow { for (_, html) in cells { html } }
    }
}

extension Answer {
    /// The codes of one column, whatever row they stand in: rows move up when one is taken away.
    func column(_ id: String) -> Answer? {
        guard case .rows(let rows) = self else { return nil }
        return .codes(rows.flatMap { $0[id]?.codes ?? [] })
    }
}

extension Question {
    /// How many empty rows a page begins with; left empty they are not kept. One where a row is a line
    /// of short boxes, as on paper; none where each row is a block that makes the page long.
    var blankRows: Int {
        guard case .rows(let columns, _) = kind else { return 0 }
        return need == .required || columns.allSatisfy { $0.height == .box } ? 1 : 0
    }

    /// What its control needs in a row of a table: a box beside others, a date, lines of its own.
    fileprivate enum Height { case box, date, tall }

    fileprivate var height: Height {
        switch kind {
        case .text(let lines, _): lines > 1 ? .tall : .box
        case .date: .date
        case .name, .address, .choices, .marks, .members, .rows, .explanation: .tall
        case .phone, .mail, .money, .number, .time, .choice, .scale, .yesNo, .desk, .agency,
            .worker, .attachment, .derived:
            .box
        }
    }
}
