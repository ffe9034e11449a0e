import Casework
import Markup

/// One progress note in full. Of a corrected note the old words stay readable.
public struct NotePage: ScreenPage {
    /// The notes before and after it in a line of corrections, as far as they may be read.
    public struct Corrections: Sendable {
        let older, newer: Identifier<ProgressNote>?
        public init(older: Identifier<ProgressNote>?, newer: Identifier<ProgressNote>?) {
            self.older = older
            self.newer = newer
        }
    }

    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    let form: Form
    let context: FormContext
    let corrections: Corrections
    let mayCorrect: Bool

    public init(
        face: FileFace, notes: Disclosed<[ProgressNote]>, form: Form, context: FormContext,
        corrections: Corrections, mayCorrect: Bool
    ) {
        self.face = face
        self.notes = notes
        self.form = form
        self.context = context
        self.corrections = corrections
        self.mayCorrect = mayCorrect
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("記録の全文", section: .notes, actions: action) {
            for note in notes.value {
                if note.correctedBy != nil { replaced }
                NoteSummary(note: note, form: form, context: context, face: face).html
                if let older = corrections.older {
                    tag("p") { Link("訂正する前の記録を読む", href: address(older)).html }
                }
            }
            buttonGroup { Link("記録の一覧へ戻る", href: "\(face.path)/notes").html }
        }
    }

    private var replaced: HTML {
        Alert(
            .warning, "この記録は訂正されています", body: "訂正する前の内容をそのまま残しています。",
            link: corrections.newer.map { Link("訂正した記録を読む", href: address($0)) }
        ).html
    }

    private var action: HTML? {
        guard mayCorrect, let note = notes.value.first else { return nil }
        return linkButton("訂正する", href: address(note.id) + "/correction", style: .secondary)
    }

    private func address(_ note: Identifier<ProgressNote>) -> String {
        "\(face.path)/notes/\(note)"
    }
}

/// What a note says, in rows: what belongs together in one row, then every other question of its
/// edition, the municipality's own with them. Also shown above the form that corrects it.
struct NoteSummary {
    let note: ProgressNote
    let form: Form
    let context: FormContext
    let face: FileFace

    var html: HTML { summaryList(first + rest + last) }

    private static let together: Set<String> = [
        NoteForm.happenedOn.id, NoteForm.start.id, NoteForm.method.id, NoteForm.counterparts.id,
        NoteForm.whom.id, NoteForm.secrecy.id, NoteForm.dataClass.id,
    ]

    private var first: [SummaryRow] {
        let when = [note.happenedOn.long, note.clock].compactMap(\.self).joined(separator: " ")
        return [
            SummaryRow(
                label(NoteForm.happenedOn), timeText(when, iso: note.happenedOn.description)),
            SummaryRow(label(NoteForm.method), text: words(NoteForm.method)),
            SummaryRow(
                label(NoteForm.counterparts), text: NoteWords([note], face).counterparts(of: note)),
        ]
    }

    private var rest: [SummaryRow] {
        var others = form
        others.sections = form.sections.map { section in
            var section = section
            section.questions.removeAll { Self.together.contains($0.id) }
            return section
        }
        return summaryRows(others, note.answers, context: context)
    }

    private var last: [SummaryRow] {
        let writer = face.directory.workerName(note.worker)
        return [
            SummaryRow(
                label(NoteForm.secrecy),
                text: "\(note.secrecy.words(face.names))・\(words(NoteForm.dataClass))"),
            SummaryRow("書いた人", text: "\(writer)（\(face.directory.deskName(note.desk))）"),
            SummaryRow("書いた日時", note.writtenAt.longTime),
        ]
    }

    private func label<Value>(_ key: Key<Value>) -> String {
        context.words(form.question(key.id)?.label ?? key.question.label)
    }

    private func words<Value>(_ key: Key<Value>) -> String {
        let place = Answers.Place(key.id)
        return AnswerWords(form: form, context: context).text(note.answers[place], at: place)
    }
}

/// 訂正: a new note takes the place of the old one, which stays readable.
public struct NoteCorrectionPage: ScreenPage {
    let face: FileFace
    let notes: Disclosed<[ProgressNote]>
    /// The edition the note was written in.
    let form: Form
    let entry: FormEntry

    public init(
        face: FileFace, notes: Disclosed<[ProgressNote]>, form: Form, entry: FormEntry
    ) {
        self.face = face
        self.notes = notes
        self.form = form
        self.entry = entry
    }

    public var viewings: [AuditLine] { face.viewings + [notes.viewing] }

    public func screen(in frame: Frame) -> Screen {
        face.screen("記録を訂正する", section: .notes, errors: entry.errors) {
            for note in notes.value {
                tag("p") { "訂正する前の記録も残り、あとから読めます。" }
                disclosure("訂正する前の記録") {
                    NoteSummary(note: note, form: form, context: entry.context, face: face).html
                }
                entry.continued(in: frame)
                postForm(action: entry.address, frame: frame, draft: entry.draft) {
                    hiddenField(HiddenField.version, entry.state[HiddenField.version])
                    NoteControls(entry: entry).html
                    buttonGroup {
                        button("訂正した記録を保存する")
                        Link("やめて戻る", href: "\(face.path)/notes/\(note.id)").html
                    }
                }
            }
        }
    }
}
