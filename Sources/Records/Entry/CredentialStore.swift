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

    /// Replaces all recovery codes by hashes of new ones.
    public func putRecoveryCodes(_ hashes: [String], of worker: Identifier<Worker>) throws {
        try books.session.run("DELETE FROM recovery_codes WHERE worker = \(worker)")
        try books.insert(
            "INSERT INTO recovery_codes (worker, code, used) VALUES ",
            hashes.map { "(\(worker), \($0), NULL)" })
    }

    /// Uses a recovery code up. False when it is unknown or used.
    public func useRecoveryCode(
        _ hash: String, of worker: Identifier<Worker>, at moment: Moment
    ) throws -> Bool {
        try books.session.run(
            """
            UPDATE recovery_codes SET used = \(moment)
            WHERE worker = \(worker) AND code = \(hash) AND used IS NULL
            """) == 1
    }
}
