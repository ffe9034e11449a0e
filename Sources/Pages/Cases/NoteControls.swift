import Casework
import Markup

/// The controls of a progress note (F6): quick to fill, so how far it travels stands behind a line that
/// says what is chosen.
struct NoteControls {
    let entry: FormEntry

    @HTML.Builder var html: HTML {
        for section in entry.form.sections where section.id != Self.reach {
            entry.controls.html(section: section.id)
        }
        disclosure("共有の範囲：\(chosen)（変える）", isOpen: hasProblem) {
            entry.controls.html(section: Self.reach)
        }
    }

    private static let reach = "reach"

    private var hasProblem: Bool {
        [NoteForm.secrecy.id, NoteForm.dataClass.id].contains { entry.errors[$0] != nil }
    }

    private var chosen: String {
        AnswerWords(form: entry.form, context: entry.context).text(
            .code(entry.state[NoteForm.secrecy.id]), at: Answers.Place(NoteForm.secrecy.id))
    }
}

extension ProgressNote {
    /// By what means: the line under which a note stands. A method of the municipality's own reads as
    /// what it counts as.
    func title(_ names: TownNames) -> String {
        answers[NoteForm.method].map { $0.words(names) } ?? "記録"
    }

    /// 「家族、機関（○○事業所の△△さん）」, as far as the names were disclosed.
    var with: String {
        let kinds = answers[NoteForm.counterparts]
        let words = Counterpart.allCases.filter(kinds.contains).map(\.words)
        let whom = answers[NoteForm.whom]
        return words.joined(separator: "、") + (whom.isEmpty ? "" : "（\(whom)）")
    }

    /// 「10:30～11:10」, as much of it as is known.
    public var clock: String? {
        guard let start = answers[NoteForm.start] else { return nil }
        guard let minutes = answers[NoteForm.minutes], start + minutes < 1440 else {
            return clockWords(start)
        }
        return "\(clockWords(start))～\(clockWords(start + minutes))"
    }
}
