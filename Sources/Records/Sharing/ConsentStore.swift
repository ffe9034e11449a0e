@_spi(Stored) import Casework

/// What members of a household agreed to, every edition of it.
public struct ConsentStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// All of a file, newest edition first.
    public func consents(of file: Identifier<HouseholdFile>) throws -> [Consent] {
        let key = try DataKeys(books).require(file.description)
        return try books.session.rows(
            """
            SELECT id, file, person, edition, state, state_on, scope_from, scope_through,
                purposes, classes, agencies, explained_by, asked_on, remark, version
            FROM consents WHERE file = \(file) ORDER BY person, edition DESC
            """
        ) { try Self.read(&$0, key) }
    }

    private static func read(_ row: inout Row, _ key: DataKey) throws -> Consent {
        let id: Identifier<Consent> = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let person: Identifier<Person> = try row.next()
        let edition: Int = try row.next()
        let state = try state(row.next(), on: row.optional())
        let (from, through): (CivilDate, CivilDate) = (try row.next(), try row.next())
        let (purposes, classes): (Set<SharingPurpose>, Set<DataClass>) =
            (try row.choices(), try row.choices())
        let agencies = try row.next(String.self).split(separator: ",").compactMap {
            Identifier<Agency>(String($0))
        }
        return Consent(
            id: id, file: file, person: person, edition: edition, state: state,
            scope: Consent.Scope(
                agencies: Set(agencies), purposes: purposes, classes: classes, from: from,
                through: through),
            explainedBy: try row.next(), askedOn: try row.next(),
            remark: try Seal(key, "consents", id).open("remark", row.optional(Sealed.self)),
            version: try row.next())
    }

    private static func state(_ name: String, on day: CivilDate?) throws -> Consent.State {
        switch (name, day) {
        case ("refused", nil): .refused
        case ("unobtainable", nil): .unobtainable
        case ("oral", let day?): .oral(confirmBy: day)
        case ("written", let day?): .written(on: day)
        case ("superseded", let day?): .superseded(on: day)
        case ("withdrawn", let day?): .withdrawn(on: day)
        default: throw Row.Unreadable(column: 4)
        }
    }

    static func columns(_ state: Consent.State) -> (name: String, day: CivilDate?) {
        switch state {
        case .refused: ("refused", nil)
        case .unobtainable: ("unobtainable", nil)
        case .oral(let day): ("oral", day)
        case .written(let day): ("written", day)
        case .superseded(let day): ("superseded", day)
        case .withdrawn(let day): ("withdrawn", day)
        }
    }

    func save(_ changes: [Change<Consent>]) throws {
        for change in changes {
            let state = Self.columns(change.after.state)
            if change.before == nil {
                try insert(change.after, state.name, state.day)
            } else {
                try books.update(
                    """
                    UPDATE consents SET state = \(state.name), state_on = \(state.day),
                        version = version + 1
                    WHERE id = \(change.after.id) AND version = \(change.after.version)
                    """)
            }
        }
    }

    private func insert(_ consent: Consent, _ state: String, _ day: CivilDate?) throws {
        let key = try DataKeys(books).require(consent.file.description)
        let seal = Seal(key, "consents", consent.id)
        let scope = consent.scope
        let agencies = scope.agencies.sorted().map(\.description).joined(separator: ",")
        try books.session.run(
            """
            INSERT INTO consents (id, file, person, edition, state, state_on, scope_from,
                scope_through, purposes, classes, agencies, explained_by, asked_on, remark,
                version)
            VALUES (\(consent.id), \(consent.file), \(consent.person), \(consent.edition),
                \(state), \(day), \(scope.from), \(scope.through), \(scope.purposes.column),
                \(scope.classes.column), \(agencies), \(consent.explainedBy),
                \(consent.askedOn), \(seal.optional("remark", consent.remark)), 0)
            """)
    }
}

extension Consent: StoredRecord {
    public static var savePhase: SavePhase { .consents }
    public static func save(_ changes: [Change<Consent>], in books: Books) throws {
        try ConsentStore(books).save(changes)
    }
}
