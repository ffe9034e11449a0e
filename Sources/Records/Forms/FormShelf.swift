import Casework
import Synchronization

/// 様式の棚: the published editions as this process holds them, read anew when somebody published one.
final class FormShelf: Sendable {
    private let held: Mutex<(version: String?, catalog: FormCatalog)>

    init(_ catalog: FormCatalog) { held = Mutex((nil, catalog)) }

    var catalog: FormCatalog { held.withLock { $0.catalog } }

    /// Reads the editions if they are not those that are held.
    func renew(_ books: Books) throws {
        let store = FormEditionStore(books)
        let version = try store.version()
        if held.withLock({ $0.version == version }) { return }
        let fresh = try store.catalog()
        held.withLock { $0 = (version, fresh) }
    }

    /// Another set of forms, for tests.
    func put(_ catalog: FormCatalog) { held.withLock { $0.catalog = catalog } }
}

extension Books {
    /// Takes notice of editions that were published meanwhile, in whichever process. Asked once for each
    /// page.
    public func renewForms() throws { try shelf.renew(self) }
}
