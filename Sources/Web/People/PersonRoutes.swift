import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/people/{person}`: what is known of one person of the household.
struct PersonRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/people/{person}", use: show)
        router.get("/files/{id}/people/{person}/edit", use: edit)
        router.post("/files/{id}/people/{person}", use: rewrite)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, person) = try context.personKeys()
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return PersonPage(
                face: try asking.face(access), content: try asking.content(of: person, access))
        }
    }

    @Sendable func edit(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, person) = try context.personKeys()
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            try access.requireWriting()
            let known = try asking.shown(person, access)
            var fresh = known.details.fields
            fresh[HiddenField.version] = String(known.version)
            let entry = try asking.caseEntry(Self.draft(id, known.id), fresh: fresh)
            return try asking.editPage(known, access, entry)
        }
    }

    @Sendable func rewrite(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, key) = try context.personKeys()
        let draft = Self.draft(id, key)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let access = try asking.access(to: id)
            let person = try asking.shown(key, access)
            try access.requireWriting()
            if let fields = typed.withRowsChanged() {
                let entry = CaseEntry(form: FormState(asking.prefilled(fields)), draft: draft)
                return .again(try asking.editPage(person, access, entry))
            }
            let editing = PersonEditing(asking: asking, access: access, person: person)
            return try editing.save(typed, draft: draft)
        }
    }

    /// The draft's name is the address of its form.
    static func draft(
        _ file: Identifier<HouseholdFile>, _ person: Identifier<Person>
    ) -> String { "files-\(file)/people/\(person)/edit" }
}

extension OfficeContext {
    func personKeys() throws -> (Identifier<HouseholdFile>, Identifier<Person>) {
        (try key(of: HouseholdFile.self), try key("person", of: Person.self))
    }
}

extension Asking {
    func editPage(
        _ person: Person, _ access: Access, _ entry: CaseEntry
    ) throws -> PersonEditPage {
        PersonEditPage(
            face: try face(access), person: try disclosed(person, access), entry: entry)
    }

    /// A new address is most often in this municipality.
    func prefilled(_ fields: FormFields) -> FormFields {
        var fields = fields
        let last = "address_\(fields.rowCount("address") - 1)"
        if !fields.has("\(last)_kind") && fields.rowCount("address") > 0 {
            fields["\(last)_prefecture"] = profile.municipality.prefecture
            fields["\(last)_municipality"] = profile.municipality.name
        }
        return fields
    }

    func content(
        of id: Identifier<Person>, _ access: Access
    ) throws -> PersonPage.Content {
        let disclosed = try disclosed(id, access)
        guard let person = disclosed.value.first?.person else {
            return PersonPage.Content(
                person: disclosed, otherFiles: [], merged: [], candidates: 0)
        }
        let ways = try IdentityStore(books).ways(to: person.id, for: standing, at: moment)
        return PersonPage.Content(
            person: disclosed,
            otherFiles: ways.map(\.file).filter { $0.id != access.file.id },
            merged: try merged(into: person, access),
            candidates: try identityCandidates(of: person).count)
    }

    private func merged(into person: Person, _ access: Access) throws -> [PersonPage.Merged] {
        try IdentityStore(books).merges(into: person.id).compactMap { verdict in
            let other = try PersonStore(books).require(verdict.other)
            guard try disclosed(other, access).value.first?.person != nil else { return nil }
            return PersonPage.Merged(person: other, verdict: verdict)
        }
    }
}
