import Casework
import Pages
import Records

/// `/sheets/{id}/successor`: a new sheet in the place of a signed one, in the edition in force.
struct SheetSuccessor: FormAction {
    let path = "/sheets/{id}/successor"
    func title(_ names: TownNames) -> String { "新しい記入票" }
    let savesUnfinished = true

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> SheetInHand {
        try asking.writableSheet(keys)
    }

    func require(_ subject: SheetInHand, _ asking: Asking) throws {
        try subject.access.require(.successor, on: subject.sheet)
    }

    func form(_ subject: SheetInHand, _ asking: Asking) throws -> Form {
        asking.forms.inForce(subject.form.id, on: asking.today) ?? subject.form
    }

    func context(_ subject: SheetInHand, _ asking: Asking) throws -> FormContext {
        try asking.formContext(subject)
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
