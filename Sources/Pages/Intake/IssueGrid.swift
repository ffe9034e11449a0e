import Casework
import Markup

/// お困りのこと as on the paper: a line for each, a column for each answer, one press each.
struct IssueGrid {
    let issues: [Issue]
    let form: FormState

    var html: HTML {
        Table(
            IntakeLabel.issues.words, id: "issue-grid", hidesCaption: true,
            columns: [.init("項目", isRowHeader: true)]
                + IssueMark.inOrder.map { Table.Column($0.headWords) },
            rows: issues.map { issue in
                .init([HTML(issue.words)] + IssueMark.inOrder.map { cell(issue, $0) })
            }, empty: HTML(), isCompact: true
        ).html
    }

    /// The column says what the box means; for those who listen the box says all of it.
    private func cell(_ issue: Issue, _ mark: IssueMark) -> HTML {
        let name = "issue_\(issue.rawValue)"
        let isFirst = mark == IssueMark.inOrder.first
        return tag("span", ["class": "choice bare"]) {
            void(
                "input",
                [
                    "type": "radio", "id": isFirst ? name : "\(name)-\(mark.rawValue)",
                    "name": name, "value": mark.rawValue, "autocomplete": "off",
                    "checked": flag(form[name] == mark.rawValue),
                    "aria-label": "\(issue.words)：\(mark.words)",
                ])
        }
    }
}

extension IssueMark {
    /// In the order of the talk: what troubles most first.
    static var inOrder: [IssueMark] { [.main, .yes, .no, .notAsked, .declined, .unknown] }

    /// The signs of the paper with their meaning, since the boxes to press are round as well.
    var headWords: String {
        switch self {
        case .main: "◎いちばん"
        case .yes: "○ある"
        case .no, .notAsked, .declined, .unknown: shortWords
        }
    }

    var shortWords: String {
        switch self {
        case .main: "◎"
        case .yes: "○"
        case .no: "ない"
        case .notAsked: "聞いていない"
        case .declined: "答えなかった"
        case .unknown: "不明"
        }
    }
}
