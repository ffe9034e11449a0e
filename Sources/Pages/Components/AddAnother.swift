import Markup

/// The names of the buttons that add a row and take one away; of several groups on one page each has
/// its own.
public struct RowButtons: Sendable {
    public let add: String
    /// Sends the number of the row, counted from 0.
    public let remove: String

    public init(add: String = "add", remove: String = "remove") {
        self.add = add
        self.remove = remove
    }
}

/// A few like rows of fields (five at most), with buttons that add and take away.
///
/// The buttons send the form with `add=1` or `remove=INDEX`; the page comes back with what was typed.
/// - Parameter rows: the fields of each row; their names carry the index (`phone_0`).
public func addAnother(
    _ legend: String, rowName: String, rows: [HTML], addLabel: String, limit: Int = 5,
    buttons: RowButtons = RowButtons(), hint: String? = nil, need: Need = .unmarked,
    isSection: Bool = true
) -> HTML {
    fieldset(legend, id: buttons.add, need: need, hint: hint, isSection: isSection) {
        for (index, row) in rows.enumerated() {
            let title = "\(rowName) \(index + 1)"
            tag("div", ["class": "another", "role": "group", "aria-label": title]) {
                row
                if rows.count > 1 {
                    button(
                        "削除する", style: .secondary, size: .small, name: buttons.remove,
                        value: String(index), hidden: "：\(title)")
                }
            }
        }
        if rows.count < limit {
            button(addLabel, style: .secondary, size: .small, name: buttons.add, value: "1")
        }
    }
}
