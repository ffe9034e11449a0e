import Casework
import Hummingbird
import Pages
import Records

extension RouterMethods where Context == OfficeContext {
    /// A form at its address: GET draws it, POST takes it.
    func form<Action: FormAction>(_ action: Action, of office: Office) {
        get(RouterPath(action.path)) { request, context in
            try await office.draw(action, request, context)
        }
        submission(action, of: office)
    }

    /// A form that stands on a page of its own kind, such as the list it adds to.
    func submission<Action: FormAction>(_ action: Action, of office: Office) {
        post(RouterPath(action.path)) { request, context in
            try await office.submit(action, request, context)
        }
    }
}

extension Office {
    func draw<Action: FormAction>(
        _ action: Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await show(request, context) { asking in
            let subject = try action.load(keys, asking)
            do {
                try action.require(subject, asking)
            } catch let refusal as any DomainRefusal {
                // Somebody else was faster: what was typed for it can still be read.
                let why = DraftPage.Fate.past(refusalWords(refusal, asking.names))
                let name = try asking.draft(at: keys.address)?.form
                guard let words = try name.flatMap({ try asking.remains(of: $0, why) }) else {
                    throw refusal
                }
                return words
            }
            let entry = try asking.entry(action, subject, at: keys.address)
            return try action.page(subject, entry, asking)
        }
    }

    func submit<Action: FormAction>(
        _ action: Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let address = request.uri.path
        let visit = Visit(request, context, settings: settings)
        let action = try await action.prepared(by: self, for: visit)
        return try await act(request, context, draft: action.draft(at: address)) { asking, typed in
            let keys = RouteKeys(request, context, carrying: typed)
            let subject = try action.load(keys, asking)
            return try Submission(
                action: action, subject: subject, asking: asking, address: keys.address,
                typed: typed
            ).acted()
        }
    }
}

extension Asking {
    /// The form from the draft of this worker if there is one, else as it is begun.
    func entry<Action: FormAction>(
        _ action: Action, _ subject: Action.Subject, at address: String
    ) throws -> FormEntry {
        let form = try action.form(subject, self)
        let kept = try draft(at: address)
        let target = try action.target(subject, self)
        var fields: FormFields
        if let kept {
            fields = FormFields(kept.fields.map { ($0.name, $0.value) })
            if kept.form != DraftName.of(address) { fields = action.renewed(fields) }
        } else {
            fields = try action.fresh(subject, self).fields(in: form)
            if let target { fields[HiddenField.version] = String(target.version) }
        }
        return FormEntry(
            form: form, context: try action.context(subject, self), state: FormState(fields),
            address: address, draftedAt: kept?.at, section: try action.section(subject, self))
    }
}

extension Asking {
    /// The draft of a form, also one that release 0.1.0 kept under another name.
    func draft(at address: String) throws -> DraftStore.Draft? {
        try DraftStore(books).drafts(of: worker.id).first {
            DraftPlace.href($0.form) == address
        }
    }
}

extension RouteKeys {
    /// - Parameter typed: what was sent; nil where only an address was asked for.
    init(_ request: Request, _ context: OfficeContext, carrying typed: FormFields? = nil) {
        var found: [String: String] = [:]
        for (name, value) in context.parameters { found[String(name)] = String(value) }
        let query = FormBody.pairs(Array((request.uri.query ?? "").utf8))
        self.init(
            parameters: found, address: request.uri.path,
            carried: typed ?? FormFields(query.map { ($0.name, $0.value) }))
    }
}
