import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}`: one household file at a glance.
struct FileRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}", use: show)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return FilePage(face: try asking.face(access), content: try asking.content(access))
        }
    }
}

extension Asking {
    fileprivate func content(_ access: Access) throws -> FilePage.Content {
        let file = access.file.id
        return FilePage.Content(
            consultations: try access.disclose(
                try ConsultationStore(books).consultations(of: file), in: forms.form(of:)),
            cases: try CaseStore(books).cases(of: file).map { try access.disclose($0) },
            referrals: try ReferralStore(books).referrals(of: file).filter(access.reads)
                .map { try access.disclose($0) },
            notes: access.disclose(try NoteStore(books).notes(of: file, limit: 30)),
            tasks: try tasks(access),
            consents: access.disclose(try ConsentStore(books).consents(of: file)))
    }
}
