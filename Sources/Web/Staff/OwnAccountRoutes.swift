import Casework
import Hummingbird
import Pages
import Records

/// `/account` and `/pledge`: what a worker does about their own way in.
struct OwnAccountRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/account", use: show)
        router.get("/account/password", use: askPassword)
        router.post("/account/password", use: changePassword)
        router.post("/account/sign-out-everywhere", use: leaveEverywhere)
        router.get("/pledge", use: askPledge)
        router.post("/pledge", use: pledge)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            OwnAccountPage(worker: asking.worker, directory: asking.directory)
        }
    }

    @Sendable func askPledge(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context, allowing: .pledge) { _ in PledgePage() }
    }

    @Sendable func pledge(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context, allowing: .pledge) { asking, _ in
            let change = try asking.worker.taking(
                .pledge(on: asking.today), by: asking.standing, at: asking.moment)
            try WorkerStore(asking.books).save(change, terminal: asking.terminal)
            try Settings(asking.books).directoryChanged()
            return .went(to: "/?notice=pledged")
        }
    }

    @Sendable func leaveEverywhere(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await office.act(request, context) { asking, _ in
            try SessionStore(asking.books).closeAll(of: asking.worker.id)
            return .went(to: "/sign-in?why=out")
        }
    }

    @Sendable func askPassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await office.show(request, context, allowing: .pledge) { asking in
            let known = try CredentialStore(asking.books).find(asking.worker.id)
            return PasswordPage(form: FormState(), isInitial: known?.isInitial ?? false)
        }
    }

    /// Hashing takes its time, so it is done before the transaction is opened.
    @Sendable func changePassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let pairs = try await office.form(request, context)
        let fields = FormFields(pairs.map { ($0.name, $0.value) })
        let (known, name) = try await office.archive.read { books in
            let asking = try office.enter(visit, books, allowing: .pledge)
            return (
                try CredentialStore(books).find(asking.worker.id), asking.worker.signInName
            )
        }
        guard let known else { throw Denial.unseen }
        var form = FormState(fields)
        let isRight = try await office.passwords.matches(fields["current"], known.password)
        if !isRight { form.errors.add("current", "いまのパスワードが違います") }
        if let complaint = PasswordRule.complaint(about: fields["new"], signInName: name) {
            form.errors.add("new", passwordWords(complaint))
        }
        let (state, hash) = (form, try await office.passwords.hash(fields["new"]))
        return try await office.act(request, context, allowing: .pledge, read: pairs) { asking, _ in
            guard state.errors.isEmpty else {
                return .again(PasswordPage(form: state, isInitial: known.isInitial))
            }
            try CredentialStore(asking.books).put(
                Credential(
                    worker: known.worker, password: hash, isInitial: false, totp: known.totp),
                at: asking.moment)
            return .went(to: "/?notice=passwordSet")
        }
    }

    private func passwordWords(_ complaint: PasswordRule.Complaint) -> String {
        switch complaint {
        case .tooShort(let shortest): "パスワードは\(shortest)文字以上にしてください"
        case .sameAsName: "パスワードに利用者名を入れないでください"
        case .tooSimple: "同じ文字の繰り返しを避けてください"
        }
    }
}
