import Casework

extension Vault {
    /// Opens the vault of this database, or makes its key at the first start. Wants the migrations
    /// to have run. Throws `VaultFault`.
    public static func open(_ source: KeySource, on engine: any Engine) async throws -> Vault {
        let isSealed = try await engine.read { try KeyCheck($0).isSealed() }
        let (key, isNew) = try source.key(mayCreate: !isSealed)
        let vault = Vault(key, isNewKey: isNew)
        let isRight = try await engine.transaction { session in
            let check = KeyCheck(session)
            // Sealed data without its check value: only an unwrapped key could prove this one.
            if try check.stored() == nil, isSealed { return false }
            return try check.agree(on: vault.check)
        }
        guard isRight else { throw VaultFault.wrongKey(place: source.place) }
        return vault
    }
}

/// The value in the database that tells whether a master key is the right one.
private struct KeyCheck {
    private let session: any Session
    init(_ session: any Session) { self.session = session }

    func stored() throws -> [UInt8]? {
        try session.first("SELECT code FROM kasane_key_check WHERE id = 1") {
            try $0.next([UInt8].self)
        }
    }

    /// Whether something was sealed here already.
    func isSealed() throws -> Bool {
        if try stored() != nil { return true }
        return try session.first("SELECT owner FROM data_keys LIMIT 1") {
            try $0.next(String.self)
        } != nil
    }

    /// Writes the value when none lies there; of two processes at a first start one is heard.
    func agree(on code: [UInt8]) throws -> Bool {
        try session.run(
            """
            INSERT INTO kasane_key_check (id, code) VALUES (1, \(code))
            ON CONFLICT (id) DO NOTHING
            """)
        return try stored() == code
    }
}
