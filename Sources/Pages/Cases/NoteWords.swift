import Casework

/// What was chosen in notes, in the words of the editions they were written in. Made once for a page.
struct NoteWords {
    private struct Edition: Hashable {
        let form: String
        let edition: Int
    }
    /// By edition and question, what its codes read as, in their order on the form.
    private var lists: [Edition: [String: [(code: String, label: String)]]] = [:]

    init(_ notes: [ProgressNote], _ face: FileFace) {
        for note in notes {
            let edition = Edition(form: note.answers.form, edition: note.answers.edition)
            guard lists[edition] == nil,
                let form = face.forms.edition(edition.edition, of: edition.form)
            else { continue }
            for question in [NoteForm.method.id, NoteForm.counterparts.id] {
                let codes = form.question(question)?.codeList?.codes ?? []
                lists[edition, default: [:]][question] = codes.map {
                    ($0.value, face.names.filled($0.label))
                }
            }
        }
    }

    /// By what means: the line under which a note stands.
    func title(of note: ProgressNote) -> String {
        words(NoteForm.method.id, of: note) ?? "記録"
    }

    /// 「家族、機関（○○事業所の△△さん）」, as far as the names were disclosed.
    func counterparts(of note: ProgressNote) -> String {
        let whom = note.answers[NoteForm.whom]
        let kinds = words(NoteForm.counterparts.id, of: note) ?? ""
        return kinds + (whom.isEmpty ? "" : "（\(whom)）")
    }

    private func words(_ question: String, of note: ProgressNote) -> String? {
        let edition = Edition(form: note.answers.form, edition: note.answers.edition)
        let chosen: [String]
        switch note.answers[question] {
        case .code(let code): chosen = [code]
        case .codes(let codes): chosen = codes
        default: return nil
        }
        let found = lists[edition]?[question]?.filter { chosen.contains($0.code) } ?? []
        return found.isEmpty ? nil : found.map(\.label).joined(separator: "、")
    }
}
