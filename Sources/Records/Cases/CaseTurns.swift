import Casework

/// 節目 of cases in SQL: only added to, never changed.
struct CaseTurns {
    let books: Books
    init(_ books: Books) { self.books = books }

    /// In the order in which they were recorded. `seal` is that of the case's own row: the words of a
    /// turn are sealed as the case's own (see the migration).
    func turns(of id: Identifier<Case>, _ seal: Seal) throws -> [Case.Turn] {
        try books.session.rows(
            """
            SELECT turn, happened_on, worker, lead, consent, reason, changes, told_on, words
            FROM case_turns WHERE case_id = \(id) ORDER BY position
            """
        ) { try CaseTurnColumns(&$0, seal).turn() }
    }

    /// Those that are not there yet. How many are is asked here: a deed may add several at once.
    func keep(_ turns: [Case.Turn], of id: Identifier<Case>, _ seal: Seal) throws {
        guard !turns.isEmpty else { return }
        let known = try books.session.first(
            "SELECT COUNT(*) FROM case_turns WHERE case_id = \(id)"
        ) { try $0.next(Int.self) }
        for (position, turn) in turns.enumerated().dropFirst(known ?? 0) {
            let it = CaseTurnColumns(turn)
            let words = try it.words.map { try seal.text("state_text", $0) }
            try books.session.run(
                """
                INSERT INTO case_turns (case_id, position, turn, happened_on, worker, lead,
                    consent, reason, changes, told_on, words)
                VALUES (\(id), \(position), \(it.name), \(it.on), \(it.worker), \(it.lead),
                    \(it.consent), \(it.reason), \(it.changes), \(it.toldOn), \(words))
                """)
        }
    }
}

/// How a turn lies in its columns. Both directions stand together so they cannot drift.
struct CaseTurnColumns {
    let name: String
    let on: CivilDate
    var worker: Identifier<Worker>?
    var lead: Identifier<Desk>?
    var consent: Identifier<Consent>?
    var reason: String?
    var changes: String?
    var toldOn: CivilDate?
    var words: String?

    init(_ turn: Case.Turn) {
        on = turn.on
        switch turn.what {
        case .decided(let head): (name, worker) = ("decided", head)
        case .returnedToField(let desk): (name, lead) = ("returnedToField", desk)
        case .closed(let closure, let desk):
            (name, lead, reason) = ("closed", desk, closure.reason.rawValue)
            (changes, toldOn) = (closure.changes.column, closure.toldOn)
            words = closure.evaluation
        case .interrupted(let why, let text):
            (name, reason, words) = ("interrupted", why.rawValue, text)
        case .reopened: name = "reopened"
        case .consentGained(let id): (name, consent) = ("consentGained", id)
        case .consentLost(let id): (name, consent) = ("consentLost", id)
        }
    }

    init(_ row: inout Row, _ seal: Seal) throws {
        name = try row.next()
        on = try row.next()
        worker = try row.optional()
        lead = try row.optional()
        consent = try row.optional()
        reason = try row.optional()
        changes = try row.optional()
        toldOn = try row.optional()
        words = try row.optional(Sealed.self).map { try seal.open("state_text", $0) }
    }

    func turn() throws -> Case.Turn { Case.Turn(try what(), on: on) }

    private func what() throws -> Case.Turn.What {
        switch (name, worker, consent) {
        case ("decided", let head?, nil): return .decided(by: head)
        case ("returnedToField", nil, nil): return .returnedToField(lead: lead)
        case ("closed", nil, nil):
            let closure = try CaseStateColumns.closure(
                on: on, because: reason, changes: changes, toldOn: toldOn, words)
            return .closed(closure, lead: lead)
        case ("interrupted", nil, nil):
            guard let why = reason.flatMap(InterruptionReason.init(rawValue:)) else {
                throw Row.Unreadable(column: 5)
            }
            return .interrupted(why, words ?? "")
        case ("reopened", nil, nil): return .reopened
        case ("consentGained", nil, let id?): return .consentGained(id)
        case ("consentLost", nil, let id?): return .consentLost(id)
        default: throw Row.Unreadable(column: 0)
        }
    }
}
