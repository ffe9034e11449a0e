import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records

/// `/sign-in`: the door. Names and addresses are counted, so a stranger cannot try for ever.
struct SignInRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/sign-in", use: door)
        router.post("/sign-in", use: signIn)
        router.post("/sign-in/demo", use: signInDemo)
        router.post("/sign-out", use: signOut)
    }

    @Sendable func door(_ request: Request, context: OfficeContext) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let page = try await page(
            FormState(), next: visit.query["next"],
            notice: SignInPage.notice(visit.query["why"]))
        return office.respond(page.html(in: office.bareFrame))
    }

    @Sendable func signIn(_ request: Request, context: OfficeContext) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let fields = FormFields(
            try await office.form(request, context).map { ($0.name, $0.value) })
        let known = try await office.knock(SignInName.clean(fields["name"]), visit)
        guard case .mayTry = known.answer else {
            return try await again(fields, .wait(minutes: SignInRule.windowMinutes))
        }
        // The same work is done for a name that does not exist, so the time tells nothing.
        let hash = known.credential?.password ?? office.passwords.decoy
        let isRight = try await office.passwords.matches(fields["password"], hash)
        guard isRight, let worker = known.worker, let credential = known.credential else {
            try await alarm(known, visit)
            return try await again(fields, .wrong)
        }
        if let obstacle = worker.obstacle(on: office.now().date) {
            try await office.archive.transaction { try AttemptStore($0).succeed(known.attempt) }
            return try await again(fields, .shut(obstacle))
        }
        return try await open(
            worker, visit, to: SafePath.local(fields["next"]) ?? "/", attempt: known.attempt,
            isPending: credential.totp != nil)
    }

    /// One press a role, in a demo installation and only there.
    @Sendable func signInDemo(_ request: Request, context: OfficeContext) async throws -> Response {
        guard office.settings.isDemo else { throw Denial.unseen }
        let visit = Visit(request, context, settings: office.settings)
        let pairs = try await office.form(request, context)
        let name = pairs.first { $0.name == "name" }?.value ?? ""
        let worker = try await office.archive.read { try WorkerStore($0).find(signInName: name) }
        guard let worker, worker.opens(on: office.now().date) else { throw Denial.unseen }
        return try await open(worker, visit, to: "/", attempt: nil, isPending: false)
    }

    @Sendable func signOut(_ request: Request, context: OfficeContext) async throws -> Response {
        var response = try await office.act(request, context, allowing: .everything) { asking, _ in
            try SessionStore(asking.books).close(asking.session.token)
            return .went(to: "/sign-in?why=out")
        }
        Opening.end(in: &response, office.settings)
        return response
    }

    private func open(
        _ worker: Worker, _ visit: Visit, to location: String, attempt: String?, isPending: Bool
    ) async throws -> Response {
        let (opening, moment) = (Opening(visit), office.now())
        try await office.archive.transaction { books in
            if let attempt { try AttemptStore(books).succeed(attempt) }
            try opening.save(for: worker, visit, isPending: isPending, at: moment, in: books)
            if !isPending {
                try books.audit([worker.signedIn(at: moment)], terminal: visit.address)
            }
        }
        let next = PageLink("/sign-in/code").with("next", location == "/" ? "" : location).href
        var response = Response.redirect(to: isPending ? next : location, type: .normal)
        opening.handOver(to: &response, office.settings)
        return response
    }

    /// Somebody tries names and passwords: the log says so, once for each time the door shuts.
    private func alarm(_ known: Knocker, _ visit: Visit) async throws {
        guard known.isLastTry, let worker = known.worker else { return }
        let moment = office.now()
        try await office.archive.transaction { books in
            try books.audit([worker.line(.signInBlocked, at: moment)], terminal: visit.address)
        }
    }

    private func again(
        _ fields: FormFields, _ refusal: SignInPage.Refusal
    ) async throws -> Response {
        var form = FormState(fields)
        form.errors.add("name", refusal.words)
        let page = try await page(form, next: fields["next"], notice: nil)
        return office.respond(page.html(in: office.bareFrame), status: .unprocessableContent)
    }

    private func page(_ form: FormState, next: String, notice: String?) async throws -> SignInPage {
        let doors: [SignInPage.DemoDoor]
        if office.settings.isDemo {
            doors = try await office.archive.read { books in
                DemoDoors.doors(try office.names.directory(books), office.townNames)
            }
        } else {
            doors = []
        }
        return SignInPage(form: form, next: next, notice: notice, doors: doors)
    }
}
