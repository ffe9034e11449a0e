import Casework
import Pages
import Records

/// A person of the household, open here, with those they stand among.
struct PersonInHand {
    let person: Person
    let access: Access

    var path: String { "/files/\(access.file.id)/people/\(person.id)" }
}

/// `/files/{id}/people/{person}/edit`: what is known of a person is put down more exactly.
struct EditPerson: FormAction {
    let path = "/files/{id}/people/{person}/edit"
    func title(_ names: TownNames) -> String { "人の情報の変更" }
    func renewed(_ old: FormFields) -> FormFields { PersonDrafts.renewed(old) }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> PersonInHand {
        try asking.personInHand(keys)
    }

    func require(_ subject: PersonInHand, _ asking: Asking) throws {
        try subject.access.requireWriting()
    }

    func form(_ subject: PersonInHand, _ asking: Asking) throws -> Form {
        try asking.inForce(PersonForm.form)
    }

    func context(_ subject: PersonInHand, _ asking: Asking) throws -> FormContext {
        try asking.peopleContext(subject.access)
    }

    func fresh(_ subject: PersonInHand, _ asking: Asking) throws -> Answers {
        let form = try form(subject, asking)
        return PersonForm.answers(of: subject.person.details, to: form).filtered {
            subject.access.covers(form.part(of: $0).dataClass)
        }
    }

    func target(_ subject: PersonInHand, _ asking: Asking) throws -> FormTarget? {
        let (person, access) = (subject.person, subject.access)
        let form = try form(subject, asking)
        let said = PersonForm.answers(of: person.details, to: form)
        return FormTarget(
            .file(try asking.face(access), .household), subject: person.id.description,
            version: person.version, viewings: [try asking.disclosed(person, access).viewing],
            back: subject.path, stored: said,
            base: {
                try SheetParts(asking.books).answers(
                    of: person.id, at: $0, saying: said, in: form, version: person.version)
            }, isOpen: { access.covers(form.part(of: $0).dataClass) })
    }

    func page(_ subject: PersonInHand, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        PersonEditPage(
            face: try asking.face(subject.access),
            person: try asking.disclosed(subject.person, subject.access), entry: entry)
    }

    func apply(_ answers: Answers, to subject: PersonInHand, _ asking: Asking) throws -> Acted {
        let (person, access) = (subject.person, subject.access)
        let outcome = try access.rewriting(
            person, among: try MembershipStore(asking.books).members(of: access.file.id),
            as: PersonDetails(answers, in: try form(subject, asking)),
            under: try GuardStore(asking.books).guards(of: [person.id]))
        return .done(outcome, to: "\(subject.path)?notice=\(Notice.personSaved.rawValue)")
    }
}

extension Asking {
    /// A person of this file who is open here; others do not exist.
    func personInHand(_ keys: RouteKeys) throws -> PersonInHand {
        let access = try access(to: keys.key())
        return PersonInHand(person: try shown(keys.key("person"), access), access: access)
    }

    /// What a form about people needs to know: no more is asked or read than this desk may see.
    func peopleContext(_ access: Access) throws -> FormContext {
        var context = try formContext(access)
        context.open = Set(DataClass.allCases.filter(access.covers))
        context.usualAddress = [
            "prefecture": profile.municipality.prefecture,
            "municipality": profile.municipality.name,
        ]
        return context
    }
}
