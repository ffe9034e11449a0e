import Casework

/// What stands on a worker's home page: nothing that waits is anywhere else.
public struct HomeLists {
    let books: Books
    let standing: Standing
    let moment: Moment
    private let glance: FileGlance

    public init(_ books: Books, for standing: Standing, at moment: Moment) throws {
        self.books = books
        self.standing = standing
        self.moment = moment
        glance = try FileGlance(books, for: standing, at: moment)
    }

    /// A thing that waits, with the file it belongs to.
    public struct Waiting: Equatable, Sendable {
        public let subject: String
        public let file: Identifier<HouseholdFile>
        public let fileNumber: String
        public let name: PersonName?
        public let state: String
        public let dueOn: CivilDate?
        public let desk: Identifier<Desk>
    }

    /// Consultations of my desks for which nothing has been decided, the urgent and oldest first.
    public func unhandled(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "c.id", "c.state", "c.next_on", "c.desk",
            from: "consultations c JOIN files f ON f.id = c.file",
            where: """
                c.desk IN \(SQL.list(standing.readingDesks))
                AND c.state IN ('received', 'emergency', 'listened')
                AND \(ShareStore.covers(.life, in: "c.file", for: standing, at: moment))
                """,
            order: "CASE WHEN c.state = 'emergency' THEN 0 ELSE 1 END, c.next_on, c.id",
            limit: limit)
    }

    /// Referrals my desks were asked to answer.
    public func incoming(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "r.id", "r.state", "r.answer_by", "r.sender",
            from: "referrals r JOIN files f ON f.id = r.file",
            where: """
                r.receiver_desk IN \(SQL.list(standing.readingDesks))
                AND r.state IN ('sent', 'acknowledged', 'accepted')
                """,
            order: "r.answer_by, r.id", limit: limit)
    }

    /// Referrals my desks sent that nobody has closed: still our responsibility.
    public func outgoing(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "r.id", "r.state", "r.answer_by", "COALESCE(r.receiver_desk, r.sender)",
            from: "referrals r JOIN files f ON f.id = r.file",
            where: """
                r.sender IN \(SQL.list(standing.readingDesks))
                AND r.state IN ('sent', 'acknowledged', 'accepted')
                """,
            order: "r.answer_by, r.id", limit: limit)
    }

    /// Questions of the coordinator that my desks have not answered.
    public func hearings(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "q.id", "'asked'", "q.answer_by", "q.desk",
            from: "hearings q JOIN files f ON f.id = q.file",
            where: "q.desk IN \(SQL.list(standing.readingDesks)) AND q.answered_on IS NULL",
            order: "q.answer_by, q.id", limit: limit)
    }

    /// Files beside whose people I am, with their next date, earliest first.
    public func mine(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "f.id", glance.status, glance.nextOn, "f.desk", from: "files f",
            where: "f.accompanying = \(standing.worker) AND \(glance.nextOn) < '9999-12-31'",
            order: "\(glance.nextOn), f.id", limit: limit)
    }

    /// Files of the desks I answer for whose date has passed, the latest first.
    public func late(limit: Int) throws -> (lines: [Waiting], count: Int) {
        let desks = standing.answeredDesks
        guard !desks.isEmpty else { return ([], 0) }
        return try waiting(
            "f.id", glance.status, glance.nextOn, "f.desk", from: "files f",
            where: "f.desk IN \(SQL.list(desks)) AND \(glance.nextOn) < \(moment.date)",
            order: "\(glance.nextOn), f.id", limit: limit)
    }

    func waiting(
        _ subject: SQL, _ state: SQL, _ due: SQL, _ desk: SQL, from: SQL, where condition: SQL,
        order: SQL, limit: Int
    ) throws -> (lines: [Waiting], count: Int) {
        let visible = ShareStore.opens("f.id", for: standing, at: moment)
        let count = try books.session.first(
            """
            SELECT COUNT(*) FROM \(from) JOIN file_heads h ON h.file = f.id
            WHERE \(condition) AND \(visible)
            """
        ) { try $0.next(Int.self) }
        guard let count, count > 0 else { return ([], 0) }
        let lines = try books.session.rows(
            """
            SELECT \(subject), f.id, f.number, \(state), \(due), \(desk), p.id, k.wrapped, p.name
            FROM \(from) JOIN file_heads h ON h.file = f.id
            LEFT JOIN people p ON p.id = h.principal
                AND \(ShareStore.names("p.id", in: "f.id", for: standing, at: moment))
            LEFT JOIN data_keys k ON k.owner = p.id AND k.destroyed IS NULL
            WHERE \(condition) AND \(visible) ORDER BY \(order) LIMIT \(limit)
            """
        ) { try read(&$0) }
        return (lines, count)
    }

    private func read(_ row: inout Row) throws -> Waiting {
        let (subject, file, number): (String, Identifier<HouseholdFile>, String) =
            (try row.next(), try row.next(), try row.next())
        let (state, due, desk): (String, CivilDate?, Identifier<Desk>) =
            (try row.next(), try row.optional(), try row.next())
        let person: Identifier<Person>? = try row.optional()
        let (wrapped, sealed): ([UInt8]?, Sealed?) = (try row.optional(), try row.optional())
        var name: PersonName?
        if let person, let wrapped, let sealed {
            let key = try books.vault.unwrap(wrapped, owner: person.description)
            name = try PersonTexts.name(Seal(key, "people", person).open("name", sealed))
        }
        return Waiting(
            subject: subject, file: file, fileNumber: number, name: name, state: state,
            dueOn: due, desk: desk)
    }

    /// Open tasks of mine with whom they are about, earliest first.
    public func tasks(
        limit: Int
    ) throws -> (lines: [(task: CaseTask, about: Waiting)], count: Int) {
        let found = try waiting(
            "t.id", "t.state", "t.due_on", "f.desk",
            from: "tasks t JOIN files f ON f.id = t.file",
            where: "t.owner = \(standing.worker) AND t.state = 'open'",
            order: "t.due_on, t.id", limit: limit)
        let tasks = try TaskStore(books).select(
            "t.id IN \(SQL.list(found.lines.map(\.subject)))", order: "t.id")
        let byID = Dictionary(tasks.map { ($0.id.description, $0) }) { first, _ in first }
        let lines = found.lines.compactMap { line in
            byID[line.subject].map { (task: $0, about: line) }
        }
        return (lines, found.count)
    }
}
