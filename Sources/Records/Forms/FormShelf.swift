import Casework
import Synchronization

/// 様式の棚: the published editions as this process holds them, read anew when somebody published one.
final class FormShelf: Sendable {
    private let held: Mutex<(version: String?, catalog: FormCatalog)>

    init(_ catalog: FormCatalog) { held = Mutex((nil, catalog)) }

    var catalog: FormCatalog { held.withLock { $0.catalog } }

    /// Reads the editions if they are not those that are held.
    func renew(_ books: Books, to version: String) throws {
        if held.withLock({ $0.version == version }) { return }
        let fresh = try FormEditionStore(books).catalog()
        held.withLock { $0 = (version, fresh) }
    }

    /// Another set of forms, for tests.
    func put(_ catalog: FormCatalog) { held.withLock { $0.catalog = catalog } }
}

extension Books {
    /// Takes notice of editions that were published meanwhile, in whichever process.
    ///
    /// - Parameter version: `Settings.versions`, where it was asked already.
    public func renewForms(to version: String? = nil) throws {
        try shelf.renew(self, to: try version ?? FormEditionStore(self).version())
    }
}
