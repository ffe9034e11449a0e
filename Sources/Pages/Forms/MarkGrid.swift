import Casework
import Markup

/// A list of issues as on the paper: a line for each, a column for each answer, one press each.
struct MarkGrid {
    let caption: String
    let name: ControlName
    let lines: [Choice]
    let state: FormState

    var html: HTML {
        Table(
            caption, id: "\(name.base)-grid", hidesCaption: true,
            columns: [.init("項目", isRowHeader: true)]
                + IssueMark.inOrder.map { Table.Column($0.headWords) },
            rows: lines.enumerated().map { index, line in
                .init([head(line)] + IssueMark.inOrder.map { cell(line, $0, isFirst: index == 0) })
            }, empty: HTML(), isCompact: true
        ).html
    }

    private func head(_ line: Choice) -> HTML {
        guard let hint = line.hint else { return HTML(line.label) }
        return HTML {
            line.label
            tag("p", ["class": "hint"]) { hint }
        }
    }

    /// The column says what the box means; for those who listen the box says all of it. The first box
    /// of all has the name of the question, so that a problem leads there.
    private func cell(_ line: Choice, _ mark: IssueMark, isFirst: Bool) -> HTML {
        let control = name.mark(line.value)
        let isFirstMark = mark == IssueMark.inOrder.first
        let own = isFirstMark ? control : "\(control)-\(mark.rawValue)"
        return tag("span", ["class": "choice bare"]) {
            void(
                "input",
                [
                    "type": "radio", "id": isFirst && isFirstMark ? name.base : own,
                    "name": control, "value": mark.rawValue, "autocomplete": "off",
                    "checked": flag(state[control] == mark.rawValue),
                    "aria-label": "\(line.label)：\(mark.words)",
                ])
        }
    }
}
