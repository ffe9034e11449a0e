import Casework
import Pages
import Records

/// Forms as lines for a terminal.
enum FormReport {
    static func lines(_ file: String, _ form: WrittenForm) -> [String] {
        let own = form.overlay.sections.reduce(0) { $0 + $1.questions.count }
        let counts = [
            (own, "加えた設問"), (form.overlay.changes.count, "直した設問"),
            (form.overlay.hidden.count, "聞かない設問"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: "、")
        let title = "様式「\(form.form.title)」（\(form.form.id)）"
        return ["\(file): 誤りはありません。\(title)\(counts.isEmpty ? "" : "　\(counts)")"]
    }

    /// What publishing would change against the last edition.
    static func differences(
        _ form: WrittenForm, from older: Form?, _ names: TownNames
    ) -> [String] {
        guard let older else { return ["　まだ公開されていない様式です。"] }
        let found = form.form.differences(from: older)
        guard !found.isEmpty else { return ["　いま公開されている版（第\(older.edition)版）と同じです。"] }
        return ["　いま公開されている版（第\(older.edition)版）から変わるところ"]
            + found.map { names.filled("　・\($0.words)") }
    }

    static func line(_ edition: PublishedEdition) -> String {
        let start =
            edition.from == FormCatalog.beginning ? "はじめから" : "\(edition.from.wareki())から"
        return "\(edition.form.id)\t第\(edition.form.edition)版\t\(start)\t\(edition.form.title)"
    }

    /// What a municipality's changes ask for and a new form of the program does not give.
    static func lines(_ faults: [String: [OverlayFault]]) -> [String] {
        faults.sorted { $0.key < $1.key }.flatMap { form, faults in
            faults.map { "要確認\t\(form)\t\($0.place)：\($0.words)" }
        }
    }

    static func line(_ draft: FormDraft) -> String {
        "\(draft.form)\t\(draft.state.code.words)\t\(draft.from.wareki())から"
            + "\t\(draft.overlay.title ?? "")"
    }
}
