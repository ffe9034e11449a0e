import Casework

/// What a worker proves themselves with. The password only as an argon2id hash.
public struct Credential: Equatable, Sendable {
    public let worker: Identifier<Worker>
    public let password: String
    public let isInitial: Bool
    /// The shared secret of the second factor, when one is set up.
    public let totp: [UInt8]?

    public init(
        worker: Identifier<Worker>, password: String, isInitial: Bool, totp: [UInt8]?
    ) {
        self.worker = worker
        self.password = password
        self.isInitial = isInitial
        self.totp = totp
    }
}

public struct CredentialStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func find(_ worker: Identifier<Worker>) throws -> Credential? {
        let key = try DataKeys(books).require(DataKeys.installation)
        return try books.session.first(
            "SELECT password, is_initial, totp FROM credentials WHERE worker = \(worker)"
        ) { row in
            Credential(
                worker: worker, password: try row.next(), isInitial: try row.flag(),
                totp: try row.optional(Sealed.self).map {
                    try key.openBytes(
                        $0, table: "credentials", column: "totp", row: worker.description)
                })
        }
    }

    public func put(_ credential: Credential, at moment: Moment) throws {
        let key = try DataKeys(books).require(DataKeys.installation)
        let totp = try credential.totp.map {
            try key.seal(
                bytes: $0, table: "credentials", column: "totp",
                row: credential.worker.description)
        }
        try books.session.run(
            """
            INSERT INTO credentials (worker, password, is_initial, totp, changed)
            VALUES (\(credential.worker), \(credential.password),
                \(credential.isInitial.column), \(totp), \(moment))
            ON CONFLICT (worker) DO UPDATE SET password = excluded.password,
                is_initial = excluded.is_initial, totp = excluded.totp,
                changed = excluded.changed
            """)
    }

    /// Another password; the second factor stays as it is.
    public func setPassword(
        _ hash: String, isInitial: Bool, of worker: Identifier<Worker>, at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO credentials (worker, password, is_initial, changed)
            VALUES (\(worker), \(hash), \(isInitial.column), \(moment))
            ON CONFLICT (worker) DO UPDATE SET password = excluded.password,
                is_initial = excluded.is_initial, changed = excluded.changed
            """)
    }

    /// The worker has come all the way in.
    public func signedIn(_ worker: Identifier<Worker>, at moment: Moment) throws {
        try books.session.run(
            "UPDATE credentials SET signed_in = \(moment) WHERE worker = \(worker)")
    }

    /// When everybody last came in, for the list of workers.
    public func lastSignIns() throws -> [Identifier<Worker>: Moment] {
        Dictionary(
            try books.session.rows(
                "SELECT worker, signed_in FROM credentials WHERE signed_in IS NOT NULL"
            ) { (try $0.next(Identifier<Worker>.self), try $0.next(Moment.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Those who have a second factor, for the list of workers.
    public func withSecondFactor() throws -> Set<Identifier<Worker>> {
        Set(
            try books.session.rows("SELECT worker FROM credentials WHERE totp IS NOT NULL") {
                try $0.next(Identifier<Worker>.self)
            })
    }
}
