import Casework

/// 帳簿: one open transaction with the keys to read it. Every store is made from it.
public struct Books {
    public let session: any Session
    public let vault: Vault
    let shelf: FormShelf

    public init(session: any Session, vault: Vault, forms: FormCatalog = .shipped) {
        self.init(session: session, vault: vault, shelf: FormShelf(forms))
    }

    init(session: any Session, vault: Vault, shelf: FormShelf) {
        self.session = session
        self.vault = vault
        self.shelf = shelf
    }

    /// The forms of this installation, in all their editions.
    public var forms: FormCatalog { shelf.catalog }

    /// `INSERT … VALUES (…), (…)` in pieces: on PostgreSQL a round trip costs more than a row.
    ///
    ///     try books.insert("INSERT INTO audit_persons (seq, person) VALUES ", rows)
    func insert(_ head: SQL, _ rows: [SQL]) throws {
        for start in stride(from: 0, to: rows.count, by: 40) {
            let piece = rows[start..<min(start + 40, rows.count)]
            try session.run(head + SQL.joined(piece))
        }
    }
}
