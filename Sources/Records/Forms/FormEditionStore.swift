import Casework

/// 様式の版: the forms of this installation, each in all its published editions.
public struct FormEditionStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// All of them: the program's in its order, then the municipality's own sheets by their ids.
    ///
    /// Throws `ChangedEdition` when a text is not the one that was published.
    public func catalog(_ shipped: [Form] = ShippedForms.all) throws -> FormCatalog {
        let places = Dictionary(shipped.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let all = try editions().map(\.edition)
        return FormCatalog(
            all.sorted { one, other in
                let (a, b) = (places[one.form.id] ?? .max, places[other.form.id] ?? .max)
                return (a, one.form.id, one.form.edition) < (b, other.form.id, other.form.edition)
            })
    }

    /// Rises with every publication, in whichever process.
    public func version() throws -> String { try Settings(books).value(.formsVersion) ?? "0" }

    /// Every edition by form and number.
    public func editions() throws -> [PublishedEdition] {
        try books.session.rows(
            "SELECT \(PublishedEdition.columns) FROM form_editions ORDER BY form, edition"
        ) { try PublishedEdition(&$0) }
    }

    public func editions(of form: String) throws -> [PublishedEdition] {
        try books.session.rows(
            """
            SELECT \(PublishedEdition.columns) FROM form_editions WHERE form = \(form)
            ORDER BY edition
            """
        ) { try PublishedEdition(&$0) }
    }

    /// What the rules ask about a form.
    public func facts(
        of form: String, over shipped: [Form] = ShippedForms.all
    ) throws -> FormFacts {
        FormFacts(
            shipped: shipped.first { $0.id == form },
            editions: try editions(of: form).map(\.edition))
    }

    /// 公開: the draft's new state and the edition it became, in one transaction. Throws `Stale` when
    /// another edition was published a moment before.
    public func publish(_ publication: FormPublication, terminal: String) throws {
        let draft = publication.change.after
        let edition = PublishedEdition(
            publication.edition.form, from: publication.edition.from, overlay: draft.overlay,
            source: draft.source, at: publication.change.moment, proposer: draft.proposer,
            approver: publication.change.worker)
        guard try edition.insert(in: books) else { throw Stale() }
        try FormDraftStore(books).save(publication.change, terminal: terminal)
        try Settings(books).formsChanged()
    }
}
