import Casework

/// Attempts to sign in, counted for all processes together.
public struct AttemptStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Failures since a moment for a name, and from an address.
    public func failures(
        name: String, address: String, since moment: Moment
    ) throws -> (byName: Int, byAddress: Int) {
        let byName = try books.session.first(
            """
            SELECT COUNT(*) FROM sign_in_attempts
            WHERE name = \(name) AND at > \(moment) AND success = 0
            """
        ) { try $0.next(Int.self) }
        let byAddress = try books.session.first(
            """
            SELECT COUNT(*) FROM sign_in_attempts
            WHERE address = \(address) AND at > \(moment) AND success = 0
            """
        ) { try $0.next(Int.self) }
        return (byName ?? 0, byAddress ?? 0)
    }

    public func record(
        id: String, name: String, address: String, success: Bool, at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO sign_in_attempts (id, name, address, at, success)
            VALUES (\(id), \(name), \(address), \(moment), \(success.column))
            """)
    }

    public func forget(before moment: Moment) throws {
        try books.session.run("DELETE FROM sign_in_attempts WHERE at < \(moment)")
    }

    public func isKnownBrowser(_ token: String, of worker: Identifier<Worker>) throws -> Bool {
        try books.session.first(
            "SELECT 1 FROM known_browsers WHERE token = \(token) AND worker = \(worker)"
        ) { try $0.next(Int.self) } != nil
    }

    public func rememberBrowser(
        _ token: String, of worker: Identifier<Worker>, at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO known_browsers (token, worker, since)
            VALUES (\(token), \(worker), \(moment)) ON CONFLICT (token) DO NOTHING
            """)
    }
}
