@_spi(Stored) import Casework

/// Referrals in SQL. Reads give whole domain values; writes take a `Change` and leave a trace.
public struct ReferralStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func require(_ id: Identifier<Referral>) throws -> Referral {
        guard let found = try select("r.id = \(id)").first else { throw Missing() }
        return found
    }

    /// Of one file, newest first.
    public func referrals(of file: Identifier<HouseholdFile>) throws -> [Referral] {
        try select("r.file = \(file)")
    }

    public func referrals(of consultation: Identifier<Consultation>) throws -> [Referral] {
        try select("r.consultation = \(consultation)")
    }

    func select(_ condition: SQL) throws -> [Referral] {
        try books.session.rows(
            """
            SELECT r.id, k.wrapped, r.file, r.consultation, r.sender, r.sent_by, r.receiver_desk,
                r.receiver_partner, r.reason, r.told, r.wishes, r.classes, r.basis, r.basis_ref,
                r.state, r.state_at, r.state_on, r.state_desk, r.state_text, r.answer_by,
                r.taken_by, r.version
            FROM referrals r JOIN data_keys k ON k.owner = r.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY r.state_at DESC, r.id
            """
        ) { try Self.read(&$0, books.vault) }
    }

    private static func read(_ row: inout Row, _ vault: Vault) throws -> Referral {
        let id: Identifier<Referral> = try row.next()
        let wrapped: [UInt8] = try row.next()
        let file: Identifier<HouseholdFile> = try row.next()
        let seal = Seal(try vault.unwrap(wrapped, owner: file.description), "referrals", id)
        let consultation: Identifier<Consultation> = try row.next()
        let sender: Identifier<Desk> = try row.next()
        let sentBy: Identifier<Worker> = try row.next()
        let receiver = try receiver(desk: row.optional(), partner: row.optional())
        let letter = Referral.Letter(
            reason: try seal.open("reason", row.next(Sealed.self)),
            told: try seal.open("told", row.optional(Sealed.self)),
            wishes: try seal.open("wishes", row.optional(Sealed.self)),
            classes: try row.choices())
        let basis = try row.basis()
        let state = try ReferralStateColumns(&row, seal).state()
        return Referral(
            id: id, file: file, consultation: consultation, sender: sender, sentBy: sentBy,
            receiver: receiver, letter: letter, basis: basis, state: state,
            answerBy: try row.optional(), takenBy: try row.optional(), version: try row.next())
    }

    private static func receiver(
        desk: Identifier<Desk>?, partner: Identifier<Partner>?
    ) throws -> Referral.Receiver {
        if let desk { return .desk(desk) }
        if let partner { return .partner(partner) }
        throw Row.Unreadable(column: 6)
    }

    func save(_ changes: [Change<Referral>]) throws {
        for change in changes {
            let referral = change.after
            let key = try DataKeys(books).require(referral.file.description)
            let seal = Seal(key, "referrals", referral.id)
            let state = ReferralStateColumns(referral.state)
            let text = try state.text.map { try seal.text("state_text", $0) }
            if change.before == nil {
                try insert(referral, seal, state, text)
            } else {
                try books.update(
                    """
                    UPDATE referrals SET state = \(state.name), state_at = \(state.at),
                        state_on = \(state.on), state_desk = \(state.desk), state_text = \(text),
                        answer_by = \(referral.answerBy), taken_by = \(referral.takenBy),
                        version = version + 1
                    WHERE id = \(referral.id) AND version = \(referral.version)
                    """)
            }
        }
    }

    private func insert(
        _ it: Referral, _ seal: Seal, _ state: ReferralStateColumns, _ text: Sealed?
    ) throws {
        let (desk, partner): (Identifier<Desk>?, Identifier<Partner>?) =
            switch it.receiver {
            case .desk(let desk): (desk, nil)
            case .partner(let partner): (nil, partner)
            }
        try books.session.run(
            """
            INSERT INTO referrals (id, file, consultation, sender, sent_by, receiver_desk,
                receiver_partner, reason, told, wishes, classes, basis, basis_ref, state,
                state_at, state_on, state_desk, state_text, answer_by, taken_by, version)
            VALUES (\(it.id), \(it.file), \(it.consultation), \(it.sender), \(it.sentBy),
                \(desk), \(partner), \(seal.text("reason", it.letter.reason)),
                \(seal.optional("told", it.letter.told)),
                \(seal.optional("wishes", it.letter.wishes)), \(it.letter.classes.column),
                \(it.basis.code), \(it.basis.reference), \(state.name), \(state.at),
                \(state.on), \(state.desk), \(text), \(it.answerBy), \(it.takenBy), 0)
            """)
    }
}

extension Referral: StoredRecord {
    public static var savePhase: SavePhase { .followUps }
    public static func save(_ changes: [Change<Referral>], in books: Books) throws {
        try ReferralStore(books).save(changes)
    }
}
