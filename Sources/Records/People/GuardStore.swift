import Casework

/// 閲覧制限 of persons: who stands under a measure, and to whom they stay visible.
public struct GuardStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func guards(of people: some Collection<Identifier<Person>>) throws -> PersonGuards {
        guard !people.isEmpty else { return PersonGuards([]) }
        let rows = try books.session.rows(
            """
            SELECT g.person, p.worker FROM person_guards g
            LEFT JOIN person_permits p ON p.person = g.person
            WHERE g.person IN \(SQL.list(people))
            """
        ) {
            (
                person: try $0.next(Identifier<Person>.self),
                worker: try $0.optional(Identifier<Worker>.self)
            )
        }
        let permits = Dictionary(grouping: rows, by: \.person)
        return PersonGuards(
            permits.map { person, rows in
                PersonGuard(person: person, permitted: Set(rows.compactMap(\.worker)))
            })
    }

    /// Puts a person under guard. The measure's own course (SM-14) comes with its slice; this is
    /// the lock it will turn.
    @_spi(Stored) public func place(_ mark: PersonGuard, at moment: Moment) throws {
        try books.session.run(
            """
            INSERT INTO person_guards (person, since) VALUES (\(mark.person), \(moment))
            ON CONFLICT (person) DO NOTHING
            """)
        for worker in mark.permitted.sorted() {
            try books.session.run(
                """
                INSERT INTO person_permits (person, worker) VALUES (\(mark.person), \(worker))
                ON CONFLICT (person, worker) DO NOTHING
                """)
        }
    }

    /// The guard's SQL twin: true where this worker may see the person in `column`.
    static func shows(_ column: SQL, to standing: Standing) -> SQL {
        """
        (NOT EXISTS (SELECT 1 FROM person_guards g WHERE g.person = \(column))
         OR EXISTS (SELECT 1 FROM person_permits q
                    WHERE q.person = \(column) AND q.worker = \(standing.worker)))
        """
    }
}
