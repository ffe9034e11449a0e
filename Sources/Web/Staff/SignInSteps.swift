import Casework
import Hummingbird
import Pages
import Records

/// What is known of whoever knocks, before the password is looked at.
struct Knocker: Sendable {
    let answer: SignInRule.Answer
    /// The attempt as it was counted, to be told when it succeeds.
    let attempt: String
    let worker: Worker?
    let credential: Credential?
    /// The next failure of this name shuts the door to strangers for a while.
    let isLastTry: Bool
}

extension Office {
    /// Counts the attempt and says whether it may be looked at. In one write transaction, so that
    /// a hundred at once are no more than the rule allows.
    func knock(_ name: String, _ visit: Visit) async throws -> Knocker {
        let moment = now()
        let attempt = keys.new(Knocker.self).description
        return try await archive.transaction { books in
            let worker = try WorkerStore(books).find(signInName: name)
            let browser = visit.browserCookie.map(SecretToken.hash)
            let (answer, failures, isKnown) = try count(
                name, of: worker?.id, attempt: attempt, browser: browser, visit, at: moment, books)
            return Knocker(
                answer: answer, attempt: attempt, worker: worker,
                credential: try worker.flatMap { try CredentialStore(books).find($0.id) },
                isLastTry: !isKnown && failures.byName == SignInRule.triesByName - 1)
        }
    }

    /// The same count for whoever is inside and types a code or their own password.
    func count(
        _ name: String, of worker: Identifier<Worker>?, attempt: String, browser: String?,
        _ visit: Visit, at moment: Moment, _ books: Books
    ) throws -> (answer: SignInRule.Answer, failures: SignInRule.Failures, isKnown: Bool) {
        let attempts = AttemptStore(books)
        let name = String(name.prefix(64))
        try attempts.forget(before: moment.adding(days: -1))
        let failures = try attempts.failures(
            name: name, address: visit.address, browser: browser,
            since: moment.adding(minutes: -SignInRule.windowMinutes))
        var isKnown = false
        if let browser, let worker {
            isKnown = try attempts.isKnownBrowser(browser, of: worker)
        }
        let answer = SignInRule.answer(failures, fromKnownBrowser: isKnown)
        if answer == .mayTry {
            try attempts.begin(
                id: attempt, name: name, address: visit.address, browser: browser, at: moment)
        }
        return (answer, failures, isKnown)
    }
}

/// A session about to be opened: the tokens are made before the transaction, and go to the browser
/// after it.
struct Opening: Sendable {
    let token = SecretToken.make()
    let csrf = SecretToken.make()
    let browser: String

    init(_ visit: Visit) { browser = visit.browserCookie ?? SecretToken.make() }

    /// A new session with a new token: whatever cookie the browser brought is worth nothing.
    func save(
        for worker: Worker, _ visit: Visit, began: Moment? = nil, isPending: Bool = false,
        at moment: Moment, in books: Books
    ) throws {
        let sessions = SessionStore(books)
        if let old = visit.cookie { try sessions.close(SecretToken.hash(old)) }
        try sessions.closeThose(before: moment.adding(days: -2))
        try sessions.open(
            SignInSession(
                token: SecretToken.hash(token), worker: worker.id, csrf: csrf,
                began: began ?? moment, seen: moment, address: visit.address,
                isPending: isPending))
        // Only who has come all the way in has a browser of their own.
        guard !isPending else { return }
        try AttemptStore(books).rememberBrowser(
            SecretToken.hash(browser), of: worker.id, at: moment)
        if began == nil { try CredentialStore(books).signedIn(worker.id, at: moment) }
    }

    func handOver(to response: inout Response, _ settings: OfficeSettings) {
        let names = Cookies(settings)
        response.setCookie(Self.cookie(names.session, token, days: nil, settings))
        response.setCookie(Self.cookie(names.browser, browser, days: 365, settings))
    }

    /// The browser forgets its session.
    static func end(in response: inout Response, _ settings: OfficeSettings) {
        response.setCookie(cookie(Cookies(settings).session, "", days: 0, settings))
    }

    private static func cookie(
        _ name: String, _ value: String, days: Int?, _ settings: OfficeSettings
    ) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: days.map { $0 * 86_400 }, path: "/",
            secure: settings.secureCookies, httpOnly: true, sameSite: .lax)
    }
}
