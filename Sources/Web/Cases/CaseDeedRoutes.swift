import Casework
import Hummingbird
import Pages
import Records

/// `/cases/{id}/{consent|decision|session|support|field|closure|interruption|reopening|postponement}`:
/// the steps of a case that ask something first. GET asks, POST does.
struct CaseDeedRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        for deed in CaseDeed.allCases {
            router.get("/cases/{id}/\(deed.rawValue)") { request, context in
                try await ask(deed, request, context)
            }
            router.post("/cases/{id}/\(deed.rawValue)") { request, context in
                try await take(deed, request, context)
            }
        }
    }

    private func ask(
        _ deed: CaseDeed, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Case.self)
        return try await office.show(request, context) { asking in
            let (found, access) = try asking.caseInHand(id)
            do {
                try asking.require(deed, on: found, access)
            } catch let refusal as any DomainRefusal {
                // Somebody else took the step: what was typed for it can still be read.
                let why = DraftPage.Fate.past(refusalWords(refusal, asking.names))
                guard let words = try asking.remains(of: draft(deed, id), why) else {
                    throw refusal
                }
                return words
            }
            return try asking.deedPage(
                deed, found, access,
                try asking.caseEntry(draft(deed, id), fresh: deed.fresh(for: found, asking)))
        }
    }

    private func take(
        _ deed: CaseDeed, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Case.self)
        let draft = draft(deed, id)
        return try await office.act(request, context, draft: draft) { asking, typed in
            let (found, access) = try asking.caseInHand(id)
            try access.permit(deed.sample(on: found, asking), on: found)
            let hands = try asking.hands(
                typed, on: found, access, deed.groups(asking.directory), found.fields,
                deed.rawValue, draft)
            if let page = try hands.acting({ try asking.require(deed, on: found, access) }) {
                return .again(page)
            }
            try asking.require(deed, on: found, access)
            let form = CaseDeedForm(
                fields: hands.fields, deed: deed, found: found, asking: asking,
                choices: try asking.choices(for: found))
            switch form.parsed() {
            case .wrong(let form):
                return .again(
                    try asking.deedPage(deed, found, access, CaseEntry(form: form, draft: draft)))
            case .good(let step):
                let outcome = try access.taking(
                    step, on: found, desks: asking.directory.desks, keys: asking.keys)
                // With the case the programme's own way to it ends.
                let page = access.staysOpen(after: outcome) ? "/cases/\(id)" : "/"
                return .done(outcome, to: "\(page)?notice=\(deed.notice.rawValue)")
            }
        }
    }

    /// The draft's name is the address of its form.
    private func draft(_ deed: CaseDeed, _ id: Identifier<Case>) -> String {
        "cases-\(id)/\(deed.rawValue)"
    }
}

extension Asking {
    /// Throws why this step cannot be taken by this worker now, before anything is typed or read.
    func require(_ deed: CaseDeed, on found: Case, _ access: Access) throws {
        // Reopening beside a case that goes on would make two; the schema would refuse it later.
        if deed == .reopening,
            try CaseStore(books).cases(of: found.file).contains(where: {
                $0.id != found.id && $0.state.isOpen
            })
        {
            throw CaseRefusal(CaseProblem.alreadyOpen(names))
        }
        try access.require(deed.sample(on: found, self), on: found)
    }

    func deedPage(
        _ deed: CaseDeed, _ found: Case, _ access: Access, _ entry: CaseEntry
    ) throws -> CaseDeedPage {
        let sharing = try sharingDesks(of: found.file)
        let tasks = try TaskStore(books).tasks(of: found.file)
        let hearings = try HearingStore(books).hearings(of: found.id)
        return CaseDeedPage(
            face: try face(access), found: try access.disclose(found), deed: deed,
            choices: CaseDeedPage.Choices(
                leads: leads(for: found).map { ($0, sharing.contains($0.id)) },
                consents: try usableConsents(for: found), consent: try consent(of: found),
                openTasks: tasks.count { $0.state == .open },
                unanswered: hearings.count { $0.answer == nil }), entry: entry)
    }

    func choices(for found: Case) throws -> CaseDeedForm.Choices {
        CaseDeedForm.Choices(
            leads: leads(for: found).map(\.id), consents: try usableConsents(for: found).map(\.id))
    }

    /// Who may stay when 多機関協働 withdraws: the desks of welfare, but not 多機関協働 itself.
    private func leads(for found: Case) -> [Desk] {
        directory.desks.filter { $0.isWelfare && $0.id != found.desk }
    }

    private func usableConsents(for found: Case) throws -> [Consent] {
        guard let agency = directory.desk(found.desk)?.agency else { return [] }
        return try consents(of: found.file, reaching: agency)
    }
}
