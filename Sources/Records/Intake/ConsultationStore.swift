@_spi(Stored) import Casework

/// Consultations in SQL: coded columns in the open for figures, words under the file's key.
public struct ConsultationStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Consultation>) throws -> Consultation {
        guard let found = try select("c.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Of one file, newest first.
    public func consultations(of file: Identifier<HouseholdFile>) throws -> [Consultation] {
        try select("c.file = \(file)")
    }

    private func select(_ condition: SQL) throws -> [Consultation] {
        let drafts = try books.session.rows(
            """
            SELECT c.id, k.wrapped, c.file, c.desk, c.received_at, c.receiver, c.mode, c.channel,
                c.route, c.gist, c.wish, c.visitor, c.emergencies, c.consent, c.no_consent,
                c.conference_need, c.state, c.state_ref, c.state_text, c.next_on, c.version
            FROM consultations c JOIN data_keys k ON k.owner = c.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY c.received_at DESC, c.id
            """
        ) { try ConsultationRow(&$0, books.vault) }
        return try drafts.map { draft in
            try draft.consultation(
                marks: marks(of: draft.id), tags: tags(of: draft.id))
        }
    }

    private func marks(of id: Identifier<Consultation>) throws -> [Issue: IssueMark] {
        let rows = try books.session.rows(
            "SELECT issue, mark FROM consultation_issues WHERE consultation = \(id)"
        ) { (try $0.choice(Issue.self), try $0.choice(IssueMark.self)) }
        return Dictionary(rows) { first, _ in first }
    }

    private func tags(of id: Identifier<Consultation>) throws -> Set<IssueTag> {
        try Set(
            books.session.rows(
                "SELECT tag FROM consultation_tags WHERE consultation = \(id)"
            ) { try $0.choice(IssueTag.self) })
    }

    func save(_ changes: [Change<Consultation>]) throws {
        for change in changes {
            let key = try DataKeys(books).require(change.after.file.description)
            let columns = try ConsultationColumns(change.after, key)
            if let before = change.before {
                try books.update(columns.update)
                if before.account != change.after.account { try keep(before, change, key) }
            } else {
                try books.session.run(columns.insert)
            }
            if change.before?.account != change.after.account { try putLists(change.after) }
        }
    }

    private func putLists(_ consultation: Consultation) throws {
        let id = consultation.id
        try books.session.run("DELETE FROM consultation_issues WHERE consultation = \(id)")
        try books.session.run("DELETE FROM consultation_tags WHERE consultation = \(id)")
        let marks = consultation.account.marks.sorted { $0.key.rawValue < $1.key.rawValue }
        try books.insert(
            "INSERT INTO consultation_issues (consultation, issue, mark) VALUES ",
            marks.map { "(\(id), \($0.key.rawValue), \($0.value.rawValue))" })
        let tags = consultation.account.tags.map(\.rawValue).sorted()
        try books.insert(
            "INSERT INTO consultation_tags (consultation, tag) VALUES ",
            tags.map { "(\(id), \($0))" })
    }

    /// The first words stay: what the record said before it was rewritten.
    private func keep(
        _ before: Consultation, _ change: Change<Consultation>, _ key: DataKey
    ) throws {
        let account = before.account
        let body = Packed.pack([
            account.gist, account.wish, account.visitor?.name ?? "",
            account.visitor?.phone ?? "", account.visitor?.relation ?? "",
            account.noConsentReason, account.conferenceNeed.rawValue,
        ])
        let seal = Seal(key, "revisions", before.id)
        try books.session.run(
            """
            INSERT INTO revisions (kind, subject, version, at, worker, owner, body)
            VALUES (\(Consultation.kind), \(before.id), \(before.version), \(change.moment),
                \(change.worker), \(before.file), \(seal.text("body", body)))
            """)
    }
}

extension Consultation: StoredRecord {
    public static var savePhase: SavePhase { .consultations }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<Consultation>], in books: Books) throws {
        try ConsultationStore(books).save(changes)
    }
}
