import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records

/// `/drafts`: what was typed and not yet saved. The script saves here every few seconds.
struct DraftRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/drafts/{form}", use: show)
        router.post("/drafts/{form}", use: keep)
        router.post("/drafts/{form}/discard", use: discard)
        router.post("/session/extension", use: extend)
    }

    /// What is left of a draft, for whoever wrote it, whatever became of its form.
    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let form = try name(context)
        return try await office.show(request, context) { asking in
            let isOpen =
                try !form.hasPrefix(DraftPlace.unsent) && !asking.draftSubject(form).isShut
            guard let page = try asking.remains(of: form, isOpen ? .open : .shut) else {
                throw Denial.unseen
            }
            return page
        }
    }

    @Sendable func keep(_ request: Request, context: OfficeContext) async throws -> Response {
        let form = try name(context)
        let visit = Visit(request, context, settings: office.settings)
        let pairs = try await office.form(request, context)
        let csrf = pairs.first { $0.name == HiddenField.csrf }?.value ?? ""
        do {
            try await office.archive.transaction { books in
                let asking = try office.enter(visit, books)
                guard sameSecret(csrf, asking.session.csrf) else { throw ForeignForm() }
                try DraftStore(books).keep(
                    Office.typed(pairs), form: form, of: asking.worker.id, at: asking.moment)
            }
        } catch let shut as NotSignedIn {
            // The script learns that the session is over; what was typed stays all the same.
            throw try await office.failed(shut, pairs, as: form, visit)
        }
        return Response(status: .noContent)
    }

    @Sendable func discard(_ request: Request, context: OfficeContext) async throws -> Response {
        let form = try name(context)
        return try await office.act(request, context) { asking, _ in
            try DraftStore(asking.books).discard(form, of: asking.worker.id)
            return .went(to: "/?notice=draftDiscarded")
        }
    }

    /// The worker is still there: the session goes on.
    @Sendable func extend(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context) { _, fields in
            let back = fields["back"]
            return .went(to: SafePath.local(back) ?? "/")
        }
    }

    private func name(_ context: OfficeContext) throws -> String {
        guard let name = context.parameters.get("form")?.removingPercentEncoding,
            name.utf8.count <= 120
        else { throw Denial.unseen }
        return name
    }
}

extension Asking {
    /// The words of a draft of this worker, if there is one.
    func remains(of form: String, _ fate: DraftPage.Fate) throws -> DraftPage? {
        try DraftStore(books).draft(of: form, by: worker.id).map {
            DraftPage(
                form: form, title: Slice.all.draftTitle(form, names),
                texts: FormFields($0.fields.map { ($0.name, $0.value) }).texts,
                at: $0.at, fate: fate)
        }
    }
}

/// Addresses to go back to, taken from a request: only within this site.
enum SafePath {
    static func local(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
            !path.unicodeScalars.contains(where: { $0.value < 0x20 })
        else { return nil }
        return path
    }
}
