import Casework
import Hummingbird
import Pages
import Records

/// `/consultations/{id}/account`: 相談受付・申込票 in full, read over once before it is saved.
struct AccountRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/consultations/{id}/account", use: ask)
        router.post("/consultations/{id}/account/answers", use: answer)
        router.get("/consultations/{id}/account/check", use: check)
        router.post("/consultations/{id}/account", use: rewrite)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let (consultation, access) = try asking.consultationInHand(id)
            try access.requireConsultation(consultation)
            return try asking.accountPage(consultation, access, asking.accountEntry(consultation))
        }
    }

    /// What was typed stays as a draft; when nothing is wrong, it is shown once more.
    @Sendable func answer(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = Asking.accountDraft(id)
        return try await office.act(request, context, rescue: draft) { asking, fields in
            let (consultation, access) = try asking.consultationInHand(id)
            try access.requireConsultation(consultation)
            _ = try access.rewriting(consultation, as: consultation.account)
            try asking.keepDraft(fields, as: draft)
            switch asking.accountForm(fields, consultation).parsed() {
            case .wrong(let form):
                let entry = CaseEntry(form: form, draft: draft)
                return .again(try asking.accountPage(consultation, access, entry))
            case .good: return .went(to: "/consultations/\(id)/account/check")
            }
        }
    }

    @Sendable func check(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        return try await office.show(request, context) { asking in
            let (consultation, access) = try asking.consultationInHand(id)
            try access.requireConsultation(consultation)
            let entry = try asking.accountEntry(consultation)
            switch asking.accountForm(entry.form.fields, consultation).parsed() {
            case .wrong(let form):
                return try asking.accountPage(
                    consultation, access, CaseEntry(form: form, draft: entry.draft))
            case .good(let account):
                return AccountCheckPage(
                    face: try asking.face(access), consultation: try access.disclose(consultation),
                    account: account, list: asking.issueList, entry: entry)
            }
        }
    }

    @Sendable func rewrite(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Consultation.self)
        let draft = Asking.accountDraft(id)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let (consultation, access) = try asking.consultationInHand(id)
            try access.requireConsultation(consultation)
            let rewriting = AccountRewriting(
                asking: asking, access: access, consultation: consultation)
            return try rewriting.save(typed)
        }
    }
}

/// An account on its way into the record, with what somebody else may have saved meanwhile.
struct AccountRewriting {
    let asking: Asking
    let access: Access
    let consultation: Consultation

    func save(_ typed: FormFields) throws -> Acted {
        let hands = try hands(typed)
        switch asking.accountForm(hands.fields, consultation).parsed() {
        case .wrong(let form):
            let entry = CaseEntry(form: form, draft: Asking.accountDraft(consultation.id))
            return .again(try asking.accountPage(consultation, access, entry))
        case .good(let account):
            if let page = try hands.rewriting(as: account.fields) { return .again(page) }
            return .done(
                try access.rewriting(consultation, as: account),
                to: "/consultations/\(consultation.id)?notice=rewritten")
        }
    }

    private func hands(_ typed: FormFields) throws -> TwoHands {
        let path = "/consultations/\(consultation.id)"
        let listed = asking.issueList.issues
        let others = consultation.account.marks.keys.filter { !listed.contains($0) }
        return TwoHands(
            asking: asking, typed: typed, theirs: consultation.account.fields,
            groups: .account(listed + others),
            record: TwoHands.Record(
                surroundings: .file(access, .consultations),
                subject: consultation.id.description, deed: "consultation.rewrite",
                version: consultation.version,
                viewings: [try access.disclose(consultation).viewing],
                action: "\(path)/account", back: path,
                draft: Asking.accountDraft(consultation.id)))
    }
}

extension Asking {
    static func accountDraft(_ id: Identifier<Consultation>) -> String {
        "consultations-\(id)-account"
    }

    func accountForm(_ fields: FormFields, _ consultation: Consultation) -> AccountForm {
        AccountForm(
            fields: fields, list: issueList, today: today, before: consultation.account)
    }

    /// The form as it was left, or as the record stands; it remembers which version that was.
    func accountEntry(_ consultation: Consultation) throws -> CaseEntry {
        var fresh = consultation.account.fields
        fresh[HiddenField.version] = String(consultation.version)
        return try caseEntry(Self.accountDraft(consultation.id), fresh: fresh)
    }

    func accountPage(
        _ consultation: Consultation, _ access: Access, _ entry: CaseEntry
    ) throws -> AccountPage {
        AccountPage(
            face: try face(access), consultation: try access.disclose(consultation),
            list: issueList, entry: entry)
    }

    /// Keeps what was typed, for the page on which it is read over.
    func keepDraft(_ fields: FormFields, as form: String) throws {
        let pairs = fields.names.flatMap { name in
            fields.all(name).map { (name: name, value: $0) }
        }
        try DraftStore(books).keep(Office.typed(pairs), form: form, of: worker.id, at: moment)
    }
}
