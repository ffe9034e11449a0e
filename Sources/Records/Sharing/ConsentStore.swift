@_spi(Stored) import Casework

/// What members of a household agreed to, every edition of it.
public struct ConsentStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// All of a file, newest edition first.
    public func consents(of file: Identifier<HouseholdFile>) throws -> [Consent] {
        _ = try DataKeys(books).require(file.description)
        let bare = try scopes(of: file)
        let parts = try SheetParts(books).answers(of: bare.map(\.id))
        return bare.map { $0.answered(parts[$0.id] ?? []) }
    }

    /// The same as far as rules read it: state and scope, without the other words of the papers.
    func scopes(of file: Identifier<HouseholdFile>) throws -> [Consent] {
        try books.session.rows(
            """
            SELECT \(Consent.columns.select("consent")) FROM consents consent
            WHERE consent.file = \(file) ORDER BY consent.person, consent.edition DESC
            """
        ) { try Consent(Consent.columns.read(&$0)) }
    }

    func save(_ changes: [Change<Consent>]) throws {
        for change in changes {
            let it = change.after
            if change.before == nil {
                try books.session.run(Consent.columns.insert(it))
            } else {
                try books.update(Consent.columns.update(it, it.id))
            }
            let answers = AnswerChange(
                change, version: it.version, owner: it.file.description, answers: \.answers)
            try SheetParts(books).save(answers, in: books.forms.form(of: it.answers))
        }
    }
}

extension Consent: StoredRecord {
    public static var savePhase: SavePhase { .consents }
    public static func save(_ changes: [Change<Consent>], in books: Books) throws {
        try ConsentStore(books).save(changes)
    }
}
