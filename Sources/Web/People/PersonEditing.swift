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
        let hands = TwoHands(
            asking: asking, typed: typed, theirs: person.details.fields, groups: .person,
            record: try record(draft))
        let fields = hands.fields
        var reader = PersonFieldReader(fields, today: asking.today)
        let details = PersonForm.full(&reader)
        guard reader.errors.isEmpty else {
            let entry = CaseEntry(form: FormState(fields, reader.errors), draft: draft)
            return .again(try asking.editPage(person, access, entry))
        }
        if let page = try hands.rewriting(as: details.fields) { return .again(page) }
        let outcome = try access.rewriting(
            person, among: try MembershipStore(asking.books).members(of: access.file.id),
            as: details, under: try GuardStore(asking.books).guards(of: [person.id]))
        return .done(outcome, to: "\(path)?notice=personSaved")
    }

    private var path: String { "/files/\(access.file.id)/people/\(person.id)" }

    private func record(_ draft: String) throws -> TwoHands.Record {
        TwoHands.Record(
            surroundings: .file(access, .household), subject: person.id.description,
            deed: "person.rewrite", version: person.version,
            viewings: [try asking.disclosed(person, access).viewing], action: path, back: path,
            draft: draft)
    }
}
