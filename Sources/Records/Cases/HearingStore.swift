@_spi(Stored) import Casework

/// What agencies were asked beforehand, and answered.
public struct HearingStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func hearings(of found: Identifier<Case>) throws -> [Hearing] {
        try select("h.case_id = \(found)")
    }

    public func require(_ id: Identifier<Hearing>) throws -> Hearing {
        guard let found = try select("h.id = \(id)").first else { throw Missing() }
        return found
    }

    private func select(_ condition: SQL) throws -> [Hearing] {
        let rows = try books.session.rows(
            """
            SELECT h.id, h.file, h.case_id, h.desk, h.asked_on, h.answer_by, h.basis,
                h.basis_ref, h.answered_on, h.version
            FROM hearings h JOIN data_keys k ON k.owner = h.file
            WHERE \(condition) AND k.destroyed IS NULL ORDER BY h.asked_on, h.id
            """
        ) { try HearingRow(&$0) }
        let keys = rows.flatMap { [$0.id, $0.id.ofAnswer] }
        let parts = try SheetParts(books).answers(of: keys)
        return rows.map { row in
            row.hearing(asked: parts[row.id] ?? [], given: parts[row.id.ofAnswer] ?? [])
        }
    }

    func save(_ changes: [Change<Hearing>]) throws {
        for change in changes {
            let it = change.after
            if change.before == nil {
                try books.session.run(
                    """
                    INSERT INTO hearings (id, file, case_id, desk, asked_on, answer_by, basis,
                        basis_ref, answered_on, version)
                    VALUES (\(it.id), \(it.file), \(it.case), \(it.desk), \(it.askedOn),
                        \(it.answerBy), \(it.basis.code), \(it.basis.reference),
                        \(it.answer?.answeredOn), 0)
                    """)
                try put(it.asked, HearingForms.asking, of: it.id, change)
            } else {
                try books.update(
                    """
                    UPDATE hearings SET answered_on = \(it.answer?.answeredOn),
                        version = version + 1
                    WHERE id = \(it.id) AND version = \(it.version)
                    """)
            }
            guard let given = it.given, change.before?.given == nil else { continue }
            try put(given, HearingForms.answering, of: it.id.ofAnswer, change)
        }
    }

    /// The answers that lie in parts: without those that are columns.
    private func put(
        _ answers: Answers, _ form: Form, of record: Identifier<Hearing>, _ change: Change<Hearing>
    ) throws {
        let parts = AnswerChange(
            new: answers.filtered { !Hearing.columnQuestions.contains($0.question) },
            of: record, change, owner: change.after.file.description)
        try SheetParts(books).save(parts, in: books.forms.form(of: answers))
    }
}

extension Hearing {
    /// The answers that lists sort by, in columns of their own.
    static let columnQuestions: Set<String> = [
        HearingForms.desk.id, HearingForms.answerBy.id, HearingForms.answeredOn.id,
    ]
}

extension Identifier<Hearing> {
    /// A hearing is two forms: the answer lies in parts under a key of its own.
    var ofAnswer: Self { Self("\(description):answer") ?? self }
}

/// A hearing as its line holds it.
private struct HearingRow {
    let id: Identifier<Hearing>
    private let file: Identifier<HouseholdFile>
    private let found: Identifier<Case>
    private let desk: Identifier<Desk>
    private let askedOn, answerBy: CivilDate
    private let basis: LegalBasis
    private let answeredOn: CivilDate?
    private let version: Int

    init(_ row: inout Row) throws {
        (id, file) = (try row.next(), try row.next())
        (found, desk) = (try row.next(), try row.next())
        (askedOn, answerBy) = (try row.next(), try row.next())
        basis = try row.basis()
        (answeredOn, version) = (try row.optional(), try row.next())
    }

    func hearing(asked: [StoredPart], given: [StoredPart]) -> Hearing {
        var question = asked.answers(toEditionOf: HearingForms.asking)
        question[HearingForms.desk] = desk
        question[HearingForms.answerBy] = answerBy
        let answer = answeredOn.map { day in
            var answer = given.answers(toEditionOf: HearingForms.answering)
            answer[HearingForms.answeredOn] = day
            return answer
        }
        return Hearing(
            id: id, file: file, case: found, desk: desk, asked: question, askedOn: askedOn,
            answerBy: answerBy, basis: basis, given: answer, version: version)
    }
}

extension [StoredPart] {
    /// All that these parts say, in the edition in which they were written.
    fileprivate func answers(toEditionOf form: Form) -> Answers {
        answers(to: form.id, edition: first?.part.answers.edition ?? form.edition)
    }
}

extension Hearing: StoredRecord {
    public static func save(_ changes: [Change<Hearing>], in books: Books) throws {
        try HearingStore(books).save(changes)
    }
}
