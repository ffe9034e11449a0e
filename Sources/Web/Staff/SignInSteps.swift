import Casework
import Hummingbird
import Pages
import Records

/// What is known of whoever knocks, before the password is looked at.
struct Knock: Sendable {
    let answer: SignInRule.Answer
    let worker: Worker?
    let credential: Credential?
}

extension SignInRoutes {
    func knock(_ name: String, _ visit: Visit) async throws -> Knock {
        let moment = office.now()
        return try await office.archive.read { books in
            let attempts = AttemptStore(books)
            let worker = try WorkerStore(books).find(signInName: name).flatMap {
                $0.opens(on: moment.date) ? $0 : nil
            }
            let failures = try attempts.failures(
                name: name, address: visit.address,
                since: moment.adding(minutes: -SignInRule.windowMinutes))
            let isKnown = try visit.browserCookie.flatMap { cookie in
                try worker.map {
                    try attempts.isKnownBrowser(SecretToken.hash(cookie), of: $0.id)
                }
            }
            return Knock(
                answer: SignInRule.answer(
                    failuresByName: failures.byName, failuresByAddress: failures.byAddress,
                    fromKnownBrowser: isKnown ?? false),
                worker: worker,
                credential: try worker.flatMap {
                    try CredentialStore(books).find($0.id)
                })
        }
    }

    func remember(_ name: String, _ visit: Visit, success: Bool) async throws {
        let moment = office.now()
        let id = office.keys.new(Knock.self).description
        try await office.archive.transaction { books in
            let attempts = AttemptStore(books)
            try attempts.forget(before: moment.adding(days: -1))
            try attempts.record(
                id: id, name: String(name.prefix(64)), address: visit.address, success: success,
                at: moment)
        }
    }

    /// A new session with a new token: whatever cookie the browser brought is worth nothing.
    func open(
        _ worker: Worker, _ visit: Visit, to location: String, isPending: Bool
    ) async throws -> Response {
        let moment = office.now()
        let (token, csrf) = (SecretToken.make(), SecretToken.make())
        let browser = visit.browserCookie ?? SecretToken.make()
        try await office.archive.transaction { books in
            let sessions = SessionStore(books)
            if let old = visit.cookie { try sessions.close(SecretToken.hash(old)) }
            try sessions.closeThose(before: moment.adding(days: -2))
            try sessions.open(
                SignInSession(
                    token: SecretToken.hash(token), worker: worker.id, csrf: csrf, began: moment,
                    seen: moment, address: visit.address, isPending: isPending))
            try AttemptStore(books).rememberBrowser(
                SecretToken.hash(browser), of: worker.id, at: moment)
            try books.audit([worker.signedIn(at: moment)], terminal: visit.address)
        }
        var response = Response.redirect(to: location, type: .normal)
        let cookies = Cookies(office.settings)
        response.setCookie(cookie(cookies.session, token, days: nil))
        response.setCookie(cookie(cookies.browser, browser, days: 365))
        return response
    }

    func cookie(_ name: String, _ value: String, days: Int?) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: days.map { $0 * 86_400 }, path: "/",
            secure: office.settings.secureCookies, httpOnly: true, sameSite: .lax)
    }
}

extension FirstThingsAllowed {
    static let everything: FirstThingsAllowed = [.pledge, .secondFactor]
}
