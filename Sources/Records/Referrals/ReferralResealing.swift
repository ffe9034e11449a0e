@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept the words of a letter, and the last answer to it, in columns of their own. They
    /// become parts like the answers of every other form, and stand in the search index like them.
    static let referrals = Resealing("v0021_referral_parts", of: "referrals") {
        books, after, limit in
        let referrals = try books.session.rows(
            """
            SELECT r.id, r.file, k.wrapped, r.sent_by, r.reason, r.told, r.wishes, r.state,
                r.state_at, r.state_on, r.state_desk, r.state_text
            FROM referrals r JOIN data_keys k ON k.owner = r.file
            WHERE r.id > \(after) AND k.destroyed IS NULL ORDER BY r.id LIMIT \(limit)
            """
        ) { try OldReferral(&$0, books.vault) }
        for referral in referrals { try referral.writeParts(in: books) }
        return referrals.last?.id.description
    } finish: { session in
        // The words are not in the table any more; the day of the first meeting is.
        try TableRebuild(
            "referrals",
            [
                .check(
                    "state NOT IN ('returned', 'feedbackGiven', 'withdrawn') OR state_text IS NOT NULL",
                    becomes: "state <> 'connected' OR state_on IS NOT NULL")
            ]
        ).run(session)
        for column in ["reason", "told", "wishes", "state_text"] {
            try session.script("ALTER TABLE referrals DROP COLUMN \(column)")
        }
    }
}

/// A referral as release 0.1.0 stored it.
private struct OldReferral {
    let id: Identifier<Referral>
    private let file: String
    private let sentBy: Identifier<Worker>
    private let letter: Answers
    private let state: Referral.State

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        file = try row.next()
        let seal = Seal(try vault.unwrap(row.next(), owner: file), "referrals", id)
        sentBy = try row.next()
        letter = ReferralForm.answers(
            reason: try seal.open("reason", row.next(Sealed.self)),
            told: try seal.open("told", row.optional(Sealed.self)),
            wishes: try seal.open("wishes", row.optional(Sealed.self)))
        let columns = try ReferralStateColumns(&row)
        let text = try row.optional(Sealed.self).map { try seal.open("state_text", $0) } ?? ""
        state = try columns.state(saying: Self.replies(text, suggesting: columns.desk))
    }

    /// The one text there was, as the answer of whichever action it came from.
    private static func replies(
        _ text: String, suggesting desk: Identifier<Desk>?
    ) -> [Referral.Action: Answers] {
        let steps: [Referral.Step] = [
            .giveBack(because: text, suggestion: desk), .report(text), .withdraw(because: text),
        ]
        return steps.compactMap(\.reply).reduce(into: [:]) { $0[$1.action] = $1.answers }
    }

    func writeParts(in books: Books) throws {
        try write(letter, of: ReferralForm.form, as: id.description, in: books)
        for (action, answers) in state.replies {
            guard let form = ReferralForms.form(of: action) else { continue }
            try write(answers, of: form, as: Referral.record(of: action, to: id), in: books)
        }
    }

    private func write(
        _ answers: Answers, of form: Form, as record: String, in books: Books
    ) throws {
        let change = AnswerChange(
            record: record, owner: file, before: nil, after: answers, version: 0,
            at: state.moment, by: sentBy, action: "send")
        try SheetParts(books).save(change, in: form)
    }
}

extension Referral.State {
    /// Since when it is so; of a draft, the beginning of all time.
    fileprivate var moment: Moment {
        switch self {
        case .drafted: Moment(milliseconds: 0)
        case .sent(let at), .acknowledged(let at), .accepted(let at, _), .returned(let at, _, _),
            .connected(let at, _), .feedbackGiven(let at, _), .withdrawn(let at, _):
            at
        }
    }
}
