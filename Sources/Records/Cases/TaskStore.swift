@_spi(Stored) import Casework

/// What is to be done, by whom and when.
public struct TaskStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Of one file: open ones by date, then the rest.
    public func tasks(of file: Identifier<HouseholdFile>) throws -> [CaseTask] {
        try select(
            "t.file = \(file)",
            order: "CASE WHEN t.state = 'open' THEN 0 ELSE 1 END, t.due_on, t.id")
    }

    public func require(_ id: Identifier<CaseTask>) throws -> CaseTask {
        guard let found = try select("t.id = \(id)", order: "t.id").first else { throw Missing() }
        return found
    }

    func select(_ condition: SQL, order: SQL) throws -> [CaseTask] {
        try books.session.rows(
            """
            SELECT t.id, k.wrapped, t.file, t.title, t.owner, t.due_on, t.state, t.state_on,
                t.state_text, t.version
            FROM tasks t JOIN data_keys k ON k.owner = t.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY \(order)
            """
        ) { try Self.read(&$0, books.vault) }
    }

    private static func read(_ row: inout Row, _ vault: Vault) throws -> CaseTask {
        let id: Identifier<CaseTask> = try row.next()
        let wrapped: [UInt8] = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let seal = Seal(try vault.unwrap(wrapped, owner: file.description), "tasks", id)
        let title = try seal.open("title", row.next(Sealed.self))
        let (owner, due): (Identifier<Worker>, CivilDate) = (try row.next(), try row.next())
        let (name, day): (String, CivilDate?) = (try row.next(), try row.optional())
        let text = try seal.open("state_text", row.optional(Sealed.self))
        let state: CaseTask.State =
            switch (name, day) {
            case ("open", nil): .open
            case ("done", let day?): .done(day)
            case ("dropped", let day?): .dropped(day, text)
            default: throw Row.Unreadable(column: 6)
            }
        return CaseTask(
            id: id, file: file, title: title, owner: owner, dueOn: due, state: state,
            version: try row.next())
    }

    static func columns(
        _ state: CaseTask.State
    ) -> (name: String, day: CivilDate?, words: String) {
        switch state {
        case .open: ("open", nil, "")
        case .done(let day): ("done", day, "")
        case .dropped(let day, let why): ("dropped", day, why)
        }
    }

    func save(_ changes: [Change<CaseTask>]) throws {
        for change in changes {
            let it = change.after
            let key = try DataKeys(books).require(it.file.description)
            let seal = Seal(key, "tasks", it.id)
            let (name, day, words) = Self.columns(it.state)
            let text = try seal.optional("state_text", words)
            if change.before == nil {
                try books.session.run(
                    """
                    INSERT INTO tasks (id, file, title, owner, due_on, state, state_on,
                        state_text, version)
                    VALUES (\(it.id), \(it.file), \(seal.text("title", it.title)), \(it.owner),
                        \(it.dueOn), \(name), \(day), \(text), 0)
                    """)
            } else {
                try books.update(
                    """
                    UPDATE tasks SET owner = \(it.owner), due_on = \(it.dueOn), state = \(name),
                        state_on = \(day), state_text = \(text), version = version + 1
                    WHERE id = \(it.id) AND version = \(it.version)
                    """)
            }
        }
    }
}

extension CaseTask: StoredRecord {
    public static func save(_ changes: [Change<CaseTask>], in books: Books) throws {
        try TaskStore(books).save(changes)
    }
}
