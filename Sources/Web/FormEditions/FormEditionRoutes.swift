import Casework
import Hummingbird
import Pages
import Records

/// `/forms`: the forms in use, their editions, and the drafts that change them.
struct FormEditionRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/forms", use: list)
        router.get("/forms/drafts/new", use: askNew)
        router.post("/forms/drafts/new", use: propose)
        router.get("/forms/drafts/{draft}", use: showDraft)
        router.post("/forms/drafts/{draft}/publication", use: publish)
        router.post("/forms/drafts/{draft}/withdrawal", use: withdraw)
        router.get("/forms/{form}", use: show)
        router.get("/forms/{form}/preview/{edition}", use: preview)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { try $0.formListPage() }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) {
            try $0.formEditionsPage(try keys.text("form"))
        }
    }

    @Sendable func preview(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) {
            try $0.formPreviewPage(try keys.text("form"), try keys.text("edition"))
        }
    }

    @Sendable func askNew(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) {
            try $0.formProposalPage(of: query["form"])
        }
    }

    @Sendable func propose(_ request: Request, context: OfficeContext) async throws -> Response {
        let sent = try await office.sentForm(
            request, context, asWritten: [FormProposalPage.source])
        let name = DraftName.of(FormProposalPage.path)
        return try await office.act(request, context, draft: name, read: sent.pairs) {
            asking, typed in
            try asking.standing.requireForms()
            var proposal = FormProposal(
                typed, file: sent.files[FormProposalPage.file], reader: office.formFiles)
            guard let change = try proposal.change(asking) else {
                return .again(FormProposalPage(form: proposal.state))
            }
            return try asking.saved(change, .formProposed)
        }
    }

    @Sendable func showDraft(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) {
            try $0.formDraftPage(try keys.key("draft"))
        }
    }

    @Sendable func publish(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.act(request, context) { asking, _ in
            let draft = try asking.formDraft(try keys.key("draft"))
            let store = FormEditionStore(asking.books)
            let publication = try asking.standing.publishing(
                draft, knowing: try store.facts(of: draft.form), at: asking.moment)
            try store.publish(publication, terminal: asking.terminal)
            return .went(to: "/forms/\(draft.form)?notice=\(Notice.formPublished.rawValue)")
        }
    }

    @Sendable func withdraw(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.act(request, context) { asking, _ in
            let draft = try asking.formDraft(try keys.key("draft"))
            let change = try asking.standing.withdrawing(draft, at: asking.moment)
            return try asking.saved(change, .formWithdrawn)
        }
    }
}

extension Asking {
    fileprivate func saved(_ change: Change<FormDraft>, _ notice: Notice) throws -> Acted {
        try FormDraftStore(books).save(change, terminal: terminal)
        return .went(to: "/forms/drafts/\(change.after.id)?notice=\(notice.rawValue)")
    }
}
