@_spi(Stored) import Casework

/// Workers and where they sit. Their names are sealed under the installation's key.
public struct WorkerStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Worker>) throws -> Worker {
        guard let found = try select("w.id = \(id)").first else { throw Missing() }
        return found
    }

    public func find(signInName: String) throws -> Worker? {
        try select("w.sign_in_name = \(signInName)").first
    }

    /// Everybody, by sign-in name. For administration and for names on pages.
    public func all() throws -> [Worker] { try select("1 = 1") }

    private func select(_ condition: SQL) throws -> [Worker] {
        let key = try DataKeys(books).require(DataKeys.installation)
        let seats = Dictionary(
            grouping: try books.session.rows(
                """
                SELECT s.worker, s.desk, s.role FROM seats s JOIN workers w ON w.id = s.worker
                WHERE \(condition) ORDER BY s.worker, s.position
                """
            ) { row in
                (
                    try row.next(Identifier<Worker>.self),
                    Standing.Seat(desk: try row.next(), role: try row.choice())
                )
            }, by: \.0)
        return try books.session.rows(
            """
            SELECT w.id, w.sign_in_name, w.name, w.agency, w.state, w.valid_until, w.pledged_on,
                w.is_locked, w.version
            FROM workers w WHERE \(condition) ORDER BY w.sign_in_name
            """
        ) { row in
            let id: Identifier<Worker> = try row.next()
            return Worker(
                id: id, signInName: try row.next(),
                name: try Seal(key, "workers", id).open("name", row.next(Sealed.self)),
                agency: try row.next(), seats: (seats[id] ?? []).map(\.1),
                state: try row.choice(), validUntil: try row.optional(),
                pledgedOn: try row.optional(), isLocked: try row.flag(),
                version: try row.next())
        }
    }

    public func save(_ change: Change<Worker>, terminal: String) throws {
        let it = change.after
        let key = try DataKeys(books).require(DataKeys.installation)
        let name = try Seal(key, "workers", it.id).text("name", it.name)
        if change.before == nil {
            try books.session.run(
                """
                INSERT INTO workers (id, sign_in_name, name, agency, state, valid_until,
                    pledged_on, is_locked, version)
                VALUES (\(it.id), \(it.signInName), \(name), \(it.agency), \(it.state.rawValue),
                    \(it.validUntil), \(it.pledgedOn), \(it.isLocked.column), 0)
                """)
        } else {
            try books.update(
                """
                UPDATE workers SET name = \(name), agency = \(it.agency),
                    state = \(it.state.rawValue), valid_until = \(it.validUntil),
                    pledged_on = \(it.pledgedOn), is_locked = \(it.isLocked.column),
                    version = version + 1
                WHERE id = \(it.id) AND version = \(it.version)
                """)
        }
        if change.before?.seats != it.seats { try seat(it) }
        try books.audit([change.line], terminal: terminal)
    }

    private func seat(_ worker: Worker) throws {
        try books.session.run("DELETE FROM seats WHERE worker = \(worker.id)")
        try books.insert(
            "INSERT INTO seats (worker, desk, role, position) VALUES ",
            worker.seats.enumerated().map {
                "(\(worker.id), \($0.element.desk), \($0.element.role.rawValue), \($0.offset))"
            })
    }
}
