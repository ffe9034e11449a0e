@_spi(Stored) import Casework

/// Multi-agency cases in SQL.
public struct CaseStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Case>) throws -> Case {
        guard let found = try select("c.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Of one file, newest first.
    public func cases(of file: Identifier<HouseholdFile>) throws -> [Case] {
        try select("c.file = \(file)")
    }

    private func select(_ condition: SQL) throws -> [Case] {
        let drafts = try books.session.rows(
            """
            SELECT c.id, k.wrapped, c.file, c.consultation, c.number, c.applied_on, c.desk,
                c.coordinator, c.consent, c.state, c.state_on, c.state_by,
                c.state_reason, c.state_changes, c.state_told_on, c.state_text, c.lead,
                c.next_on, c.version
            FROM cases c JOIN data_keys k ON k.owner = c.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY c.applied_on DESC, c.id DESC
            """
        ) { try Self.read(&$0, books.vault) }
        let parts = try SheetParts(books).answers(of: drafts.map(\.id))
        return try drafts.map { draft in
            let request = parts[draft.id] ?? []
            return try draft.made(
                request.first.map {
                    request.answers(to: $0.part.answers.form, edition: $0.part.answers.edition)
                } ?? Answers(to: EscalationForm.form),
                sessions(of: draft.id), CaseTurns(books).turns(of: draft.id, draft.seal))
        }
    }

    /// A case as far as its own row tells.
    private struct Draft {
        let id: Identifier<Case>
        let seal: Seal
        let made: (Answers, [Case.SessionEntry], [Case.Turn]) -> Case
    }

    public func sessions(of id: Identifier<Case>) throws -> [Case.SessionEntry] {
        try books.session.rows(
            "SELECT held_on, kind FROM case_sessions WHERE case_id = \(id) ORDER BY position"
        ) { Case.SessionEntry(heldOn: try $0.next(), kind: try $0.choice()) }
    }

    private static func read(_ row: inout Row, _ vault: Vault) throws -> Draft {
        let id: Identifier<Case> = try row.next()
        let wrapped: [UInt8] = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let seal = Seal(try vault.unwrap(wrapped, owner: file.description), "cases", id)
        let consultation: Identifier<Consultation> = try row.next()
        let number: String = try row.next()
        let appliedOn: CivilDate = try row.next()
        let desk: Identifier<Desk> = try row.next()
        let coordinator: Identifier<Worker>? = try row.optional()
        let consent: Identifier<Consent>? = try row.optional()
        let state = try CaseStateColumns(&row, seal).state()
        let lead: Identifier<Desk>? = try row.optional()
        let nextOn: CivilDate? = try row.optional()
        let version: Int = try row.next()
        return Draft(id: id, seal: seal) { request, sessions, turns in
            Case(
                id: id, file: file, consultation: consultation, number: number,
                appliedOn: appliedOn, desk: desk, coordinator: coordinator, consent: consent,
                request: request, state: state, lead: lead, sessions: sessions, turns: turns,
                nextOn: nextOn, version: version)
        }
    }

    func save(_ changes: [Change<Case>]) throws {
        for change in changes {
            let it = change.after
            let key = try DataKeys(books).require(it.file.description)
            let state = CaseStateColumns(it.state)
            let seal = Seal(key, "cases", it.id)
            let text = try state.text.map { try seal.text("state_text", $0) }
            change.before == nil ? try insert(it, state, text) : try update(it, state, text)
            let known = change.before?.sessions.count ?? 0
            for (position, session) in it.sessions.enumerated().dropFirst(known) {
                try books.session.run(
                    """
                    INSERT INTO case_sessions (case_id, position, held_on, kind)
                    VALUES (\(it.id), \(position), \(session.heldOn), \(session.kind.rawValue))
                    """)
            }
            try CaseTurns(books).keep(it.turns, of: it.id, seal)
            let request = AnswerChange(
                change, version: it.version, owner: it.file.description, answers: \.request)
            try SheetParts(books).save(request, in: books.forms.form(of: it.request))
        }
    }

    private func insert(_ it: Case, _ state: CaseStateColumns, _ text: Sealed?) throws {
        try books.session.run(
            """
            INSERT INTO cases (id, file, consultation, number, applied_on, desk, coordinator,
                consent, state, state_on, state_by, state_reason, state_changes,
                state_told_on, state_text, lead, next_on, version)
            VALUES (\(it.id), \(it.file), \(it.consultation), \(it.number), \(it.appliedOn),
                \(it.desk), \(it.coordinator), \(it.consent), \(state.name),
                \(state.on), \(state.by), \(state.reason), \(state.changes),
                \(state.toldOn), \(text), \(it.lead), \(it.nextOn), 0)
            """)
    }

    private func update(_ it: Case, _ state: CaseStateColumns, _ text: Sealed?) throws {
        try books.update(
            """
            UPDATE cases SET coordinator = \(it.coordinator), consent = \(it.consent),
                state = \(state.name), state_on = \(state.on), state_by = \(state.by),
                state_reason = \(state.reason), state_changes = \(state.changes),
                state_told_on = \(state.toldOn), state_text = \(text), lead = \(it.lead),
                next_on = \(it.nextOn), version = version + 1
            WHERE id = \(it.id) AND version = \(it.version)
            """)
    }
}

extension Case: StoredRecord {
    public static var savePhase: SavePhase { .followUps }
    public static var renewsFileHead: Bool { true }
    public static func save(_ changes: [Change<Case>], in books: Books) throws {
        try CaseStore(books).save(changes)
    }
}
