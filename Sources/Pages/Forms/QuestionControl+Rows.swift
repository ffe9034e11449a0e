import Casework
import Markup

/// A small table of questions, a group of fields for each row.
extension QuestionControl {
    func rows(_ columns: [Question], limit: Int) -> HTML {
        let reader = RowReader(fields: state.fields, name: name, columns: columns)
        // An empty row is ready to be written into; left empty it is not kept.
        let count = max(reader.count, 1)
        return HTML {
            hiddenField(name.rowCount, String(count))
            addAnother(
                label, rowName: label, rows: (0..<count).map { row($0, columns) },
                addLabel: "\(label)を追加する", limit: max(limit, 1),
                buttons: RowButtons(add: name.add, remove: name.remove), hint: hint(), need: need,
                isSection: false)
        }
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
        // Short boxes side by side, tall controls below one another.
        return HTML {
            fieldRow { for (column, html) in cells where !column.isTall { html } }
            for (column, html) in cells where column.isTall { html }
        }
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
    /// Whether its control takes a line of its own in a row of a table.
    fileprivate var isTall: Bool {
        switch kind {
        case .text(let lines, _): lines > 1
        case .name, .address, .date, .choices, .marks, .members, .rows, .explanation: true
        case .phone, .mail, .money, .number, .time, .choice, .scale, .yesNo, .desk, .agency,
            .worker, .attachment, .derived:
            false
        }
    }
}
