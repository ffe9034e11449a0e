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
        router.post("/cases/{id}/coordination", use: coordinate)
        router.post("/cases/{id}/assessment", use: assess)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return CaseListPage(
                face: try asking.face(access),
                cases: try CaseStore(asking.books).cases(of: id).map { try access.disclose($0) },
                escalable: access.disclose(try asking.escalable(access)))
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let (found, access) = try asking.caseInHand(id)
            return CasePage(
                face: try asking.face(access), found: try access.disclose(found),
                content: try asking.content(of: found, access))
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let (found, access) = try asking.caseInHand(id)
            return CaseSheet(
                face: try asking.face(access), found: try access.disclose(found),
                content: try asking.content(of: found, access), printing: asking.printing)
        }
    }

    /// The worker who presses coordinates from now on.
    @Sendable func coordinate(_ request: Request, context: OfficeContext) async throws -> Response {
        try await press(request, context, "coordination", notice: .hearingBegun) {
            .hear(coordinator: $0.worker.id)
        }
    }

    @Sendable func assess(_ request: Request, context: OfficeContext) async throws -> Response {
        try await press(request, context, "assessment", notice: .assessed) { _ in .assess }
    }

    private func press(
        _ request: Request, _ context: OfficeContext, _ noun: String, notice: Notice,
        _ step: @escaping @Sendable (Asking) -> Case.Step
    ) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.act(request, context) { asking, fields in
            let (found, access) = try asking.caseInHand(id)
            let step = step(asking)
            try access.permit(step, on: found)
            let hands = try asking.hands(fields, on: found, access, [], FormFields(), noun)
            if let fresh = try hands.pressing({ try access.require(step, on: found) }) {
                return fresh
            }
            return .done(
                try access.taking(
                    step, on: found, desks: asking.directory.desks, keys: asking.keys),
                to: "/cases/\(id)?notice=\(notice.rawValue)")
        }
    }
}

extension Asking {
    /// The case as it stands today: a consent that has run out is none.
    func caseInHand(_ id: Identifier<Case>) throws -> (Case, Access) {
        let found = try CaseStore(books).require(id)
        let access = try access(to: found.file)
        return (access.asItStands(found), access)
    }

    func content(of found: Case, _ access: Access) throws -> CasePage.Content {
        CasePage.Content(
            hearings: try HearingStore(books).hearings(of: found.id).filter {
                access.mayWrite || access.desks.contains($0.desk)
            }, consent: try consent(of: found), offers: access.offers(on: found))
    }

    func consent(of found: Case) throws -> Consent? {
        guard let id = found.consent else { return nil }
        return try ConsentStore(books).consents(of: found.file).first { $0.id == id }
    }

    /// Consultations whose escalation would be accepted now, by the rule itself.
    func escalable(_ access: Access) throws -> [Consultation] {
        let file = access.file.id
        guard let desk = directory.multiAgencyDesk,
            try CaseStore(books).cases(of: file).allSatisfy({ !$0.state.isOpen })
        else { return [] }
        let sample = NewCase(
            desk: desk.id, agency: desk.agency, reasons: [.other], consent: nil, nextOn: today)
        return try ConsultationStore(books).consultations(of: file).filter { consultation in
            do {
                _ = try access.escalating(consultation, sample, number: "·", keys: .sample)
                return true
            } catch {
                return false
            }
        }
    }
}
