@_spi(Stored) import Casework

/// Household files, and the ticket to each.
public struct FileStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// The ticket for everything in this file, or `Denial.unseen`: also for a file whose key was
    /// destroyed, of which nothing is left to read.
    public func access(
        to id: Identifier<HouseholdFile>, for standing: Standing, at moment: Moment
    ) throws -> Access {
        guard let file = try find(id) else { throw Denial.unseen }
        let facts: FileFacts
        do {
            facts = FileFacts(
                file: file, shares: try ShareStore(books).shares(of: id),
                consents: try ConsentStore(books).scopes(of: id))
        } catch is Destroyed {
            throw Denial.unseen
        }
        return try facts.access(for: standing, at: moment)
    }

    public func find(_ id: Identifier<HouseholdFile>) throws -> HouseholdFile? {
        try books.session.first(
            """
            SELECT id, number, opened_on, desk, accompanying, is_hidden, version
            FROM files WHERE id = \(id)
            """
        ) {
            HouseholdFile(
                id: try $0.next(), number: try $0.next(), openedOn: try $0.next(),
                desk: try $0.next(), accompanying: try $0.next(), isHidden: try $0.flag(),
                version: try $0.next())
        }
    }

    /// A number for a new file or case that neither has yet. It depends on nothing but the key: what
    /// others have opened meanwhile does not show in it. Throws `Missing` when a year is full.
    public func newNumber(in fiscalYear: Int, from keys: Keys) throws -> String {
        for _ in 0..<1000 {
            let key = keys.new(RecordNumber.self).description
            guard let number = RecordNumber.drawn(by: key, in: fiscalYear)?.description else {
                break
            }
            let isTaken = try books.session.first(
                """
                SELECT 1 WHERE EXISTS (SELECT 1 FROM files WHERE number = \(number))
                    OR EXISTS (SELECT 1 FROM cases WHERE number = \(number))
                """
            ) { try $0.next(Int.self) }
            if isTaken == nil { return number }
        }
        throw Missing()
    }

    func save(_ changes: [Change<HouseholdFile>]) throws {
        for change in changes {
            let file = change.after
            if change.before == nil {
                try DataKeys(books).create(.file, file.id.description)
                try books.session.run(
                    """
                    INSERT INTO files (id, number, opened_on, desk, accompanying, is_hidden,
                        version)
                    VALUES (\(file.id), \(file.number), \(file.openedOn), \(file.desk),
                        \(file.accompanying), \(file.isHidden.column), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE files SET desk = \(file.desk), accompanying = \(file.accompanying),
                        version = version + 1
                    WHERE id = \(file.id) AND version = \(file.version)
                    """)
            }
        }
    }
}

extension HouseholdFile: StoredRecord {
    public static var savePhase: SavePhase { .files }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<HouseholdFile>], in books: Books) throws {
        try FileStore(books).save(changes)
    }
}
