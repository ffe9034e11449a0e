import Casework
import Pages
import Records

/// A form as comments of a file that changes it, with the file that did so last: whoever writes the
/// next one sees every name that may stand in it.
struct FormOutline {
    let lines: [String]

    init(_ edition: PublishedEdition, _ names: TownNames) {
        let form = edition.form
        let head = "# \(form.title)（\(form.id)）　第\(form.edition)版"
        let sections = form.sections.flatMap { section in
            ["# 区分 \(section.id)　\(section.title)"]
                + section.questions.flatMap { Self.lines($0, "#   ") }
        }
        let source = edition.source.isEmpty ? "form: \(form.id)" : edition.source
        lines =
            ([head] + sections).map(names.filled)
            + source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func lines(_ question: Question, _ indent: String) -> [String] {
        var notes: [String] = []
        if question.isHidden { notes.append("聞きません") }
        if question.isRead { notes.append("規則が読みます") }
        if question.need == .required { notes.append("必須") }
        let note = notes.isEmpty ? "" : "　（\(notes.joined(separator: "・"))）"
        var lines = [
            "\(indent)\(question.id)　\(question.kind.type.rawValue)　\(question.label)\(note)"
        ]
        if let list = question.codeList {
            let codes = list.codes.map { "\($0.value) \($0.label)" }
            lines.append("\(indent)    選択肢　\(codes.joined(separator: "、"))")
        }
        if case .rows(let columns, _) = question.kind {
            lines += columns.flatMap { Self.lines($0, indent + "    ") }
        }
        return lines
    }
}
