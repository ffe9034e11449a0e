@_spi(Stored) import Casework

/// The cases a report counts: all of the programme for figures, and those one may open for the way
/// from a figure to its records.
public struct QuarterEntries {
    let books: Books
    public init(_ books: Books) { self.books = books }

    /// Every case of the period; figures tell no names. Hidden and guarded ones count too.
    public func all(from: CivilDate, through: CivilDate) throws -> [QuarterReport.Entry] {
        let store = CaseStore(books)
        let rows = try books.session.rows(
            """
            SELECT id, applied_on FROM cases
            WHERE applied_on BETWEEN \(from) AND \(through) ORDER BY applied_on, id
            """
        ) { (id: try $0.next(Identifier<Case>.self), day: try $0.next(CivilDate.self)) }
        let turns = try turns(from: from, through: through)
        return try rows.map { row in
            QuarterReport.Entry(
                id: row.id, appliedOn: row.day, sessions: try store.sessions(of: row.id),
                turns: turns[row.id] ?? [])
        }
    }

    /// Read from what was kept with a date, never from the present state: a case that is taken up
    /// again leaves the figures of past periods as they were.
    private func turns(
        from: CivilDate, through: CivilDate
    ) throws -> [Identifier<Case>: [QuarterReport.Entry.Turn]] {
        let rows = try books.session.rows(
            """
            SELECT t.case_id, t.turn, t.happened_on FROM case_turns t
            JOIN cases c ON c.id = t.case_id
            WHERE c.applied_on BETWEEN \(from) AND \(through)
                AND t.turn IN ('returnedToField', 'reopened')
            ORDER BY t.case_id, t.position
            """
        ) { row in
            let id = try row.next(Identifier<Case>.self)
            let isReturn = try row.next(String.self) == "returnedToField"
            let day = try row.next(CivilDate.self)
            return (
                id: id,
                turn: isReturn ? QuarterReport.Entry.Turn.returnedToField(day) : .reopened(day)
            )
        }
        return Dictionary(grouping: rows, by: \.id).mapValues { $0.map(\.turn) }
    }

    /// Which of these cases this worker may open, with the file and number of each.
    public func openable(
        _ ids: [Identifier<Case>], for standing: Standing, at moment: Moment
    ) throws -> [Identifier<Case>: (file: Identifier<HouseholdFile>, number: String)] {
        guard !ids.isEmpty else { return [:] }
        let rows = try books.session.rows(
            """
            SELECT c.id, c.file, c.number FROM cases c WHERE c.id IN \(SQL.list(ids))
                AND \(ShareStore.opens("c.file", for: standing, at: moment))
            """
        ) { row in
            (
                try row.next(Identifier<Case>.self),
                (
                    file: try row.next(Identifier<HouseholdFile>.self),
                    number: try row.next(String.self)
                )
            )
        }
        return Dictionary(rows) { first, _ in first }
    }
}
