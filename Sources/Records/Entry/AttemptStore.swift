import Casework

/// Attempts to sign in, counted for all processes together.
public struct AttemptStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Failures since a moment: for a name, from an address, and for the name in one browser.
    public func failures(
        name: String, address: String, browser: String?, since moment: Moment
    ) throws -> SignInRule.Failures {
        func count(_ condition: SQL) throws -> Int {
            try books.session.first(
                """
                SELECT COUNT(*) FROM sign_in_attempts
                WHERE \(condition) AND at > \(moment) AND success = 0
                """
            ) { try $0.next(Int.self) } ?? 0
        }
        return SignInRule.Failures(
            byName: try count("name = \(name)"), byAddress: try count("address = \(address)"),
            inBrowser: try browser.map { try count("name = \(name) AND browser = \($0)") } ?? 0)
    }

    /// Counts an attempt before it is looked at, as a failure until it has succeeded: however many
    /// arrive at once, no more than the rule allows are looked at.
    public func begin(
        id: String, name: String, address: String, browser: String?, at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO sign_in_attempts (id, name, address, browser, at, success)
            VALUES (\(id), \(name), \(address), \(browser), \(moment), 0)
            """)
    }

    public func succeed(_ id: String) throws {
        try books.session.run("UPDATE sign_in_attempts SET success = 1 WHERE id = \(id)")
    }

    public func forget(before moment: Moment) throws {
        try books.session.run("DELETE FROM sign_in_attempts WHERE at < \(moment)")
    }

    public func isKnownBrowser(_ token: String, of worker: Identifier<Worker>) throws -> Bool {
        try books.session.first(
            "SELECT 1 FROM worker_browsers WHERE token = \(token) AND worker = \(worker)"
        ) { try $0.next(Int.self) } != nil
    }

    public func rememberBrowser(
        _ token: String, of worker: Identifier<Worker>, at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO worker_browsers (token, worker, since)
            VALUES (\(token), \(worker), \(moment)) ON CONFLICT (token, worker) DO NOTHING
            """)
    }

    /// After a reset by an administrator no browser is trusted any more.
    public func forgetBrowsers(of worker: Identifier<Worker>) throws {
        try books.session.run("DELETE FROM worker_browsers WHERE worker = \(worker)")
    }
}
