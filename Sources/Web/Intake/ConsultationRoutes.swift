import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/{id}` and `/files/{id}/consultations`: what was brought to a desk.
struct ConsultationRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/{id}", use: show)
        router.get("/consultations/{id}/sheet", use: sheet)
        router.get("/files/{id}/consultations", use: list)
        router.post(
            "/consultations/{id}/\(Consultation.Action.listening.rawValue)", use: endListening)
    }

    /// 聞き取りを終える asks nothing.
    @Sendable func endListening(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.act(request, context) { asking, typed in
            let (consultation, access) = try asking.consultationInHand(id)
            let (action, path) = (Consultation.Action.listening, "/consultations/\(id)")
            let late = try typed.pressedLate(on: consultation.version, back: path) {
                try access.require(action, on: consultation)
            }
            if let late { return late }
            return .done(
                try access.taking(.listen, on: consultation),
                to: "\(path)?notice=\(action.notice.rawValue)")
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let (consultation, access) = try asking.consultationInHand(id)
            return try asking.consultationPage(consultation, access)
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            let (consultation, access) = try asking.consultationInHand(id)
            let face = try asking.face(access)
            let guards = try GuardStore(asking.books).guards(
                of: face.principal.map { [$0.shown.id] } ?? [])
            return ReceptionSheet(
                face: face, consultation: try access.disclose(consultation), list: asking.issueList,
                showsWhereabouts: face.principal.map { !guards.protects($0.shown.id) } ?? false,
                printing: asking.printing, variant: query.choice("variant"))
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return ConsultationListPage(
                face: try asking.face(access),
                consultations: access.disclose(
                    try ConsultationStore(asking.books).consultations(of: id)))
        }
    }
}

extension Asking {
    /// お困りのこと as this city lists them.
    var issueList: Issue.List {
        switch profile.codes.issues {
        case .national16: .national16
        case .okayama12: .okayama12
        }
    }

    /// A consultation in a file that is open here; its words are of the kind 生活歴・課題.
    func consultationInHand(
        _ id: Identifier<Consultation>
    ) throws -> ConsultationInHand {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        guard access.covers(.life) else { throw Denial.unseen }
        return (consultation, access)
    }

    func consultationPage(
        _ consultation: Consultation, _ access: Access
    ) throws -> ConsultationPage {
        let face = try face(access)
        let earlier = try earlier(than: consultation, face)
        return ConsultationPage(
            face: face, consultation: try access.disclose(consultation),
            content: ConsultationPage.Content(
                offers: access.offers(on: consultation),
                mayEscalate: try escalable(access).contains { $0.id == consultation.id },
                mayRewrite: access.rewrites(consultation), list: issueList,
                candidates: earlier.candidates.map(\.candidate), elsewhere: earlier.elsewhere,
                circle: try circle(of: access),
                recorded: try actionAnswers(on: consultation, access)),
            viewings: earlier.candidates.map(\.viewing))
    }

    /// 以前の相談 of people like the one this is about, but for those of this very file.
    private func earlier(
        than consultation: Consultation, _ face: FileFace
    ) throws -> (
        candidates: [(candidate: IdentityPage.Candidate, viewing: AuditLine)], elsewhere: [Desk]
    ) {
        guard let person = face.principal?.shown.person else { return ([], []) }
        return (
            try identityCandidates(of: person),
            elsewhere(try traces(of: person.details, id: person.id))
        )
    }

    /// The names of those who may open a 知られない相談; empty for others.
    private func circle(of access: Access) throws -> [String] {
        guard access.file.isHidden else { return [] }
        return Set(try openShares(of: access.file.id).compactMap(\.worker)).sorted()
            .map { directory.workerName($0) }
    }
}

extension Access {
    func rewrites(_ consultation: Consultation) -> Bool {
        do {
            _ = try rewriting(consultation, as: consultation.account)
            return true
        } catch {
            return false
        }
    }
}
