@_spi(Stored) import Casework

/// 様式の改訂案: what was proposed, and what became of it.
public struct FormDraftStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Those that wait for a second person, oldest first.
    public func waiting() throws -> [FormDraft] { try select("state = 'draft'") }

    /// Everything proposed for a form, oldest first.
    public func drafts(of form: String) throws -> [FormDraft] { try select("form = \(form)") }

    public func require(_ id: Identifier<FormDraft>) throws -> FormDraft {
        guard let found = try select("id = \(id)").first else { throw Missing() }
        return found
    }

    /// A publication is saved with its edition by `FormEditionStore.publish`.
    public func save(_ change: Change<FormDraft>, terminal: String) throws {
        let it = change.after
        let (by, moment, edition) = it.state.decision
        if change.before == nil {
            try books.session.run(
                """
                INSERT INTO form_drafts (id, form, state, valid_from, overlay, source, proposed_by,
                    proposed_at, decided_by, decided_at, edition, version)
                VALUES (\(it.id), \(it.form), \(it.state.code.rawValue), \(it.from),
                    \(try FormBody.text(of: it.overlay)), \(it.source), \(it.proposer),
                    \(it.proposedAt), \(by), \(moment), \(edition), 0)
                """)
        } else {
            try books.update(
                """
                UPDATE form_drafts SET state = \(it.state.code.rawValue), decided_by = \(by),
                    decided_at = \(moment), edition = \(edition), version = version + 1
                WHERE id = \(it.id) AND version = \(it.version)
                """)
        }
        try books.audit([change.line], terminal: terminal)
    }

    private func select(_ condition: SQL) throws -> [FormDraft] {
        try books.session.rows(
            """
            SELECT id, overlay, source, valid_from, proposed_by, proposed_at, state, edition,
                decided_by, decided_at, version
            FROM form_drafts WHERE \(condition) ORDER BY proposed_at, id
            """
        ) { row in
            FormDraft(
                id: try row.next(),
                overlay: try FormBody.read(FormOverlay.self, from: row.next()),
                source: try row.next(), from: try row.next(), proposer: try row.next(),
                proposedAt: try row.next(), state: try FormDraft.State(&row),
                version: try row.next())
        }
    }
}

extension FormDraft.State {
    fileprivate var decision: (by: Identifier<Worker>?, at: Moment?, edition: Int?) {
        switch self {
        case .draft: (nil, nil, nil)
        case .published(let edition, let by, let at): (by, at, edition)
        case .withdrawn(let by, let at): (by, at, nil)
        }
    }

    fileprivate init(_ row: inout Row) throws {
        let code: Code = try row.choice()
        let edition = try row.optional(Int.self)
        let by = try row.optional(Identifier<Worker>.self)
        let at = try row.optional(Moment.self)
        switch (code, by, at, edition) {
        case (.draft, nil, nil, nil): self = .draft
        case (.published, let by?, let at?, let edition?):
            self = .published(edition: edition, by: by, at: at)
        case (.withdrawn, let by?, let at?, nil): self = .withdrawn(by: by, at: at)
        case (_, _, _, _): throw Row.Unreadable(column: 6)
        }
    }
}
