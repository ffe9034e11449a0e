@_spi(Stored) import Casework

/// The ways to files. Here stands the reading rule as a WHERE clause; `FileFacts.access` is its twin.
public struct ShareStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// True where the file in `column` is open for this worker now. Used by every list, count,
    /// search, export and figure.
    public static func opens(_ column: SQL, for standing: Standing, at moment: Moment) -> SQL {
        """
        EXISTS (SELECT 1 FROM shares s WHERE s.file = \(column)
            AND s.desk IN \(SQL.list(standing.readingDesks))
            AND (s.worker IS NULL OR s.worker = \(standing.worker))
            AND s.since <= \(moment) AND s.until > \(moment))
        """
    }

    public func shares(of file: Identifier<HouseholdFile>) throws -> [Share] {
        let key = try DataKeys(books).require(file.description)
        return try books.session.rows(
            """
            SELECT id, file, desk, worker, basis, basis_ref, classes, may_write, since, until,
                reason, version
            FROM shares WHERE file = \(file) ORDER BY since, id
            """
        ) { try Self.read(&$0, key) }
    }

    private static func read(_ row: inout Row, _ key: DataKey) throws -> Share {
        let id: Identifier<Share> = try row.next()
        let seal = Seal(key, "shares", id)
        return Share(
            id: id, file: try row.next(), desk: try row.next(), worker: try row.optional(),
            basis: try row.basis(), classes: try row.choices(), mayWrite: try row.flag(),
            since: try row.next(), until: try row.next(),
            reason: try seal.open("reason", try row.optional(Sealed.self)),
            version: try row.next())
    }

    func save(_ changes: [Change<Share>]) throws {
        for change in changes {
            let share = change.after
            if change.before == nil {
                let key = try DataKeys(books).require(share.file.description)
                let seal = Seal(key, "shares", share.id)
                try books.session.run(
                    """
                    INSERT INTO shares (id, file, desk, worker, basis, basis_ref, classes,
                        may_write, since, until, reason, version)
                    VALUES (\(share.id), \(share.file), \(share.desk), \(share.worker),
                        \(share.basis.code), \(share.basis.reference), \(share.classes.column),
                        \(share.mayWrite.column), \(share.since), \(share.until),
                        \(seal.optional("reason", share.reason)), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE shares SET may_write = \(share.mayWrite.column),
                        until = \(share.until), version = version + 1
                    WHERE id = \(share.id) AND version = \(share.version)
                    """)
            }
        }
    }
}
