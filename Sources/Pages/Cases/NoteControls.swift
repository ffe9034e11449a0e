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
    /// 「10:30～11:10」, as much of it as is known.
    public var clock: String? {
        guard let start = answers[NoteForm.start] else { return nil }
        guard let minutes = answers[NoteForm.minutes], start + minutes < 1440 else {
            return clockWords(start)
        }
        return "\(clockWords(start))～\(clockWords(start + minutes))"
    }
}
