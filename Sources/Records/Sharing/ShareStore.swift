@_spi(Stored) import Casework

/// The ways to files. Here stands the reading rule as a WHERE clause; `FileFacts.access` is its twin.
public struct ShareStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// True where the file in `column` is open for this worker now. Used by every list, count,
    /// search, export and figure. A file whose key was destroyed is open to nobody.
    public static func opens(_ column: SQL, for standing: Standing, at moment: Moment) -> SQL {
        """
        (EXISTS (SELECT 1 FROM shares s WHERE s.file = \(column)
            AND \(isWay("s", for: standing, at: moment)))
        AND \(isKept(column)))
        """
    }

    /// False once the key of the file in `column` was destroyed: nothing in it can be read.
    static func isKept(_ column: SQL) -> SQL {
        "\(column) NOT IN (SELECT d.owner FROM data_keys d WHERE d.destroyed IS NOT NULL)"
    }

    /// True where this worker may be shown data of this class in the file in `column`: the twin of
    /// `Access.covers`. The pattern is put together in SQL: SQLite plans a statement anew at every use
    /// whose LIKE has a bare variable behind it.
    public static func covers(
        _ dataClass: DataClass, in column: SQL, for standing: Standing, at moment: Moment
    ) -> SQL {
        """
        EXISTS (SELECT 1 FROM shares s WHERE s.file = \(column)
            AND \(isWay("s", for: standing, at: moment))
            AND (',' || s.classes || ',') LIKE '%,' || \(dataClass.rawValue) || ',%')
        """
    }

    /// True where the name of the person in `person` may stand beside the file in `column`: identity
    /// is shared, and no guard is before the person.
    static func names(
        _ person: SQL, in column: SQL, for standing: Standing, at moment: Moment
    ) -> SQL {
        """
        \(GuardStore.shows(person, to: standing))
        AND \(covers(.identity, in: column, for: standing, at: moment))
        """
    }

    /// True where the share in `alias` opens its file for this worker now. A file may have several such:
    /// for counting files, where asking file by file would go through everybody's.
    static func isOpenWay(_ alias: SQL, for standing: Standing, at moment: Moment) -> SQL {
        "\(isWay(alias, for: standing, at: moment)) AND \(isKept("\(alias).file"))"
    }

    /// True where the share in `alias` is a way for this worker now: the twin of `Share.opens`.
    static func isWay(_ alias: SQL, for standing: Standing, at moment: Moment) -> SQL {
        """
        \(alias).desk IN \(SQL.list(standing.readingDesks))
            AND (\(alias).worker IS NULL OR \(alias).worker = \(standing.worker))
            AND \(alias).since <= \(moment) AND \(alias).until > \(moment)
        """
    }

    public func shares(of file: Identifier<HouseholdFile>) throws -> [Share] {
        let key = try DataKeys(books).require(file.description)
        return try books.session.rows(
            """
            SELECT id, file, desk, worker, basis, basis_ref, classes, may_write, since, until,
                reason, cause, cause_ref, version
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
            cause: try row.cause(), version: try row.next())
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
                        may_write, since, until, reason, cause, cause_ref, version)
                    VALUES (\(share.id), \(share.file), \(share.desk), \(share.worker),
                        \(share.basis.code), \(share.basis.reference), \(share.classes.column),
                        \(share.mayWrite.column), \(share.since), \(share.until),
                        \(seal.optional("reason", share.reason)),
                        \(share.cause?.code), \(share.cause?.reference), 0)
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

extension Share: StoredRecord {
    public static var savePhase: SavePhase { .sharing }
    public static func save(_ changes: [Change<Share>], in books: Books) throws {
        try ShareStore(books).save(changes)
    }
}
