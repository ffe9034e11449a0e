@_spi(Stored) import Casework

extension ProgressNote {
    /// What SQL sorts, joins or checks of a note; the rest of its answers lies in parts.
    static let columns = ColumnList<ProgressNote>(
        "notes", version: \.version,
        [
            .fixed("id", \.id), .fixed("sequence", \.sequence), .fixed("file", \.file),
            .fixed("desk", \.desk), .fixed("worker", \.worker), .fixed("written_at", \.writtenAt),
            .fixed("edition", \.answers.edition), .fixed("secrecy", \.secrecy.code),
            .fixed("slot", \.secrecy.slot), .fixed("corrects", \.corrects),
            .open("corrected_by", \.correctedBy),
        ],
        bound: [
            .column("happened_on", NoteForm.happenedOn), .column("start_minute", NoteForm.start),
            .column("minutes", NoteForm.minutes), .column("method", NoteForm.method),
            .column("counterparts", NoteForm.counterparts), .column("next_on", NoteForm.nextOn),
            .column("data_class", NoteForm.dataClass),
        ], of: \.answers)

    /// The answers that lie in parts: neither in columns of `notes` nor in `note_people`.
    var partAnswers: Answers {
        Self.columns.rest(of: answers).filtered {
            $0.question != NoteForm.secrecy.id && $0.question != NoteForm.about.id
        }
    }
}

/// A note as its line holds it, before its parts and the persons it is about are read beside it.
struct NoteRow {
    let id: Identifier<ProgressNote>
    private let row: Columns
    private let answers: Answers

    private struct Columns {
        let sequence: Int64
        let file: Identifier<HouseholdFile>
        let desk: Identifier<Desk>
        let worker: Identifier<Worker>
        let writtenAt: Moment
        let corrects, correctedBy: Identifier<ProgressNote>?
        let version: Int
    }

    init(_ found: NamedRow) throws {
        id = try found["id"]
        row = Columns(
            sequence: try found["sequence"], file: try found["file"], desk: try found["desk"],
            worker: try found["worker"], writtenAt: try found["written_at"],
            corrects: try found.optional("corrects"),
            correctedBy: try found.optional("corrected_by"), version: try found["version"])
        var answers = Answers(form: NoteForm.form.id, edition: try found["edition"])
        answers.reserveCapacity(Self.usualCount)
        answers = try ProgressNote.columns.answers(answers, with: found)
        answers[NoteForm.secrecy.id] = .code(try found.secrecy().answerCode)
        self.answers = answers
    }

    /// As many answers as a note has, those that lie in parts among them.
    private static let usualCount = 20

    func note(_ parts: [StoredPart], about people: [Identifier<Person>]) -> ProgressNote {
        var all = answers
        for part in parts { all.merge(part.part.answers) }
        all[NoteForm.about] = people
        return ProgressNote(
            id: id, sequence: row.sequence, file: row.file, desk: row.desk, worker: row.worker,
            writtenAt: row.writtenAt, answers: all, corrects: row.corrects,
            correctedBy: row.correctedBy, version: row.version)
    }
}
