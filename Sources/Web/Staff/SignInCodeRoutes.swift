import Casework
import Hummingbird
import Pages
import Records

/// `/sign-in/code`: the second step of the door. Before it there is no session to speak of.
struct SignInCodeRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/sign-in/code", use: ask)
        router.post("/sign-in/code", use: prove)
    }

    @Sendable func ask(_ request: Request, context: OfficeContext) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        return try await office.show(request, context, allowing: .everything) { asking in
            guard asking.session.isPending else { throw FirstThings(path: "/") }
            return SignInCodePage(form: FormState(), next: visit.query["next"])
        }
    }

    /// The pending session is closed and a new one opened under another token.
    @Sendable func prove(_ request: Request, context: OfficeContext) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let opening = Opening(visit)
        var response = try await office.act(request, context, allowing: .everything) {
            asking, fields in
            guard asking.session.isPending else { throw FirstThings(path: "/") }
            if let wrong = try refusal(of: fields["code"], asking, visit) {
                var form = FormState(fields)
                form.errors.add("code", wrong)
                return .again(SignInCodePage(form: form, next: fields["next"]))
            }
            try opening.save(for: asking.worker, visit, at: asking.moment, in: asking.books)
            return .went(to: SafePath.local(fields["next"]) ?? "/")
        }
        if response.status == .seeOther { opening.handOver(to: &response, office.settings) }
        return response
    }

    /// Why the code does not open, in words; nil when it does, and then it is used up and logged.
    private func refusal(
        of code: String, _ asking: Asking, _ visit: Visit
    ) throws -> String? {
        let attempt = office.keys.new(Knocker.self).description
        let counted = try office.count(
            asking.worker.signInName, of: asking.worker.id, attempt: attempt,
            browser: visit.browserCookie.map(SecretToken.hash), visit, at: asking.moment,
            asking.books)
        guard counted.answer == .mayTry else {
            return SignInPage.Refusal.wait(minutes: SignInRule.windowMinutes).words
        }
        guard let proof = try asking.proof(by: code) else { return SignInCodePage.wrong }
        try AttemptStore(asking.books).succeed(attempt)
        var passages: [Worker.Passage] = [.signIn]
        if proof == .recoveryCode { passages.insert(.recoveryCodeUsed, at: 0) }
        try asking.books.audit(
            passages.map { asking.worker.line($0, at: asking.moment) }, terminal: asking.terminal)
        return nil
    }
}

/// What a second factor was proved by.
enum SecondFactorProof { case code, recoveryCode }

extension Asking {
    /// Whether this is the code of the moment or an unused recovery code; either is used up by it.
    func proof(by typed: String) throws -> SecondFactorProof? {
        let store = SecondFactorStore(books)
        let secret = try CredentialStore(books).find(worker.id)?.totp
        if let secret, let step = OneTimePassword.step(of: typed, secret: secret, at: moment) {
            return try store.spend(step, of: worker.id) ? .code : nil
        }
        let code = RecoveryCodes.plain(typed)
        return try store.useRecoveryCode(code, of: worker.id, at: moment) ? .recoveryCode : nil
    }
}
