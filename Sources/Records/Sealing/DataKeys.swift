import Casework

/// The wrapped data keys in the database: made with a person or a file, destroyed at the end of
/// retention, after which every sealed copy is noise.
public struct DataKeys {
    public enum Kind: String, CaseIterable, Sendable { case person, file, worker, installation }

    /// The owner of texts that belong to nobody in particular.
    public static let installation = "installation"

    private let books: Books
    public init(_ books: Books) { self.books = books }

    /// Makes the owner's key. Throws `Conflicting` when the owner has one, even a destroyed one.
    @discardableResult
    public func create(_ kind: Kind, _ owner: String) throws -> DataKey {
        let (key, wrapped) = try books.vault.newDataKey(for: owner)
        try books.session.run(
            """
            INSERT INTO data_keys (owner, kind, wrapped, destroyed)
            VALUES (\(owner), \(kind.rawValue), \(wrapped), NULL)
            """)
        return key
    }

    /// The owner's key, made now when there never was one: safe when two processes ask at once.
    @discardableResult
    public func ensure(_ kind: Kind, _ owner: String) throws -> DataKey {
        let wrapped = try books.vault.newDataKey(for: owner).wrapped
        try books.session.run(
            """
            INSERT INTO data_keys (owner, kind, wrapped, destroyed)
            VALUES (\(owner), \(kind.rawValue), \(wrapped), NULL) ON CONFLICT (owner) DO NOTHING
            """)
        return try require(owner)
    }

    /// The owner's key. Throws `Missing` when there never was one, `Destroyed` when it is gone.
    public func require(_ owner: String) throws -> DataKey {
        let wrapped = try books.session.first(
            "SELECT wrapped FROM data_keys WHERE owner = \(owner)"
        ) { try $0.next([UInt8].self) }
        guard let wrapped else { throw Missing() }
        return try books.vault.unwrap(wrapped, owner: owner)
    }

    /// The keys of those owners whose keys still exist, for lists.
    public func living(_ owners: [String]) throws -> [String: DataKey] {
        let rows = try books.session.rows(
            """
            SELECT owner, wrapped FROM data_keys
            WHERE destroyed IS NULL AND owner IN \(SQL.list(owners))
            """
        ) { (owner: try $0.next(String.self), wrapped: try $0.next([UInt8].self)) }
        return try rows.reduce(into: [:]) { keys, row in
            keys[row.owner] = try books.vault.unwrap(row.wrapped, owner: row.owner)
        }
    }

    /// Destroys the key. The wrapped form is overwritten in place by zeros of the same length, so
    /// that it does not linger in a free part of the page. Throws `Missing`, or `Destroyed` when
    /// that was done before.
    public func destroy(_ owner: String, at moment: Moment) throws {
        _ = try require(owner)
        let nothing = [UInt8](repeating: 0, count: Cipher.overhead + MasterKey.length)
        try books.session.run(
            """
            UPDATE data_keys SET wrapped = \(nothing), destroyed = \(moment)
            WHERE owner = \(owner) AND destroyed IS NULL
            """)
        books.vault.forget(owner)
    }
}
