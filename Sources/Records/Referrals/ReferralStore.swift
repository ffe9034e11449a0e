@_spi(Stored) import Casework

/// Referrals in SQL. Reads give whole domain values; writes take a `Change` and leave a trace. What was
/// written in a letter and in the answers to it lies in parts.
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
        let rows = try books.session.rows(
            """
            SELECT r.id, r.file, r.consultation, r.sender, r.sent_by, r.receiver_desk,
                r.receiver_partner, r.classes, r.basis, r.basis_ref, r.state, r.state_at,
                r.state_on, r.state_desk, r.answer_by, r.taken_by, r.version
            FROM referrals r JOIN data_keys k ON k.owner = r.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY r.state_at DESC, r.id
            """
        ) { try ReferralRow(&$0) }
        let parts = Dictionary(
            grouping: try SheetParts(books).rows(of: rows.flatMap(\.records)), by: \.record)
        return try rows.map { try $0.referral(parts) }
    }

    func save(_ changes: [Change<Referral>]) throws {
        for change in changes {
            let (before, it) = (change.before, change.after)
            let state = ReferralStateColumns(it.state)
            if before == nil {
                try insert(it, state)
            } else {
                try books.update(
                    """
                    UPDATE referrals SET state = \(state.name), state_at = \(state.at),
                        state_on = \(state.on), state_desk = \(state.desk),
                        answer_by = \(it.answerBy), taken_by = \(it.takenBy),
                        version = version + 1
                    WHERE id = \(it.id) AND version = \(it.version)
                    """)
            }
            try write(change, before?.letter.answers, it.letter.answers, as: it.id.description)
            for action in Referral.Action.allCases {
                try write(
                    change, before?.replies[action], it.replies[action],
                    as: it.record(of: action))
            }
        }
    }

    /// One set of answers: the letter, or what was said in one action.
    private func write(
        _ change: Change<Referral>, _ before: Answers?, _ after: Answers?, as record: String
    ) throws {
        guard before != after, let known = after ?? before else { return }
        let answers = AnswerChange(
            record: record, owner: change.after.file.description, before: before,
            after: after ?? Answers(form: known.form, edition: known.edition),
            version: change.after.version, at: change.moment, by: change.worker,
            action: change.deed)
        try SheetParts(books).save(answers, in: books.forms.form(of: known))
    }

    private func insert(_ it: Referral, _ state: ReferralStateColumns) throws {
        let (desk, partner): (Identifier<Desk>?, Identifier<Partner>?) =
            switch it.receiver {
            case .desk(let desk): (desk, nil)
            case .partner(let partner): (nil, partner)
            }
        try books.session.run(
            """
            INSERT INTO referrals (id, file, consultation, sender, sent_by, receiver_desk,
                receiver_partner, classes, basis, basis_ref, state, state_at, state_on,
                state_desk, answer_by, taken_by, version)
            VALUES (\(it.id), \(it.file), \(it.consultation), \(it.sender), \(it.sentBy),
                \(desk), \(partner), \(it.letter.classes.column), \(it.basis.code),
                \(it.basis.reference), \(state.name), \(state.at), \(state.on), \(state.desk),
                \(it.answerBy), \(it.takenBy), 0)
            """)
    }
}

extension Referral: StoredRecord {
    public static var savePhase: SavePhase { .followUps }
    public static func save(_ changes: [Change<Referral>], in books: Books) throws {
        try ReferralStore(books).save(changes)
    }
}
