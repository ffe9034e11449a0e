import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/people/{person}`: what is known of one person of the household.
struct PersonRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/people/{person}", use: show)
        router.get("/files/{id}/people/{person}/history", use: history)
        router.form(EditPerson(), of: office)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let (id, person) = try context.personKeys()
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return PersonPage(
                face: try asking.face(access), content: try asking.content(of: person, access))
        }
    }

    @Sendable func history(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            try asking.historyPage(try asking.personInHand(keys))
        }
    }
}

extension OfficeContext {
    func personKeys() throws -> (Identifier<HouseholdFile>, Identifier<Person>) {
        (try key(of: HouseholdFile.self), try key("person", of: Person.self))
    }
}

extension Asking {
    func content(
        of id: Identifier<Person>, _ access: Access
    ) throws -> PersonPage.Content {
        let disclosed = try disclosed(id, access)
        guard let person = disclosed.value.first?.person else {
            return PersonPage.Content(
                person: disclosed, otherFiles: [], merged: [], candidates: 0)
        }
        let ways = try IdentityStore(books).ways(to: person.id, for: standing, at: moment)
        let form = try inForce(PersonForm.form)
        return PersonPage.Content(
            person: disclosed,
            otherFiles: ways.map(\.file).filter { $0.id != access.file.id },
            merged: try merged(into: person, access),
            more: ownAnswers(
                PersonForm.answers(of: person.details, to: form), to: form,
                beside: PersonForm.form, context: try peopleContext(access)),
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
