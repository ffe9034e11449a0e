import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/cases` and `/cases/{id}`: 多機関ケース, from the request to the lead section.
struct CaseRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/cases", use: list)
        router.get("/cases/{id}", use: show)
        router.get("/cases/{id}/sheet", use: sheet)
        for action in Case.Action.allCases where CaseForms.form(of: action) == nil {
            router.post("/cases/{id}/\(action.rawValue)") { request, context in
                try await press(action, request, context)
            }
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return CaseListPage(
                face: try asking.face(access),
                cases: try CaseStore(asking.books).cases(of: id).map { try access.disclose($0) },
                escalable: try access.disclose(
                    try asking.escalable(access), in: asking.forms.form(of:)))
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let subject = try asking.caseInHand(id)
            let (found, access) = (subject.found, subject.access)
            return CasePage(
                face: try asking.face(access), found: try access.disclose(found),
                content: try asking.content(of: subject))
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let subject = try asking.caseInHand(id)
            let (found, access) = (subject.found, subject.access)
            return CaseSheet(
                face: try asking.face(access), found: try access.disclose(found),
                content: try asking.content(of: subject), printing: asking.printing)
        }
    }

    /// An action that asks nothing; the worker who presses 「聞き取りを始める」 coordinates from now on.
    private func press(
        _ action: Case.Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.act(request, context) { asking, fields in
            let subject = try asking.caseInHand(id)
            let (found, access) = (subject.found, subject.access)
            let late = try fields.pressedLate(on: found.version, back: "/cases/\(id)") {
                try access.require(action, on: found, among: subject.household)
            }
            if let late { return late }
            let nothing = Answers(form: "", edition: 0)
            return try asking.take(action, nothing, on: subject)
        }
    }
}

extension Asking {
    func content(of subject: CaseInHand) throws -> CasePage.Content {
        let (found, access) = (subject.found, subject.access)
        let face = try face(access)
        var context = formContext(face)
        context.open = access.classes
        let heard = try ConsultationStore(books).require(found.consultation).consent
        return CasePage.Content(
            hearings: try HearingStore(books).hearings(of: found.id).filter {
                access.mayWrite || access.desks.contains($0.desk)
            }, consent: try consent(of: found),
            request: RequestWords(form: try forms.form(of: found.request), context: context),
            heading: access.heading(of: found, principal: face.principal?.shown.id, heard: heard),
            offers: access.offers(on: found, among: subject.household),
            recorded: try actionAnswers(on: found, access))
    }

    func consent(of found: Case) throws -> Consent? {
        guard let id = found.consent else { return nil }
        return try ConsentStore(books).consents(of: found.file).first { $0.id == id }
    }

    /// Consultations whose escalation would be accepted now, by the rule itself.
    func escalable(_ access: Access) throws -> [Consultation] {
        let file = access.file.id
        guard directory.multiAgencyDesk != nil else { return [] }
        let cases = try CaseStore(books).cases(of: file)
        return try ConsultationStore(books).consultations(of: file).filter {
            access.mayEscalate($0, among: cases)
        }
    }
}
