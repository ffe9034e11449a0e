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
                consents: try ConsentStore(books).consents(of: id))
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

    /// The next running number of a fiscal year, `2026-000123`. Gapless within one transaction.
    public func nextNumber(_ series: String, in fiscalYear: Int) throws -> String {
        let value = try books.session.first(
            """
            INSERT INTO counters (name, value) VALUES (\("\(series)-\(fiscalYear)"), 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
            RETURNING value
            """
        ) { try $0.next(Int.self) }
        guard let value else { throw Missing() }
        let digits = String(value)
        return "\(fiscalYear)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
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
