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
            OwnAccountPage(
                worker: asking.worker, secondFactor: try asking.secondFactor(),
                directory: asking.directory)
        }
    }

    @Sendable func askPledge(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context, allowing: .pledge) { _ in PledgePage() }
    }

    @Sendable func pledge(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.act(request, context, allowing: .pledge) { asking, _ in
            try OwnAccount(asking).pledge()
        }
    }

    @Sendable func leaveEverywhere(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await office.act(request, context) { asking, _ in
            try OwnAccount(asking).leaveEverywhere()
        }
    }

    @Sendable func askPassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await office.show(request, context, allowing: [.pledge, .password]) { asking in
            PasswordPage(form: FormState(), isInitial: asking.session.owesPassword)
        }
    }

    @Sendable func changePassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let visit = Visit(request, context, settings: office.settings)
        let opening = Opening(visit)
        var response = try await office.changePassword(request, context, visit, opening)
        if response.status == .seeOther { opening.handOver(to: &response, office.settings) }
        return response
    }
}

extension Office {
    /// A password is neither kept in a draft nor shown again, so it is on no declared form.
    fileprivate func changePassword(
        _ request: Request, _ context: OfficeContext, _ visit: Visit, _ opening: Opening
    ) async throws -> Response {
        let allowed: FirstThingsAllowed = [.pledge, .password]
        let pairs = try await form(request, context)
        let (form, hash) = try await newPassword(pairs, visit, allowing: allowed)
        return try await act(request, context, allowing: allowed, read: pairs) { asking, _ in
            guard let hash else {
                return .again(PasswordPage(form: form, isInitial: asking.session.owesPassword))
            }
            return try OwnAccount(asking).take(password: hash, opening, visit)
        }
    }
}

extension Office {
    /// What is wrong with the passwords typed, or the hash of the new one. Hashing takes its time,
    /// so it is done before the transaction is opened.
    fileprivate func newPassword(
        _ pairs: [(name: String, value: String)], _ visit: Visit, allowing: FirstThingsAllowed
    ) async throws -> (form: FormState, hash: String?) {
        let fields = FormFields(pairs.map { ($0.name, $0.value) })
        var form = FormState(fields)
        let (mine, name) = try await confirm(fields, "current", visit, allowing: allowing)
        if let sentence = mine.sentence { form.errors.add("current", sentence) }
        if let complaint = PasswordRule.complaint(about: fields["new"], signInName: name) {
            form.errors.add("new", passwordWords(complaint))
        } else if fields["new"] == fields["current"] {
            form.errors.add("new", passwordWords(.unchanged))
        }
        if fields["again"] != fields["new"] {
            form.errors.add("again", PasswordPage.differs)
        }
        let hash = form.errors.isEmpty ? try await passwords.hash(fields["new"]) : nil
        return (form, hash)
    }

    /// Whether this is the worker's own password. Guesses are counted as they are at the door, so a
    /// terminal left open does not give the password away.
    func confirm(
        _ fields: FormFields, _ field: String, _ visit: Visit, allowing: FirstThingsAllowed = []
    ) async throws -> (OwnPassword, signInName: String) {
        let attempt = keys.new(Knocker.self).description
        let found = try await archive.transaction { books in
            let asking = try enter(visit, books, allowing: allowing)
            guard sameSecret(fields[HiddenField.csrf], asking.session.csrf) else {
                throw ForeignForm()
            }
            let counted = try count(
                "own:" + asking.worker.id.description, of: nil, attempt: attempt, browser: nil,
                visit, at: asking.moment, books)
            let known = try CredentialStore(books).find(asking.worker.id)
            return (counted.answer, known?.password, asking.worker.signInName)
        }
        guard found.0 == .mayTry else { return (.wait, found.2) }
        let hash = found.1 ?? passwords.decoy
        guard try await passwords.matches(fields[field], hash) else { return (.wrong, found.2) }
        try await archive.transaction { try AttemptStore($0).succeed(attempt) }
        return (.right, found.2)
    }

    private func passwordWords(_ complaint: PasswordRule.Complaint) -> String {
        switch complaint {
        case .tooShort(let shortest): PasswordPage.tooShort(shortest)
        case .sameAsName: PasswordPage.containsName
        case .tooSimple: PasswordPage.tooSimple
        case .unchanged: PasswordPage.unchanged
        }
    }
}

/// What came of typing one's own password once more.
enum OwnPassword {
    case right, wrong, wait

    var sentence: String? {
        switch self {
        case .right: nil
        case .wrong: PasswordPage.wrong
        case .wait: SignInPage.Refusal.wait(minutes: SignInRule.windowMinutes).words
        }
    }
}
