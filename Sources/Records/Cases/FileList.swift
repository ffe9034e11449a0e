import Casework

/// What a worker asks of the list of files. The state of the list lies in the address.
public struct FileFilter: Equatable, Sendable {
    public enum Order: String, CaseIterable, Sendable { case next, last, received }
    public enum Scope: String, CaseIterable, Sendable { case mine, desk }

    public var scope: Scope
    public var status: String?
    public var overdueOnly: Bool
    public var order: Order
    public var page: Int
    public var perPage: Int

    public init(
        scope: Scope = .desk, status: String? = nil, overdueOnly: Bool = false,
        order: Order = .next, page: Int = 1, perPage: Int = 50
    ) {
        self.scope = scope
        self.status = status
        self.overdueOnly = overdueOnly
        self.order = order
        self.page = page
        self.perPage = perPage
    }

    /// Everything that is open, whatever its order.
    var isWide: Bool { scope == .desk && status == nil && !overdueOnly }
}

/// One line of the list: only what may be shown to whoever asked.
public struct FileLine: Equatable, Sendable {
    public let file: Identifier<HouseholdFile>
    public let number: String
    /// The principal's name; nil when it is under guard for this worker, or not shared.
    public let name: PersonName?
    public let principal: Identifier<Person>?
    public let sex: Sex?
    public let birthYear: Int?
    public let status: String
    public let tags: [IssueTag]
    public let desk: Identifier<Desk>
    public let accompanying: Identifier<Worker>
    public let nextOn: CivilDate?
    public let lastOn: CivilDate
    public let isUrgent: Bool
    public let isHidden: Bool
}

/// The list of files this worker may open, its count, and nothing else.
public struct FileList {
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

    public func count(_ filter: FileFilter) throws -> Int {
        let isOpen = ShareStore.isOpenWay("s", for: standing, at: moment)
        let ways: SQL =
            filter.isWide
            ? "shares s WHERE \(isOpen)"
            : """
            shares s JOIN files f ON f.id = s.file JOIN file_heads h ON h.file = s.file
            WHERE \(isOpen) AND \(narrowing(filter))
            """
        // GROUP BY sorts once; DISTINCT would look up every key.
        let sql: SQL = "SELECT COUNT(*) FROM (SELECT s.file FROM \(ways) GROUP BY s.file) AS o"
        return try books.session.first(sql) { try $0.next(Int.self) } ?? 0
    }

    /// The files of the page are found first, then whom they are about: so the order is that of an index,
    /// whatever the database thinks of the people.
    public func lines(_ filter: FileFilter) throws -> [FileLine] {
        let offset = max(0, filter.page - 1) * filter.perPage
        let lines = try books.session.rows(
            """
            SELECT o.id, o.number, o.desk, o.accompanying, o.is_hidden, o.shown_status, o.shown_on,
                o.last_on, o.shown_urgent, p.id, k.wrapped, p.name, p.sex, p.birth_year
            FROM (
                SELECT f.id, f.number, f.desk, f.accompanying, f.is_hidden,
                    \(glance.status) AS shown_status, \(glance.nextOn) AS shown_on,
                    \(lastOn) AS last_on, \(glance.isUrgent) AS shown_urgent, h.principal,
                    h.received_on
                FROM file_heads h JOIN files f ON f.id = h.file
                WHERE \(ShareStore.opens("h.file", for: standing, at: moment))
                    AND \(narrowing(filter))
                ORDER BY \(order(filter.order, "h.file")) LIMIT \(filter.perPage) OFFSET \(offset)
            ) AS o
            LEFT JOIN people p ON p.id = o.principal
                AND \(ShareStore.names("p.id", in: "o.id", for: standing, at: moment))
            LEFT JOIN data_keys k ON k.owner = p.id AND k.destroyed IS NULL
            ORDER BY \(order(filter.order, "o.id"))
            """
        ) { try Self.read(&$0, books.vault) }
        return try tagged(lines)
    }

    /// What is asked for beyond the rule. Every file has its line in `file_heads`.
    private func narrowing(_ filter: FileFilter) -> SQL {
        var condition: SQL = "1 = 1"
        if filter.scope == .mine {
            condition = "\(condition) AND f.accompanying = \(standing.worker)"
        }
        if let status = filter.status {
            condition = "\(condition) AND \(glance.status) = \(status)"
        }
        if filter.overdueOnly { condition = "\(condition) AND \(glance.nextOn) < \(moment.date)" }
        return condition
    }

    /// The day of the newest note this worker may read: one nobody told them of is a secret as well.
    private var lastOn: SQL {
        """
        COALESCE((SELECT n.happened_on FROM notes n WHERE n.file = h.file
            AND \(NoteStore.reads(for: standing, at: moment))
            ORDER BY n.happened_on DESC LIMIT 1), f.opened_on)
        """
    }

    private func order(_ order: FileFilter.Order, _ file: SQL) -> SQL {
        switch order {
        case .next: "shown_on, \(file)"
        case .last: "last_on DESC, \(file)"
        case .received: "received_on DESC, \(file)"
        }
    }

    private static func read(_ row: inout Row, _ vault: Vault) throws -> FileLine {
        let file: Identifier<HouseholdFile> = try row.next()
        let number: String = try row.next()
        let (desk, worker): (Identifier<Desk>, Identifier<Worker>) =
            (try row.next(), try row.next())
        let hidden = try row.flag()
        let (status, next): (String, CivilDate) = (try row.next(), try row.next())
        let last: CivilDate = try row.next()
        let urgent = try row.flag()
        let principal: Identifier<Person>? = try row.optional()
        let wrapped: [UInt8]? = try row.optional()
        let sealed: Sealed? = try row.optional()
        var name: PersonName?
        if let principal, let wrapped, let sealed {
            let key = try vault.unwrap(wrapped, owner: principal.description)
            name = try PersonTexts.name(Seal(key, "people", principal).open("name", sealed))
        }
        return FileLine(
            file: file, number: number, name: name, principal: principal,
            sex: try row.optionalChoice(), birthYear: try row.optional(), status: status,
            tags: [], desk: desk, accompanying: worker, nextOn: next.year == 9999 ? nil : next,
            lastOn: last, isUrgent: urgent, isHidden: hidden)
    }

    /// What kind of trouble it is belongs to the story: tags only where that is shared.
    private func tagged(_ lines: [FileLine]) throws -> [FileLine] {
        guard !lines.isEmpty else { return [] }
        let tags = Dictionary(
            grouping: try books.session.rows(
                """
                SELECT DISTINCT c.file, t.code FROM consultations c
                JOIN sheet_codes t ON t.sheet = c.id AND t.question = \(IntakeForm.tags.id)
                WHERE c.file IN \(SQL.list(lines.map(\.file)))
                    AND \(ShareStore.covers(.life, in: "c.file", for: standing, at: moment))
                ORDER BY c.file, t.code
                """
            ) { (try $0.next(Identifier<HouseholdFile>.self), IssueTag(code: try $0.next())) },
            by: \.0)
        return lines.map { line in
            FileLine(
                file: line.file, number: line.number, name: line.name, principal: line.principal,
                sex: line.sex, birthYear: line.birthYear, status: line.status,
                tags: (tags[line.file] ?? []).compactMap(\.1), desk: line.desk,
                accompanying: line.accompanying, nextOn: line.nextOn, lastOn: line.lastOn,
                isUrgent: line.isUrgent, isHidden: line.isHidden)
        }
    }
}
