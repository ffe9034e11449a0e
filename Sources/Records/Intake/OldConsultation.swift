@_spi(Stored) import Casework

/// A consultation as release 0.1.0 stored what was heard.
struct OldConsultation {
    let id: Identifier<Consultation>
    private let file: String
    private let key: DataKey
    private let version: Int
    private let answers: Answers

    init(_ row: inout Row, _ vault: Vault) throws {
        id = try row.next()
        file = try row.next()
        key = try vault.unwrap(row.next(), owner: file)
        version = try row.next()
        let seal = Seal(key, "consultations", id)
        var answers = Answers(to: IntakeForm.form)
        answers[IntakeForm.channel] = try row.choice()
        answers[IntakeForm.route] = try row.optionalChoice()
        answers[IntakeForm.content] = try seal.open("gist", row.next(Sealed.self))
        answers[IntakeForm.wish] = try seal.open("wish", row.optional(Sealed.self))
        let visitor = try seal.open("visitor", row.optional(Sealed.self))
        if !visitor.isEmpty { answers.setVisitor(try Packed.unpack(visitor)) }
        answers[IntakeForm.emergency] = try row.choices()
        answers[IntakeForm.consent] = try row.choice()
        answers[IntakeForm.noConsentReason] = try seal.open(
            "no_consent", row.optional(Sealed.self))
        answers[IntakeForm.conferenceNeed] = try row.choice(ConferenceNeed.self).said
        self.answers = answers
    }

    /// What a row of `revisions` held: seven words, packed. What was coded was not kept.
    struct Revision {
        let version: Int
        let at: Moment
        let worker: Identifier<Worker>
        let body: Sealed
    }

    func moved(
        _ marks: [(Issue, IssueMark)], _ tags: [IssueTag], _ earlier: [Revision]
    ) throws -> MovedConsultation {
        var now = answers
        now[IntakeForm.issues] = Dictionary(marks) { first, _ in first }
        now[IntakeForm.tags] = Set(tags)
        let seal = Seal(key, "revisions", id)
        return MovedConsultation(
            record: id, owner: file, key: key,
            earlier: try earlier.map { line in
                let words = try Packed.unpack(seal.open("body", line.body))
                return (now.saying(words), line.version, line.at, line.worker)
            }, now: now)
    }
}

extension OldConsultation {
    typealias Key = Identifier<Consultation>

    static func marks(of ids: [Key], _ books: Books) throws -> [Key: [(Issue, IssueMark)]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try books.session.rows(
            """
            SELECT consultation, issue, mark FROM consultation_issues
            WHERE consultation IN \(SQL.list(ids))
            """
        ) { (try $0.next(Key.self), (try $0.choice(Issue.self), try $0.choice(IssueMark.self))) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    static func tags(of ids: [Key], _ books: Books) throws -> [Key: [IssueTag]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try books.session.rows(
            """
            SELECT consultation, tag FROM consultation_tags
            WHERE consultation IN \(SQL.list(ids))
            """
        ) { (try $0.next(Key.self), try $0.choice(IssueTag.self)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Oldest first.
    static func revisions(of ids: [Key], _ books: Books) throws -> [Key: [Revision]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try books.session.rows(
            """
            SELECT subject, version, at, worker, body FROM revisions
            WHERE kind = \(Consultation.kind) AND subject IN \(SQL.list(ids)) ORDER BY version
            """
        ) { row in
            (
                try row.next(Key.self),
                Revision(
                    version: try row.next(), at: try row.next(), worker: try row.next(),
                    body: try row.next())
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension Answers {
    /// The seven words of a revision in their order, over what is coded now: how that stood then is not
    /// known, and to say that it changed would be made up.
    fileprivate func saying(_ words: [String]) -> Answers {
        var earlier = self
        func word(_ index: Int) -> String { index < words.count ? words[index] : "" }
        earlier[IntakeForm.content] = word(0)
        earlier[IntakeForm.wish] = word(1)
        earlier.setVisitor([word(2), word(3), word(4)])
        earlier[IntakeForm.noConsentReason] = word(5)
        earlier[IntakeForm.conferenceNeed] = ConferenceNeed(rawValue: word(6))?.said
        return earlier
    }

    fileprivate mutating func setVisitor(_ words: [String]) {
        func word(_ index: Int) -> String { index < words.count ? words[index] : "" }
        self[IntakeForm.visitorName] = word(0)
        self[IntakeForm.visitorPhone] = word(1)
        self[IntakeForm.visitorRelation] = word(2)
    }

}

extension ConferenceNeed {
    /// Release 0.1.0 stored まだ決められない also where nobody had been asked.
    fileprivate var said: ConferenceNeed? { self == .undecided ? nil : self }
}
