@_spi(Stored) import Casework

extension Resealing {
    /// Release 0.1.0 kept 依頼の理由 in a column. They become answers of the request's form, so that they are
    /// counted together with those of a municipality's own.
    static let requests = Resealing("v0021_request_parts", of: "cases") { books, after, limit in
        let cases = try books.session.rows(
            """
            SELECT c.id, c.file, c.reasons, c.applied_on, f.accompanying
            FROM cases c JOIN files f ON f.id = c.file JOIN data_keys k ON k.owner = c.file
            WHERE c.id > \(after) AND k.destroyed IS NULL ORDER BY c.id LIMIT \(limit)
            """
        ) { try OldRequest(&$0) }
        for request in cases {
            try SheetParts(books).save(request.change, in: EscalationForm.form)
        }
        return cases.last?.id
    } finish: { session in
        try session.script("ALTER TABLE cases DROP COLUMN reasons")
    }
}

/// Why a case was brought to 多機関協働, as release 0.1.0 stored it.
private struct OldRequest {
    let id: String
    let change: AnswerChange

    init(_ row: inout Row) throws {
        id = try row.next()
        let file: String = try row.next()
        let reasons: Set<Case.EscalationReason> = try row.choices()
        let appliedOn: CivilDate = try row.next()
        change = AnswerChange(
            record: id, owner: file, before: nil,
            after: EscalationForm.answers(reasons: reasons), version: 0, at: appliedOn.midnight,
            by: try row.next(), action: "apply")
    }
}
