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
            SELECT id, applied_on, state, state_on FROM cases
            WHERE applied_on BETWEEN \(from) AND \(through) ORDER BY applied_on, id
            """
        ) { row in
            (
                id: try row.next(Identifier<Case>.self), day: try row.next(CivilDate.self),
                state: try row.next(String.self), on: try row.optional(CivilDate.self)
            )
        }
        return try rows.map { row in
            QuarterReport.Entry(
                id: row.id, appliedOn: row.day,
                wentBackToField: row.state == "returnedToField" ? row.on : nil,
                sessions: try store.sessions(of: row.id))
        }
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
