import Casework

/// 二段階認証: the shared secret in its two steps, the codes that were used, the recovery codes.
public struct SecondFactorStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Keeps a secret until it is proved by a code. The one in force stays in force.
    public func propose(_ secret: [UInt8], for worker: Identifier<Worker>) throws {
        let sealed = try seal(secret, "totp_draft", worker)
        try books.update("UPDATE credentials SET totp_draft = \(sealed) WHERE worker = \(worker)")
    }

    public func proposed(for worker: Identifier<Worker>) throws -> [UInt8]? {
        let key = try DataKeys(books).require(DataKeys.installation)
        let sealed = try books.session.first(
            "SELECT totp_draft FROM credentials WHERE worker = \(worker)"
        ) { try $0.optional(Sealed.self) }
        return try sealed?.map {
            try key.openBytes(
                $0, table: "credentials", column: "totp_draft", row: worker.description)
        }
    }

    /// The secret is in force from now on; the code of `step` has been used.
    public func adopt(
        _ secret: [UInt8], step: Int64, for worker: Identifier<Worker>
    ) throws {
        let sealed = try seal(secret, "totp", worker)
        try books.update(
            """
            UPDATE credentials SET totp = \(sealed), totp_draft = NULL, totp_step = \(step)
            WHERE worker = \(worker)
            """)
    }

    public func remove(of worker: Identifier<Worker>) throws {
        try books.update(
            """
            UPDATE credentials SET totp = NULL, totp_draft = NULL, totp_step = NULL
            WHERE worker = \(worker)
            """)
        try books.session.run("DELETE FROM recovery_codes WHERE worker = \(worker)")
    }

    /// Uses up the code of a step of the clock. False when it, or a later one, was used before.
    public func spend(_ step: Int64, of worker: Identifier<Worker>) throws -> Bool {
        try books.session.run(
            """
            UPDATE credentials SET totp_step = \(step)
            WHERE worker = \(worker) AND (totp_step IS NULL OR totp_step < \(step))
            """) == 1
    }

    /// Replaces all recovery codes by new ones, of which only keyed hashes are kept.
    public func putRecoveryCodes(_ codes: [String], of worker: Identifier<Worker>) throws {
        try books.session.run("DELETE FROM recovery_codes WHERE worker = \(worker)")
        try books.insert(
            "INSERT INTO recovery_codes (worker, code, used) VALUES ",
            codes.map { "(\(worker), \(hash($0, worker)), NULL)" })
    }

    /// Uses a recovery code up. False when it is unknown or used.
    public func useRecoveryCode(
        _ code: String, of worker: Identifier<Worker>, at moment: Moment
    ) throws -> Bool {
        try books.session.run(
            """
            UPDATE recovery_codes SET used = \(moment)
            WHERE worker = \(worker) AND code = \(hash(code, worker)) AND used IS NULL
            """) == 1
    }

    public func recoveryCodesLeft(of worker: Identifier<Worker>) throws -> Int {
        try books.session.first(
            "SELECT COUNT(*) FROM recovery_codes WHERE worker = \(worker) AND used IS NULL"
        ) { try $0.next(Int.self) } ?? 0
    }

    /// Whoever has the database and not the key cannot try codes out.
    private func hash(_ code: String, _ worker: Identifier<Worker>) -> String {
        books.vault.code(.tokens, "recovery\0\(worker)\0\(code)").map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }.joined()
    }

    private func seal(
        _ secret: [UInt8], _ column: String, _ worker: Identifier<Worker>
    ) throws -> Sealed {
        try DataKeys(books).require(DataKeys.installation).seal(
            bytes: secret, table: "credentials", column: column, row: worker.description)
    }
}
