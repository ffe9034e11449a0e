import Casework

/// 利用中の状態: one browser of one signed-in worker. In the database, so that two processes agree.
public struct SignInSession: Equatable, Sendable {
    /// The hash of the cookie; the cookie itself is kept by nobody but the browser.
    public let token: String
    public let worker: Identifier<Worker>
    public let csrf: String
    public let began: Moment
    public let seen: Moment
    public let address: String
    /// Between the password and the second factor.
    public let isPending: Bool
    /// The password was set by somebody else: it is changed before anything else.
    public let owesPassword: Bool

    public init(
        token: String, worker: Identifier<Worker>, csrf: String, began: Moment, seen: Moment,
        address: String, isPending: Bool, owesPassword: Bool = false
    ) {
        self.token = token
        self.worker = worker
        self.csrf = csrf
        self.began = began
        self.seen = seen
        self.address = address
        self.isPending = isPending
        self.owesPassword = owesPassword
    }
}

public struct SessionStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func find(_ token: String) throws -> SignInSession? {
        try books.session.first(
            """
            SELECT s.token, s.worker, s.csrf, s.began, s.seen, s.address, s.pending,
                COALESCE(c.is_initial, 0)
            FROM sessions s LEFT JOIN credentials c ON c.worker = s.worker
            WHERE s.token = \(token)
            """
        ) {
            SignInSession(
                token: try $0.next(), worker: try $0.next(), csrf: try $0.next(),
                began: try $0.next(), seen: try $0.next(), address: try $0.next(),
                isPending: try $0.flag(), owesPassword: try $0.flag())
        }
    }

    public func open(_ session: SignInSession) throws {
        try books.session.run(
            """
            INSERT INTO sessions (token, worker, csrf, began, seen, address, pending)
            VALUES (\(session.token), \(session.worker), \(session.csrf), \(session.began),
                \(session.seen), \(session.address), \(session.isPending.column))
            """)
    }

    public func touch(_ token: String, at moment: Moment) throws {
        try books.session.run("UPDATE sessions SET seen = \(moment) WHERE token = \(token)")
    }

    public func close(_ token: String) throws {
        try books.session.run("DELETE FROM sessions WHERE token = \(token)")
    }

    /// すべての端末から出る.
    public func closeAll(of worker: Identifier<Worker>) throws {
        try books.session.run("DELETE FROM sessions WHERE worker = \(worker)")
    }

    public func closeThose(before moment: Moment) throws {
        try books.session.run("DELETE FROM sessions WHERE seen < \(moment)")
    }
}
