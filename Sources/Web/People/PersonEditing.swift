import Casework
import Pages
import Records

/// A person's particulars on their way into the record, with what somebody else may have saved
/// meanwhile.
struct PersonEditing {
    let asking: Asking
    let access: Access
    let person: Person

    func save(_ typed: FormFields, draft: String) throws -> Acted {
        let theirs = person.details.fields
        let unchosen = [FieldGroup].person.unchosen(in: typed)
        let fields = unchosen.isEmpty ? [FieldGroup].person.resolved(typed, with: theirs) : typed
        var reader = PersonFieldReader(fields, today: asking.today)
        let details = PersonForm.full(&reader)
        guard reader.errors.isEmpty else {
            let entry = CaseEntry(form: FormState(fields, reader.errors), draft: draft)
            return .again(try asking.editPage(person, access, entry))
        }
        let mine = details.fields
        let isStale = fields[HiddenField.version] != String(person.version)
        let conflicts = [FieldGroup].person.conflicts(mine: mine, theirs: theirs)
        if !unchosen.isEmpty || isStale && !conflicts.isEmpty {
            let form = FormState(mine.adding(choicesOf: typed), unchosen)
            return .again(try conflictPage(conflicts, form, draft))
        }
        let outcome = try access.rewriting(
            person, as: details, under: try GuardStore(asking.books).guards(of: [person.id]))
        return .done(outcome, to: "\(path)?notice=personSaved")
    }

    private var path: String { "/files/\(access.file.id)/people/\(person.id)" }

    private func conflictPage(
        _ conflicts: [Conflict], _ form: FormState, _ draft: String
    ) throws -> ConflictPage {
        ConflictPage(
            face: try asking.face(access),
            place: ConflictPage.Place(
                section: .household, action: path, back: path,
                byline: try asking.lastChange(
                    of: person.id.description, deeds: ["person.rewrite"]),
                version: person.version, draft: draft),
            conflicts: conflicts, form: form,
            viewings: [try asking.disclosed(person, access).viewing])
    }
}

extension FormFields {
    /// The choices of a conflict page, kept beside what was typed.
    func adding(choicesOf typed: FormFields) -> FormFields {
        var fields = self
        for name in typed.names where name.hasPrefix(Conflict.choiceName(for: "")) {
            fields[name] = typed[name]
        }
        return fields
    }
}
