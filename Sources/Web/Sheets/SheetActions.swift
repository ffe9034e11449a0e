import Casework
import Pages
import Records

/// `/sheets/{id}/answers`: a draft is put down more exactly.
struct SheetAnswers: FormAction {
    let path = "/sheets/{id}/answers"
    func title(_ names: TownNames) -> String { "記入票の書き直し" }
    let savesUnfinished = true

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> SheetInHand {
        try asking.writableSheet(keys)
    }

    func require(_ subject: SheetInHand, _ asking: Asking) throws {
        try subject.access.require(.answers, on: subject.sheet)
    }

    func form(_ subject: SheetInHand, _ asking: Asking) throws -> Form { subject.form }

    func context(_ subject: SheetInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject)
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

/// `/sheets/{id}/answers/{section}`: one section of a long form.
struct SheetSection: FormAction {
    let path = "/sheets/{id}/answers/{section}"
    func title(_ names: TownNames) -> String { whole.title(names) }
    let savesUnfinished = true
    private let whole = SheetAnswers()

    struct Subject {
        let found: SheetInHand
        let section: FormSection
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let found = try whole.load(keys, asking)
        let id = try keys.text("section")
        guard let section = found.form.answeredSections.first(where: { $0.id == id }) else {
            throw Denial.unseen
        }
        return Subject(found: found, section: section)
    }

    func require(_ subject: Subject, _ asking: Asking) throws {
        try whole.require(subject.found, asking)
    }

    func form(_ subject: Subject, _ asking: Asking) throws -> Form { subject.found.form }

    func context(_ subject: Subject, _ asking: Asking) throws -> FormContext {
        try whole.context(subject.found, asking)
    }

    func fresh(_ subject: Subject, _ asking: Asking) throws -> Answers {
        try whole.fresh(subject.found, asking)
    }

    func target(_ subject: Subject, _ asking: Asking) throws -> FormTarget? {
        try whole.target(subject.found, asking)
    }

    func section(_ subject: Subject, _ asking: Asking) throws -> String? { subject.section.id }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        try whole.page(subject.found, entry, asking)
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        try whole.apply(answers, to: subject.found, asking)
    }
}
