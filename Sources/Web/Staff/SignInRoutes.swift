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
        let name = JapaneseText.cleanCode(fields["name"]).lowercased()
        let known = try await knock(name, visit)
        guard case .mayTry = known.answer else {
            return try await again(fields, "しばらく待ってから、もう一度入ってください（約\(SignInRule.windowMinutes)分）。")
        }
        // The same work is done for a name that does not exist, so the time tells nothing.
        let hash = known.credential?.password ?? office.passwords.decoy
        let isRight = try await office.passwords.matches(fields["password"], hash)
        guard isRight, let worker = known.worker, let credential = known.credential else {
            try await remember(name, visit, success: false)
            return try await again(fields, "利用者名またはパスワードが違います。")
        }
        try await remember(name, visit, success: true)
        let next = credential.isInitial ? "/account/password" : fields["next"]
        return try await open(
            worker, visit, to: SafePath.local(next) ?? "/", isPending: credential.totp != nil)
    }

    /// One press a role, in a demo installation and only there.
    @Sendable func signInDemo(_ request: Request, context: OfficeContext) async throws -> Response {
        guard office.settings.isDemo else { throw Denial.unseen }
        let visit = Visit(request, context, settings: office.settings)
        let pairs = try await office.form(request, context)
        let name = pairs.first { $0.name == "name" }?.value ?? ""
        let worker = try await office.archive.read { try WorkerStore($0).find(signInName: name) }
        guard let worker else { throw Denial.unseen }
        return try await open(worker, visit, to: "/", isPending: false)
    }

    @Sendable func signOut(_ request: Request, context: OfficeContext) async throws -> Response {
        var response = try await office.act(request, context, allowing: .everything) { asking, _ in
            try SessionStore(asking.books).close(asking.session.token)
            return .went(to: "/sign-in?why=out")
        }
        response.setCookie(cookie(Cookies(office.settings).session, "", days: 0))
        return response
    }

    private func again(_ fields: FormFields, _ sentence: String) async throws -> Response {
        var form = FormState(fields)
        form.errors.add("name", sentence)
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
