import Markup

/// The names under which a group of rows is sent; of several groups on one page each has its own.
public struct RowControls: Sendable {
    /// A hidden field that says how many rows the page has.
    public let count: String
    public let add: String
    /// Sends the number of the row, counted from 0.
    public let remove: String

    public init(count: String, add: String, remove: String) {
        self.count = count
        self.add = add
        self.remove = remove
    }
}

/// A few like rows of fields, with buttons that add and take away.
///
/// The buttons send the form with `add=1` or `remove=INDEX`; the page comes back with what was typed.
/// - Parameters:
///   - rows: the fields of each row; their names carry the index (`phone_0`).
///   - least: with so many rows or fewer none is taken away.
public func addAnother(
    _ legend: String, rows: [HTML], least: Int, limit: Int, controls: RowControls,
    hint: String? = nil, need: Need = .unmarked
) -> HTML {
    fieldset(legend, id: controls.add, need: need, hint: hint) {
        hiddenField(controls.count, String(rows.count))
        for (index, row) in rows.enumerated() {
            let title = "\(legend) \(index + 1)"
            tag("div", ["class": "another", "role": "group", "aria-label": title]) {
                row
                if rows.count > least {
                    button(
                        "削除する", style: .secondary, size: .small, name: controls.remove,
                        value: String(index), hidden: "：\(title)")
                }
            }
        }
        if rows.count < limit {
            button(
                "\(legend)を追加する", style: .secondary, size: .small, name: controls.add,
                value: "1")
        }
    }
}
