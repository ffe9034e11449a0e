@_spi(Stored) import Casework

/// One line of the list: a sheet that may be known of, without its answers.
public struct SheetLine: Equatable, Sendable {
    public let sheet: Sheet
    public let fileNumber: String
    /// Of the person the sheet is about, else of the principal; nil when the name is under guard for
    /// this worker, or not shared.
    public let name: PersonName?
}

/// The sheets of one form in all files this worker may open. List, filter and figures follow one rule:
/// an answer in a part that is closed to the worker neither finds a sheet nor is counted.
public struct SheetList {
    let books: Books
    let standing: Standing
    let moment: Moment

    public init(_ books: Books, for standing: Standing, at moment: Moment) {
        self.books = books
        self.standing = standing
        self.moment = moment
    }

    /// Newest first.
    public func lines(_ filter: SheetFilter) throws -> [SheetLine] {
        let offset = max(0, filter.page - 1) * filter.perPage
        return try books.session.rows(
            """
            SELECT f.number, n.id, nk.wrapped, n.name, \(Sheet.columns.select("sheet"))
            FROM sheets sheet JOIN files f ON f.id = sheet.file
            \(SheetNames.join(for: standing, at: moment))
            WHERE \(condition(filter))
            ORDER BY sheet.written_at DESC, sheet.id DESC LIMIT \(filter.perPage) OFFSET \(offset)
            """
        ) { row in
            let number: String = try row.next()
            let name = try SheetNames.read(&row, books.vault)
            return SheetLine(
                sheet: try Sheet(Sheet.columns.read(&row)), fileNumber: number, name: name)
        }
    }

    public func count(_ filter: SheetFilter) throws -> Int {
        try books.session.first("SELECT COUNT(*) FROM sheets sheet WHERE \(condition(filter))") {
            try $0.next(Int.self)
        } ?? 0
    }

    /// Of the sheets in the list, how many gave each code as an answer to a counted question. Of a list
    /// of issues those lines count that are marked ○ or ◎.
    public func counts(of question: String, in filter: SheetFilter) throws -> [String: Int] {
        let rows = try books.session.rows(
            """
            SELECT c.code, COUNT(DISTINCT sheet.id) FROM sheets sheet
            JOIN sheet_codes c ON c.sheet = sheet.id
            WHERE c.question = \(question) AND \(isGiven) AND \(condition(filter))
            GROUP BY c.code
            """
        ) { (try $0.next(String.self), try $0.next(Int.self)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// The answer in `c` counts for this worker.
    private var isGiven: SQL {
        """
        (c.mark IS NULL OR c.mark IN ('yes', 'main'))
            AND \(SheetStore.reads("c.data_class", for: standing, at: moment))
        """
    }

    private func condition(_ filter: SheetFilter) -> SQL {
        var condition: SQL = "sheet.form = \(filter.form)"
        if !filter.withSuperseded {
            let current = Sheet.State.Code.allCases.filter(\.isCurrent).map(\.rawValue)
            condition = "\(condition) AND sheet.state IN \(SQL.list(current))"
        }
        for answer in filter.answered {
            condition = "\(condition) AND \(gives(answer, in: filter.form))"
        }
        return """
            \(condition) AND \(SheetStore.knows(for: standing, at: moment))
            AND \(ShareStore.isKept("sheet.file"))
            """
    }

    /// Few sheets give one answer, so those are looked up first; then the rule is asked for the part.
    private func gives(_ answer: SheetFilter.Answered, in form: String) -> SQL {
        let own = answer.code + "/"
        let isWanted: SQL = """
            c.question = \(answer.question) AND (c.code = \(answer.code)
                OR substr(c.code, 1, length(CAST(\(own) AS TEXT))) = \(own))
            """
        return """
            sheet.id IN (SELECT c.sheet FROM sheet_codes c
                WHERE c.form = \(form) AND \(isWanted))
            AND EXISTS (SELECT 1 FROM sheet_codes c
                WHERE c.sheet = sheet.id AND \(isWanted) AND \(isGiven))
            """
    }
}
