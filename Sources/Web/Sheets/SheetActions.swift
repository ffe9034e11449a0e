import Casework
import Pages
import Records

/// `/files/{id}/sheets/new/{form}`: a sheet is begun.
struct NewSheet: FormAction {
    static let path = "/files/{id}/sheets/new/{form}"
    static func title(_ names: TownNames) -> String { "記入票" }

    struct Subject {
        let access: Access
        let form: Form
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let access = try asking.access(to: keys.key())
        guard let form = asking.forms.inForce(try keys.text("form"), on: asking.today),
            form.isOwn
        else { throw Denial.unseen }
        return Subject(access: access, form: form)
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try subject.access.requireWriting()
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form { subject.form }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        Answers(to: subject.form)
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        SheetFormPage(face: try asking.face(subject.access), entry: entry, purpose: .new)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        let principal = try asking.face(subject.access).principal?.shown.id
        let outcome = try subject.access.filling(
            subject.form, with: answers, about: principal, keys: asking.keys)
        let made = outcome.of(Sheet.self).first?.after.id
        let place = made.map { "/sheets/\($0)" } ?? "/files/\(subject.access.file.id)/sheets"
        return .done(outcome, to: "\(place)?notice=\(Notice.sheetSaved.rawValue)")
    }
}

/// `/sheets/{id}/answers`: a draft is put down more exactly.
struct SheetAnswers: FormAction {
    static let path = "/sheets/{id}/answers"
    static func title(_ names: TownNames) -> String { "記入票の書き直し" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> SheetInHand {
        let found = try asking.sheetInHand(keys.key())
        try found.access.requireWriting()
        return found
    }

    func require(_ subject: SheetInHand, _ asking: Asking) throws {
        try subject.access.require(.answers, on: subject.sheet)
    }

    func form(_ subject: SheetInHand, _ asking: Asking) throws -> Form { subject.form }

    func context(_ subject: SheetInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    func fresh(_ subject: SheetInHand, _ asking: Asking) throws -> Answers {
        try subject.access.disclose(subject.sheet, in: subject.form).value.answers
    }

    func target(_ subject: SheetInHand, _ asking: Asking) throws -> FormTarget? {
        let (sheet, form, access) = (subject.sheet, subject.form, subject.access)
        return FormTarget(
            .file(try asking.face(access), .sheets), subject: sheet.id.description,
            version: sheet.version, viewings: [try access.disclose(sheet, in: form).viewing],
            back: "/sheets/\(sheet.id)", stored: sheet.answers,
            base: { try SheetStore(asking.books).answers(of: sheet, at: $0) },
            isOpen: { access.reads(sheet, form.part(of: $0).dataClass) })
    }

    func page(_ subject: SheetInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        SheetFormPage(
            face: try asking.face(subject.access), entry: entry,
            purpose: .rewriting(try subject.access.disclose(subject.sheet, in: subject.form)))
    }

    func apply(_ answers: Answers, to subject: SheetInHand, _ asking: Asking) throws -> Acted {
        .done(
            try subject.access.rewriting(subject.sheet, as: answers, in: subject.form),
            to: "/sheets/\(subject.sheet.id)?notice=\(Notice.sheetSaved.rawValue)")
    }
}

/// `/sheets/{id}/successor`: a new sheet in the place of a signed one, in the edition in force.
struct SheetSuccessor: FormAction {
    static let path = "/sheets/{id}/successor"
    static func title(_ names: TownNames) -> String { "新しい記入票" }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> SheetInHand {
        let found = try asking.sheetInHand(keys.key())
        try found.access.requireWriting()
        return found
    }

    func require(_ subject: SheetInHand, _ asking: Asking) throws {
        try subject.access.require(.successor, on: subject.sheet)
    }

    func form(_ subject: SheetInHand, _ asking: Asking) throws -> Form {
        asking.forms.inForce(subject.form.id, on: asking.today) ?? subject.form
    }

    func context(_ subject: SheetInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject.access)
    }

    func fresh(_ subject: SheetInHand, _ asking: Asking) throws -> Answers {
        try carried(subject, asking).answers
    }

    func target(_ subject: SheetInHand, _ asking: Asking) throws -> FormTarget? {
        FormTarget(
            .file(try asking.face(subject.access), .sheets),
            subject: subject.sheet.id.description, version: subject.sheet.version,
            viewings: [], back: "/sheets/\(subject.sheet.id)")
    }

    func page(_ subject: SheetInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let shown = try subject.access.disclose(subject.sheet, in: subject.form)
        let words = AnswerWords(form: subject.form, context: entry.context)
        let left = try carried(subject, asking).left.compactMap {
            place -> (label: String, text: String)? in
            guard let answer = shown.value.answers[place],
                let question = subject.form.question(place.question)
            else { return nil }
            return (question.label, words.text(answer, to: question))
        }
        return SheetFormPage(
            face: try asking.face(subject.access), entry: entry,
            purpose: .successor(shown, left: left))
    }

    func apply(_ answers: Answers, to subject: SheetInHand, _ asking: Asking) throws -> Acted {
        let outcome = try subject.access.filling(
            try form(subject, asking), with: answers, about: subject.sheet.subject,
            secrecy: subject.sheet.secrecy, taking: subject.sheet, keys: asking.keys)
        let made = outcome.of(Sheet.self).first?.after.id ?? subject.sheet.id
        return .done(outcome, to: "/sheets/\(made)?notice=\(Notice.sheetSaved.rawValue)")
    }

    private func carried(
        _ subject: SheetInHand, _ asking: Asking
    ) throws -> (answers: Answers, left: [Answers.Place]) {
        let shown = try subject.access.disclose(subject.sheet, in: subject.form).value
        return FormCatalog.carried(
            shown.answers, from: subject.form, to: try form(subject, asking))
    }
}
