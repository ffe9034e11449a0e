import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/consents`: members are asked, confirm in writing, and take back what they gave.
struct ConsentRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/consents/new", use: ask)
        router.post("/files/{id}/consents", use: record)
        router.get("/files/{id}/consents/{consent}/form", use: form)
        router.get("/files/{id}/consents/{consent}/withdrawal-form", use: withdrawalForm)
        router.get("/files/{id}/consents/{consent}/confirmation", use: askConfirmation)
        router.post("/files/{id}/consents/{consent}/confirmation", use: confirm)
        router.get("/files/{id}/consents/{consent}/withdrawal", use: askWithdrawal)
        router.post("/files/{id}/consents/{consent}/withdrawal", use: withdraw)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let asked = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            let access = try asking.writingAccess(to: id)
            let fresh = try asking.freshConsent(in: access, asked: asked)
            let entry = try asking.caseEntry(draft(id), fresh: fresh)
            // A draft about somebody else, or from another way here, does not answer this link.
            let isOther = ["person", ConsentFormPage.back].contains {
                asked.has($0) && entry.form[$0] != fresh[$0]
            }
            return try asking.consentPage(
                access, isOther ? CaseEntry(form: FormState(fresh), draft: draft(id)) : entry)
        }
    }

    @Sendable func record(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let draft = draft(id)
        return try await office.act(request, context, draft: draft) { asking, fields in
            let access = try asking.writingAccess(to: id)
            switch try asking.consentForm(fields, access).parsed() {
            case .wrong(let form):
                return .again(try asking.consentPage(access, CaseEntry(form: form, draft: draft)))
            case .good(let answer):
                let outcome = try access.recording(
                    answer, after: try ConsentStore(asking.books).consents(of: id),
                    cases: try CaseStore(asking.books).cases(of: id),
                    desks: asking.directory.desks, keys: asking.keys)
                let back = SafePath.local(fields[ConsentFormPage.back]) ?? "/files/\(id)/sharing"
                let more = back.contains("?") ? "&" : "?"
                return .done(outcome, to: "\(back)\(more)notice=consentSaved")
            }
        }
    }

    @Sendable func form(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let isBlank = context.parameters.get("consent") == "blank"
        let key = try context.key("consent", of: Consent.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let face = try asking.face(access)
            if isBlank {
                return ConsentSheet(
                    blank: face, recipients: asking.recipients, printing: asking.printing)
            }
            let consent = try asking.consent(key, access)
            return ConsentSheet(
                face: face, consent: try access.printing(consent), recipients: asking.recipients,
                printing: asking.printing)
        }
    }

    @Sendable func withdrawalForm(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let key = try context.key("consent", of: Consent.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let consent = try asking.consent(key, access)
            return WithdrawalSheet(
                face: try asking.face(access), consent: try access.printing(consent),
                printing: asking.printing)
        }
    }

    /// The draft's name is the address of its form.
    private func draft(_ id: Identifier<HouseholdFile>) -> String { "files-\(id)/consents/new" }
}

extension ConsentRoutes {
    @Sendable func askConfirmation(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let key = try context.key("consent", of: Consent.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let consent = try asking.consent(key, access)
            // Whoever may not confirm is told why before typing anything.
            _ = try access.confirming(consent, on: asking.today, desks: [], keys: .sample)
            return ConsentConfirmationPage(
                face: try asking.face(access), consent: try access.disclose(consent),
                form: asking.onToday)
        }
    }

    @Sendable func confirm(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let key = try context.key("consent", of: Consent.self)
        return try await office.act(request, context) { asking, typed in
            let access = try asking.access(to: id)
            let consent = try asking.consent(key, access)
            try access.requireWriting()
            let hands = try asking.hands(typed, on: consent, access, .confirmedOn, "confirmation")
            let page = try hands.acting {
                _ = try access.confirming(consent, on: asking.today, desks: [], keys: .sample)
            }
            if let page { return .again(page) }
            var check = FieldCheck(hands.fields)
            let day = check.day(
                "on", .confirmedOn, from: consent.askedOn, through: asking.today)
            switch check.result(day) {
            case .wrong(let form):
                return .again(
                    ConsentConfirmationPage(
                        face: try asking.face(access), consent: try access.disclose(consent),
                        form: form))
            case .good(let day):
                return .done(
                    try access.confirming(
                        consent, on: day, desks: asking.directory.desks, keys: asking.keys),
                    to: "/files/\(id)/sharing?notice=consentConfirmed")
            }
        }
    }

    @Sendable func askWithdrawal(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let key = try context.key("consent", of: Consent.self)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            let consent = try asking.consent(key, access)
            _ = try access.withdrawing(consent, on: asking.today, cases: [], desks: [])
            return try asking.withdrawalPage(consent, access, asking.onToday)
        }
    }

    @Sendable func withdraw(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let key = try context.key("consent", of: Consent.self)
        return try await office.act(request, context) { asking, typed in
            let access = try asking.access(to: id)
            let consent = try asking.consent(key, access)
            try access.requireWriting()
            let hands = try asking.hands(typed, on: consent, access, .withdrawnOn, "withdrawal")
            let page = try hands.acting {
                _ = try access.withdrawing(consent, on: asking.today, cases: [], desks: [])
            }
            if let page { return .again(page) }
            var check = FieldCheck(hands.fields)
            let day = check.day(
                "on", .withdrawnOn, from: consent.askedOn, through: asking.today)
            switch check.result(day) {
            case .wrong(let form):
                return .again(try asking.withdrawalPage(consent, access, form))
            case .good(let day):
                let outcome = try access.withdrawing(
                    consent, on: day, cases: try CaseStore(asking.books).cases(of: id),
                    desks: asking.directory.desks)
                let losing = try asking.effect(of: consent, access).losing
                let page = access.desks.isSubset(of: losing) ? "/" : "/files/\(id)/sharing"
                return .done(outcome, to: "\(page)?notice=consentWithdrawn")
            }
        }
    }
}

extension Asking {
    fileprivate func hands(
        _ typed: FormFields, on consent: Consent, _ access: Access, _ label: SharingLabel,
        _ noun: String
    ) throws -> TwoHands {
        let file = "/files/\(access.file.id)"
        return TwoHands(
            asking: self, typed: typed, theirs: consent.fields, groups: .consentDay(label),
            record: TwoHands.Record(
                surroundings: .file(access, .sharing), subject: consent.id.description,
                version: consent.version, viewings: [try access.disclose(consent).viewing],
                action: "\(file)/consents/\(consent.id)/\(noun)", back: "\(file)/sharing"))
    }
}
