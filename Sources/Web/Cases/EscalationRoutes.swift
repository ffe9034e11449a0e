import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/{id}/escalation`: a desk asks 多機関協働 for help, with consent or without.
struct EscalationRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/{id}/escalation", use: ask)
        router.post("/consultations/{id}/escalation", use: escalate)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            // Whoever may not escalate is told why before typing anything.
            let matter = try asking.escalation(of: id)
            let entry = try asking.caseEntry(draft(id), fresh: asking.freshEscalation)
            return try asking.escalationPage(matter, entry)
        }
    }

    @Sendable func escalate(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = draft(id)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let matter = try asking.escalation(of: id, isTried: false)
            let hands = try asking.hands(
                typed, on: matter.consultation, matter.access, .escalation, FormFields(),
                "escalation", draft)
            if let page = try hands.acting({ try asking.tryEscalating(matter) }) {
                return .again(page)
            }
            try asking.tryEscalating(matter)
            let form = EscalationForm(
                fields: hands.fields, desk: matter.desk, consents: matter.consents.map(\.id),
                today: asking.today)
            switch form.parsed() {
            case .wrong(let form):
                return .again(
                    try asking.escalationPage(matter, CaseEntry(form: form, draft: draft)))
            case .good(let new):
                let outcome = try matter.access.escalating(
                    matter.consultation, new, among: matter.household,
                    number: try FileStore(asking.books).newNumber(
                        in: asking.today.fiscalYear, from: asking.keys), keys: asking.keys)
                let opened = outcome.cases.first?.after.id
                return .done(
                    outcome,
                    to: opened.map { "/cases/\($0)?notice=escalated" } ?? "/consultations/\(id)")
            }
        }
    }

    private func draft(_ id: Identifier<Consultation>) -> String {
        "consultations-\(id)-escalation"
    }
}

/// What was typed to bring a consultation to 多機関協働.
struct EscalationForm {
    let fields: FormFields
    let desk: Desk
    /// Consents in force that reach the desk.
    let consents: [Identifier<Consent>]
    let today: CivilDate

    func parsed() -> CaseFieldReader.Read<NewCase> {
        var reader = CaseFieldReader(fields)
        let reasons: Set<Case.EscalationReason> = fields.choices("reasons")
        if reasons.isEmpty { reader.errors.add("reasons", CaseProblem.unchosen(.reasons)) }
        let isWithout = fields["consent"] == EscalationPage.withoutConsent
        let consent = isWithout ? nil : reader.key("consent", .consent, among: consents)
        let next = reader.day("next_on", .reviewOn, from: today)
        guard let next else { return reader.result(nil) }
        return reader.result(
            NewCase(
                desk: desk.id, agency: desk.agency, reasons: reasons, consent: consent,
                nextOn: next))
    }
}

/// A consultation on its way to 多機関協働, with what the form offers.
struct Escalation {
    let consultation: Consultation
    let access: Access
    let desk: Desk
    let consents: [Consent]
    /// All cases of the household.
    let household: [Case]

    func sample(on day: CivilDate) -> NewCase {
        NewCase(
            desk: desk.id, agency: desk.agency, reasons: [.other], consent: nil, nextOn: day)
    }
}

extension Asking {
    /// - Parameter isTried: whether the rule is asked at once if help can be asked for at all.
    func escalation(
        of id: Identifier<Consultation>, isTried: Bool = true
    ) throws -> Escalation {
        let consultation = try ConsultationStore(books).require(id)
        let access = try access(to: consultation.file)
        try access.requireConsultation(consultation)
        guard let desk = directory.multiAgencyDesk else {
            throw CaseRefusal(CaseProblem.noMultiAgency(names))
        }
        let matter = Escalation(
            consultation: consultation, access: access, desk: desk,
            consents: try consents(of: consultation.file, reaching: desk.agency),
            household: try CaseStore(books).cases(of: consultation.file))
        if isTried { try tryEscalating(matter) }
        return matter
    }

    fileprivate func tryEscalating(_ matter: Escalation) throws {
        let consultation = matter.consultation
        _ = try matter.access.escalating(
            consultation, matter.sample(on: today), among: matter.household, number: "·",
            keys: .sample)
    }

    func escalationPage(_ matter: Escalation, _ entry: CaseEntry) throws -> EscalationPage {
        EscalationPage(
            face: try face(matter.access),
            consultation: try disclosed(matter.consultation, matter.access),
            content: EscalationPage.Content(
                desk: matter.desk, criteria: profile.scope.map(\.text),
                consents: matter.consents), entry: entry)
    }

    var freshEscalation: FormFields {
        var fields = FormFields()
        fields.fill("next_on", with: today.adding(days: profile.settings.referralAnswerDays))
        return fields
    }

    /// Two at work on one consultation.
    ///
    /// - Parameter noun: the end of the address the form goes to.
    func hands(
        _ typed: FormFields, on consultation: Consultation, _ access: Access,
        _ groups: [FieldGroup], _ theirs: FormFields, _ noun: String, _ draft: String? = nil
    ) throws -> TwoHands {
        let path = "/consultations/\(consultation.id)"
        return TwoHands(
            asking: self, typed: typed, theirs: theirs, groups: groups,
            record: TwoHands.Record(
                surroundings: .file(access, .consultations),
                subject: consultation.id.description, version: consultation.version,
                viewings: [try access.disclose(consultation).viewing], action: "\(path)/\(noun)",
                back: path, draft: draft))
    }
}
