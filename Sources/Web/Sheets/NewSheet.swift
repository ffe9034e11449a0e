import Casework
import Pages
import Records

/// `/files/{id}/sheets/new/{form}/{person}`: a sheet is begun, about somebody or the household.
struct NewSheet: FormAction {
    let path = "/files/{id}/sheets/new/{form}/{person}"
    func title(_ names: TownNames) -> String { "記入票" }
    let savesUnfinished = true

    struct Subject {
        let access: Access
        let form: Form
        /// Nil for the household.
        let person: Identifier<Person>?
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Subject {
        let access = try asking.access(to: keys.key())
        guard let form = asking.forms.inForce(try keys.text("form"), on: asking.today),
            form.isOwn
        else { throw Denial.unseen }
        guard try keys.text("person") != SheetListPage.household else {
            return Subject(access: access, form: form, person: nil)
        }
        let person = try keys.key("person", of: Person.self)
        guard try asking.face(access).household.contains(where: { $0.shown.id == person }) else {
            throw Denial.unseen
        }
        return Subject(access: access, form: form, person: person)
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

    /// A long form begins with its first section; the others follow one by one.
    func section(_ subject: Subject, _ asking: Asking) throws -> String? {
        subject.form.isLong ? subject.form.answeredSections.first?.id : nil
    }

    func page(_ subject: Subject, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        SheetFormPage(
            face: try asking.face(subject.access), entry: entry,
            purpose: .new(about: subject.person))
    }

    func apply(_ answers: Answers, to subject: Subject, _ asking: Asking) throws -> Acted {
        let outcome = try subject.access.filling(
            subject.form, with: answers, about: subject.person, keys: asking.keys)
        let made = outcome.of(Sheet.self).first?.after.id
        let place = made.map { "/sheets/\($0)" } ?? "/files/\(subject.access.file.id)/sheets"
        return .done(outcome, to: "\(place)?notice=\(Notice.sheetSaved.rawValue)")
    }
}
