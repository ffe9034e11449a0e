import Casework
import Hummingbird
import Pages
import Records

/// `/account/second-factor`: an authenticator program is set up, proved, and taken away again.
struct SecondFactorRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.post("/account/second-factor", use: begin)
        router.get("/account/second-factor/new", use: showSecret)
        router.post("/account/second-factor/confirmation", use: confirm)
        router.get("/account/second-factor/removal", use: askRemoval)
        router.post("/account/second-factor/removal", use: remove)
        router.get("/account/recovery-codes", use: askCodes)
        router.post("/account/recovery-codes", use: makeCodes)
    }

    @Sendable func begin(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context) { asking, _ in
            try SecondFactorStore(asking.books).propose(
                OneTimePassword.newSecret(), for: asking.worker.id)
            return .went(to: "/account/second-factor/new")
        }
    }

    @Sendable func showSecret(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            try asking.secretPage(FormState())
        }
    }

    @Sendable func confirm(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context) { asking, fields in
            let store = SecondFactorStore(asking.books)
            guard let secret = try store.proposed(for: asking.worker.id) else {
                throw FirstThings(path: "/account")
            }
            let code = fields["code"]
            guard let step = OneTimePassword.step(of: code, secret: secret, at: asking.moment)
            else {
                var form = FormState(fields)
                form.errors.add("code", SignInCodePage.wrong)
                return .again(try asking.secretPage(form))
            }
            try store.adopt(secret, step: step, for: asking.worker.id)
            return try asking.newRecoveryCodes(.secondFactorSet)
        }
    }

    @Sendable func askRemoval(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            guard try asking.secondFactor() != nil else { throw FirstThings(path: "/account") }
            return SecondFactorRemovalPage(form: FormState())
        }
    }

    @Sendable func remove(_ request: Request, context: OfficeContext) async throws -> Response {
        try await withPassword(request, context, SecondFactorRemovalPage.init(form:)) { asking in
            try SecondFactorStore(asking.books).remove(of: asking.worker.id)
            try asking.books.audit(
                [asking.worker.line(.secondFactorRemoved, at: asking.moment)],
                terminal: asking.terminal)
            return .went(to: "/account?notice=totpRemoved")
        }
    }

    @Sendable func askCodes(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            guard try asking.secondFactor() != nil else { throw FirstThings(path: "/account") }
            return NewRecoveryCodesPage(form: FormState())
        }
    }

    @Sendable func makeCodes(_ request: Request, context: OfficeContext) async throws -> Response {
        try await withPassword(request, context, NewRecoveryCodesPage.init(form:)) { asking in
            guard try asking.secondFactor() != nil else { throw FirstThings(path: "/account") }
            return try asking.newRecoveryCodes(.recoveryCodesMade)
        }
    }

    /// What is done only by who knows the password, and not by who finds the terminal open.
    private func withPassword(
        _ request: Request, _ context: OfficeContext,
        _ page: @escaping @Sendable (FormState) -> any Page,
        _ deed: @escaping @Sendable (Asking) throws -> Acted
    ) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let pairs = try await office.form(request, context)
        let fields = FormFields(pairs.map { ($0.name, $0.value) })
        let (mine, _) = try await office.confirm(fields, "password", visit)
        return try await office.act(request, context, read: pairs) { asking, fields in
            guard let sentence = mine.sentence else { return try deed(asking) }
            var form = FormState(fields)
            form.errors.add("password", sentence)
            return .again(page(form))
        }
    }
}

extension Asking {
    /// How it stands with the second factor: nil when there is none.
    func secondFactor() throws -> SecondFactorFacts? {
        guard try CredentialStore(books).find(worker.id)?.totp != nil else { return nil }
        return SecondFactorFacts(
            recoveryCodesLeft: try SecondFactorStore(books).recoveryCodesLeft(of: worker.id))
    }

    fileprivate func secretPage(_ form: FormState) throws -> SecondFactorSetUpPage {
        guard let secret = try SecondFactorStore(books).proposed(for: worker.id) else {
            throw FirstThings(path: "/account")
        }
        return SecondFactorSetUpPage(
            form: form, secret: OneTimePassword.base32(secret),
            uri: OneTimePassword.uri(secret: secret, signInName: worker.signInName))
    }

    fileprivate func newRecoveryCodes(_ passage: Worker.Passage) throws -> Acted {
        let codes = RecoveryCodes.made()
        try SecondFactorStore(books).putRecoveryCodes(
            codes.map(RecoveryCodes.plain), of: worker.id)
        try books.audit([worker.line(passage, at: moment)], terminal: terminal)
        return .shown(
            RecoveryCodesPage(codes: codes, worker: worker, today: moment.date),
            to: "/account?notice=totpSet")
    }
}
