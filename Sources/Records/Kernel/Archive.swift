/// 書庫: the database and its vault, as the rest of the program holds them.
public struct Archive: Sendable {
    public let engine: any Engine
    public let vault: Vault

    public init(engine: any Engine, vault: Vault) {
        self.engine = engine
        self.vault = vault
    }

    /// Brings the schema up to date, opens the vault, makes the installation's own data key, and the
    /// search index anew where a restoration left that to be done.
    ///
    /// - Parameter progress: told after each batch of texts that are sealed anew for this release.
    public static func open(
        _ engine: any Engine, key: KeySource,
        progress: @Sendable (_ step: String, _ left: Int) -> Void = { _, _ in }
    ) async throws -> Archive {
        try await Migrations.run(on: engine)
        let archive = Archive(engine: engine, vault: try await Vault.open(key, on: engine))
        try await Resealing.run(on: archive, progress)
        try await archive.transaction { books in
            _ = try DataKeys(books).ensure(.installation, DataKeys.installation)
            try Settings(books).ensureMark()
        }
        try await TextIndex.renewWhereDue(archive)
        return archive
    }

    /// One write transaction; returns after it is durable.
    public func transaction<Result: Sendable>(
        touching reach: Reach = .records, _ body: @escaping @Sendable (Books) throws -> Result
    ) async throws -> Result {
        let vault = vault
        return try await engine.transaction(touching: reach) {
            try body(Books(session: $0, vault: vault))
        }
    }

    /// One unchanging view of the data: of everything, unless the log may be a second old.
    public func read<Result: Sendable>(
        seeing reach: Reach = .log, _ body: @escaping @Sendable (Books) throws -> Result
    ) async throws -> Result {
        let vault = vault
        return try await engine.read(seeing: reach) { try body(Books(session: $0, vault: vault)) }
    }

    public func close() async throws { try await engine.close() }
}
