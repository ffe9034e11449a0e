import Casework
import Foundation

/// 書庫: the database and its vault, as the rest of the program holds them.
public struct Archive: Sendable {
    public let engine: any Engine
    public let vault: Vault
    /// The forms every transaction reads and writes answers with.
    let shelf: FormShelf

    public init(engine: any Engine, vault: Vault, forms: FormCatalog = .shipped) {
        self.engine = engine
        self.vault = vault
        shelf = FormShelf(forms)
    }

    /// Brings the schema up to date, opens the vault, seals anew what lies otherwise than this release
    /// has it, makes the installation's own data key, enters the forms this program ships, and makes
    /// the search index anew where a restoration left that to be done.
    ///
    /// - Parameter progress: told after each batch of records that are sealed anew.
    public static func open(
        _ engine: any Engine, key: KeySource, forms: [Form] = ShippedForms.all,
        progress: @Sendable (_ step: String, _ left: Int) -> Void = { _, _ in }
    ) async throws -> Archive {
        try await Migrations.run(on: engine)
        let archive = Archive(engine: engine, vault: try await Vault.open(key, on: engine))
        try await Resealing.run(on: archive, progress)
        try await archive.transaction { books in
            _ = try DataKeys(books).ensure(.installation, DataKeys.installation)
            try Settings(books).ensureMark()
            let moment = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
            try FormEditionStore(books).register(forms, at: moment)
        }
        try await archive.read { try $0.renewForms() }
        try await TextIndex.renewWhereDue(archive)
        return archive
    }

    /// One write transaction; returns after it is durable.
    public func transaction<Result: Sendable>(
        touching reach: Reach = .records, _ body: @escaping @Sendable (Books) throws -> Result
    ) async throws -> Result {
        try await engine.transaction(touching: reach) { try body(books($0)) }
    }

    /// One unchanging view of the data: of everything, unless the log may be a second old.
    public func read<Result: Sendable>(
        seeing reach: Reach = .log, _ body: @escaping @Sendable (Books) throws -> Result
    ) async throws -> Result {
        try await engine.read(seeing: reach) { try body(books($0)) }
    }

    private func books(_ session: any Session) -> Books {
        Books(session: session, vault: vault, shelf: shelf)
    }

    public func close() async throws { try await engine.close() }
}
