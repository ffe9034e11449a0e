@_spi(Stored) import Casework

/// What was put down when something was done with a consent.
public struct ConsentEventStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// All of a file, oldest first.
    public func events(of file: Identifier<HouseholdFile>) throws -> [ConsentEvent] {
        let bare = try books.session.rows(
            """
            SELECT \(ConsentEvent.columns.select("event"))
            FROM consent_events event JOIN data_keys k ON k.owner = event.file
            WHERE event.file = \(file) AND k.destroyed IS NULL
            ORDER BY event.written_at, event.id
            """
        ) { try ConsentEvent(ConsentEvent.columns.read(&$0)) }
        let parts = try SheetParts(books).answers(of: bare.map(\.id))
        return bare.map { ConsentEvent($0, parts[$0.id] ?? []) }
    }

    func save(_ changes: [Change<ConsentEvent>]) throws {
        for change in changes {
            let it = change.after
            try books.session.run(ConsentEvent.columns.insert(it))
            let answers = AnswerChange(
                change, version: 0, owner: it.file.description, answers: \.answers)
            try SheetParts(books).save(answers, in: books.forms.form(of: it.answers))
        }
    }
}

extension ConsentEvent {
    static let columns = ColumnList<ConsentEvent>(
        "consent_events", version: \.version,
        [
            .fixed("id", \.id), .fixed("file", \.file), .fixed("consent", \.consent),
            .fixed("action", \.action.rawValue), .fixed("happened_on", \.happenedOn),
            .fixed("worker", \.worker), .fixed("written_at", \.writtenAt),
            .fixed("form_edition", \.answers.edition),
        ])

    fileprivate init(_ row: NamedRow) throws {
        let action: Consent.Action = try row.choice("action")
        self.init(
            id: try row["id"], file: try row["file"], consent: try row["consent"], action: action,
            happenedOn: try row["happened_on"], worker: try row["worker"],
            writtenAt: try row["written_at"],
            answers: Answers(
                form: ConsentForms.form(of: action).id, edition: try row["form_edition"]),
            version: try row["version"])
    }

    fileprivate init(_ bare: ConsentEvent, _ parts: [StoredPart]) {
        self.init(
            id: bare.id, file: bare.file, consent: bare.consent, action: bare.action,
            happenedOn: bare.happenedOn, worker: bare.worker, writtenAt: bare.writtenAt,
            answers: parts.answers(to: bare.answers.form, edition: bare.answers.edition),
            version: bare.version)
    }
}

extension ConsentEvent: StoredRecord {
    public static func save(_ changes: [Change<ConsentEvent>], in books: Books) throws {
        try ConsentEventStore(books).save(changes)
    }
}
