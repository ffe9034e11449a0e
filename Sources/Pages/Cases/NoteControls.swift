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

extension FileFace {
    /// By what means: the line under which a note stands.
    func title(of note: ProgressNote) -> String {
        let method = words(NoteForm.method.id, of: note)
        return method.isEmpty ? "記録" : method
    }

    /// 「家族、機関（○○事業所の△△さん）」, as far as the names were disclosed.
    func counterparts(of note: ProgressNote) -> String {
        let whom = note.answers[NoteForm.whom]
        return words(NoteForm.counterparts.id, of: note) + (whom.isEmpty ? "" : "（\(whom)）")
    }

    /// What was chosen, in the words of the edition the note was written in.
    private func words(_ question: String, of note: ProgressNote) -> String {
        let answers = note.answers
        guard let form = forms.edition(answers.edition, of: answers.form) else { return "" }
        let place = Answers.Place(question)
        let context = FormContext(today: today, tokens: names.tokens)
        return AnswerWords(form: form, context: context).text(answers[place], at: place)
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
