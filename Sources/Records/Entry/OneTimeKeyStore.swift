import Casework

/// 二度押し: each form carries a key; the second press finds what the first one made.
public struct OneTimeKeyStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func location(of key: String, by worker: Identifier<Worker>) throws -> String? {
        try books.session.first(
            "SELECT location FROM one_time_keys WHERE key = \(key) AND worker = \(worker)"
        ) { try $0.next() }
    }

    /// Throws `Conflicting` when another press with the same key was faster.
    public func spend(
        _ key: String, by worker: Identifier<Worker>, leadingTo location: String,
        at moment: Moment
    ) throws {
        try books.session.run(
            """
            INSERT INTO one_time_keys (key, worker, location, at)
            VALUES (\(key), \(worker), \(location), \(moment))
            """)
    }

    public func forget(before moment: Moment) throws {
        try books.session.run("DELETE FROM one_time_keys WHERE at < \(moment)")
    }
}
