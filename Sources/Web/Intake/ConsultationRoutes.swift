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
    ) throws -> (Consultation, Access) {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        guard access.covers(.life) else { throw Denial.unseen }
        return (consultation, access)
    }

    func consultationPage(
        _ consultation: Consultation, _ access: Access,
        again: (deed: ConsultationDeed, form: FormState)? = nil
    ) throws -> ConsultationPage {
        let face = try face(access)
        let earlier = try earlier(than: consultation, face)
        return ConsultationPage(
            face: face, consultation: try access.disclose(consultation),
            content: ConsultationPage.Content(
                offers: offers(on: consultation, access),
                mayRefer: access.mayRefer(consultation),
                mayEscalate: try escalable(access).contains { $0.id == consultation.id },
                mayRewrite: access.rewrites(consultation), list: issueList,
                candidates: earlier.candidates.map(\.candidate), elsewhere: earlier.elsewhere,
                circle: try circle(of: access)),
            again: again, viewings: earlier.candidates.map(\.viewing))
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

    /// Asked of the rule that judges the press of the button.
    private func offers(
        on consultation: Consultation, _ access: Access
    ) -> [ConsultationDeed] {
        ConsultationDeed.allCases.filter { deed in
            let isDone = deed == .listening && consultation.state == .listened
            return !isDone && access.takes(deed.sample(on: today), on: consultation)
        }
    }
}

extension Access {
    func takes(_ step: Consultation.Step, on consultation: Consultation) -> Bool {
        do {
            _ = try taking(step, on: consultation)
            return true
        } catch {
            return false
        }
    }

    func rewrites(_ consultation: Consultation) -> Bool {
        do {
            _ = try rewriting(consultation, as: consultation.account)
            return true
        } catch {
            return false
        }
    }
}

extension ConsultationDeed {
    func sample(on day: CivilDate) -> Consultation.Step {
        switch self {
        case .listening: .listen
        case .answer: .answer("·")
        case .ownCase: .takeOn(next: day)
        case .watch: .watch(next: day)
        case .concern: .noteConcern(next: day)
        case .noContact: .loseContact("·")
        case .reopening: .reopen(next: day)
        case .postponement: .postpone(next: day)
        case .alarm: .raiseAlarm([.medical])
        }
    }
}
