import Casework
import Pages
import Records

/// `POST /files/{id}/notes`: a note is written. Its form stands above the list of notes.
struct WriteNote: FormAction {
    let path = "/files/{id}/notes"
    func title(_ names: TownNames) -> String { "支援経過の記録" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Access {
        try asking.access(to: keys.key())
    }

    func require(_ access: Access, _ asking: Asking) throws { try access.requireWriting() }

    func form(_ access: Access, _ asking: Asking) throws -> Form { try asking.noteForm }

    func context(_ access: Access, _ asking: Asking) throws -> FormContext {
        try asking.formContext(access)
    }

    /// Today, the person and the usual reach: three answers are enough to save.
    func fresh(_ access: Access, _ asking: Asking) throws -> Answers {
        var answers = Answers(to: try asking.noteForm)
        answers[NoteForm.happenedOn] = asking.today
        answers[NoteForm.secrecy] = .consented
        answers[NoteForm.dataClass] = .life
        if let principal = try asking.face(access).principal?.shown.id {
            answers[NoteForm.about] = [principal]
        }
        return answers
    }

    func page(_ access: Access, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try asking.noteListPage(access, .all, entry)
    }

    func apply(_ answers: Answers, to access: Access, _ asking: Asking) throws -> Acted {
        .done(
            try asking.writing(answers, in: access),
            to: "/files/\(access.file.id)/notes?notice=noted")
    }
}

/// `/files/{id}/notes/{note}/correction`: a new note takes the place of an old one.
struct CorrectNote: FormAction {
    let path = "/files/{id}/notes/{note}/correction"
    func title(_ names: TownNames) -> String { "記録の訂正" }

    /// The note the form was drawn from, and the one that stands in its place now.
    struct Subject {
        let access: Access
        let drawn, note: ProgressNote
        /// How many corrections lie between them.
        let steps: Int
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let access = try asking.access(to: keys.key())
        let drawn = try asking.note(keys.key("note"), access)
        let line = try asking.corrections(of: drawn, access)
        return Subject(
            access: access, drawn: drawn, note: line.last ?? drawn, steps: line.count)
    }

    /// Whoever may not correct is told why before anything typed is looked at.
    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.requireCorrecting(subject.note)
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form { try asking.noteForm }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        try said(by: subject.drawn, subject, asking)
    }

    /// A note does not change: its versions are the notes of a line of corrections.
    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget? {
        let file = subject.access.file.id
        return FormTarget(
            .file(try asking.face(subject.access), .notes),
            subject: subject.note.id.description, version: subject.steps,
            viewings: [subject.access.disclose([subject.note]).viewing],
            back: "/files/\(file)/notes/\(subject.note.id)",
            stored: try said(by: subject.note, subject, asking),
            base: { $0 == 0 ? try said(by: subject.drawn, subject, asking) : nil })
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        NoteCorrectionPage(
            face: try asking.face(subject.access),
            notes: subject.access.disclose([subject.note]),
            form: try asking.edition(of: subject.note), entry: entry)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        let list = "/files/\(subject.access.file.id)/notes"
        // The same words were put down already, perhaps by the same press.
        if subject.drawn.id != subject.note.id,
            try answers == said(by: subject.note, subject, asking)
        {
            return .went(to: "\(list)?notice=already")
        }
        return .done(
            try asking.writing(answers, correcting: subject.note, in: subject.access),
            to: "\(list)?notice=corrected")
    }

    /// What a note says, as answers to the edition in force.
    private func said(
        by note: ProgressNote, _ subject: Subject, _ asking: Asking
    ) throws -> Answers {
        FormCatalog.carried(
            note.answers, from: try asking.edition(of: note), to: try asking.noteForm
        ).answers
    }
}

extension Asking {
    /// F6 as it is in force today.
    var noteForm: Form {
        get throws {
            guard let form = forms.inForce(NoteForm.form.id, on: today) else {
                throw UnknownEdition(form: NoteForm.form.id, edition: 0)
            }
            return form
        }
    }

    func edition(of note: ProgressNote) throws -> Form { try forms.form(of: note.answers) }

    /// The note, and what it promises as something to do for its writer. A correction promises
    /// nothing anew.
    func writing(
        _ answers: Answers, correcting old: ProgressNote? = nil, in access: Access
    ) throws -> Outcome {
        var outcome = try access.writing(
            answers, sequence: TextIndex.newSeq(at: moment), correcting: old, keys: keys)
        let next = answers[NoteForm.next]
        if old == nil, let day = answers[NoteForm.nextOn], !next.isEmpty {
            outcome.merge(try access.assigning(next, to: worker.id, dueOn: day, keys: keys))
        }
        return outcome
    }
}
