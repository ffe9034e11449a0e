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
        router.get("/consultations/{id}/history", use: history)
        router.form(ReceiveConsultation(), of: office)
        router.form(RewriteConsultation(), of: office)
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
            let found = try asking.consultationInHand(id)
            let (consultation, access) = (found.consultation, found.access)
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
            try asking.consultationPage(try asking.consultationInHand(id))
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            try asking.receptionSheet(try asking.consultationInHand(id), query.choice("variant"))
        }
    }

    @Sendable func history(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let found = try asking.consultationInHand(id)
            return AnswerHistoryPage(
                face: try asking.face(found.access), section: .consultations,
                title: try asking.formContext(found).words(found.form.title),
                back: Link("相談へ戻る", href: "/consultations/\(id)"),
                entries: try asking.history(
                    of: id, in: found.form, context: try asking.formContext(found)),
                viewing: try asking.disclosed(found).viewing)
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            return ConsultationListPage(
                face: try asking.face(access),
                consultations: try access.disclose(
                    try ConsultationStore(asking.books).consultations(of: id),
                    in: asking.forms.form(of:)))
        }
    }
}

extension Asking {
    func disclosed(_ found: ConsultationInHand) throws -> Disclosed<Consultation> {
        try found.access.disclose(found.consultation, in: found.form)
    }

    func disclosed(
        _ consultation: Consultation, _ access: Access
    ) throws -> Disclosed<Consultation> {
        try access.disclose(consultation, in: forms.form(of: consultation.answers))
    }

    fileprivate func receptionSheet(
        _ found: ConsultationInHand, _ variant: ReceptionSheet.Variant?
    ) throws -> ReceptionSheet {
        let face = try face(found.access)
        let guards = try GuardStore(books).guards(of: face.principal.map { [$0.shown.id] } ?? [])
        return ReceptionSheet(
            face: face, consultation: try disclosed(found), form: found.form,
            context: try formContext(found), request: try request(after: found),
            heading: ConsentHeading.of(
                face.principal?.shown.id,
                consents: try ConsentStore(books).consents(of: found.access.file.id),
                intake: found.consultation.consent, on: today),
            showsWhereabouts: face.principal.map { !guards.protects($0.shown.id) } ?? false,
            printing: printing, variant: variant)
    }

    /// Why help was asked for after a consultation, as far as it is open here.
    private func request(after found: ConsultationInHand) throws -> ReceptionSheet.Request? {
        let cases = try CaseStore(books).cases(of: found.access.file.id)
        return try cases.first { $0.consultation == found.consultation.id }.map {
            ReceptionSheet.Request(
                found: try found.access.disclose($0),
                words: RequestWords(
                    form: try forms.form(of: $0.request), context: try formContext(found)))
        }
    }

    func consultationPage(
        _ found: ConsultationInHand
    ) throws -> ConsultationPage {
        let (consultation, access) = (found.consultation, found.access)
        let face = try face(access)
        let earlier = try earlier(than: consultation, face)
        return ConsultationPage(
            face: face, consultation: try disclosed(found), form: found.form,
            context: try formContext(found),
            content: ConsultationPage.Content(
                offers: access.offers(on: consultation),
                mayEscalate: try escalable(access).contains { $0.id == consultation.id },
                mayRewrite: access.rewrites(consultation),
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
            try requireConsultation(consultation)
            return true
        } catch {
            return false
        }
    }
}
