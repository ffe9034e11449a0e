import Casework

/// Reads all names at once; they are few and change seldom.
public struct DirectoryStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func directory() throws -> Directory {
        let organisation = OrganisationStore(books)
        return Directory(
            desks: try organisation.desks(), agencies: try organisation.agencies(),
            sections: try organisation.sections(), partners: try organisation.partners(),
            workers: try WorkerStore(books).all())
    }

    public func version() throws -> String {
        try Settings(books).value(.directoryVersion) ?? "0"
    }
}
