import Casework

/// The rows of a small table as they stand on a page.
struct RowReader {
    let fields: FormFields
    let name: ControlName
    let columns: [Question]

    /// More rows than this were not typed by a person.
    static let most = 100

    /// How many rows the page has; without the hidden count, as many as say something in a row.
    var count: Int {
        if let count = Int(fields[name.rowCount]) { return min(max(count, 0), Self.most) }
        return (0..<Self.most).first { !isTyped($0) } ?? Self.most
    }

    var indices: Range<Int> { 0..<count }

    private func isTyped(_ row: Int) -> Bool {
        columns.contains { column in
            column.controls(name.cell(row, column.id)).contains { !fields[$0].isEmpty }
        }
    }

    /// 「世帯の収入（2件目）の金額」.
    static func label(_ label: String, _ row: Int, _ column: String) -> String {
        "\(label)（\(row + 1)件目）の\(column)"
    }
}

extension FormFields {
    /// The page with one row more or one less, when the button for it was pressed; nil when none was.
    /// Works without scripts: the page is drawn again with what was typed.
    public func changingRows(of form: Form, context: FormContext) -> FormFields? {
        for question in form.questions {
            guard case .rows(let columns, let limit) = question.kind else { continue }
            for place in context.places(of: question) {
                let rows = RowReader(fields: self, name: ControlName(place), columns: columns)
                if has(rows.name.add) {
                    return adding(
                        to: rows, from: question.blankRows, limit: limit,
                        usual: context.usualAddress)
                }
                if has(rows.name.remove) { return removing(Int(self[rows.name.remove]), of: rows) }
            }
        }
        return nil
    }

    private func adding(
        to rows: RowReader, from blank: Int, limit: Int, usual address: [String: String]
    ) -> FormFields {
        var fields = self
        fields.remove(rows.name.add)
        let count = min(max(rows.count, blank) + 1, max(limit, rows.count))
        fields[rows.name.rowCount] = String(count)
        guard count > rows.count else { return fields }
        for column in rows.columns {
            guard case .address = column.kind else { continue }
            fields.fill(
                rows.name.cell(count - 1, column.id), with: .parts(address), to: column)
        }
        return fields
    }

    /// Without one row; those below it move up.
    private func removing(_ index: Int?, of rows: RowReader) -> FormFields {
        var fields = self
        fields.remove(rows.name.remove)
        guard let index, rows.indices.contains(index) else { return fields }
        for column in rows.columns {
            for row in index..<rows.count {
                let here = column.controls(rows.name.cell(row, column.id))
                let below = column.controls(rows.name.cell(row + 1, column.id))
                for (name, next) in zip(here, below) {
                    let values = row + 1 < rows.count ? all(next) : []
                    if values.isEmpty { fields.remove(name) } else { fields.set(values, of: name) }
                }
            }
        }
        fields[rows.name.rowCount] = String(rows.count - 1)
        return fields
    }
}
