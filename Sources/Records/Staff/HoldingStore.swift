import Casework

/// Counts what workers have in hand. Nothing of the households themselves leaves this store.
public struct HoldingStore {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public func holdings(of worker: Identifier<Worker>) throws -> Holdings {
        try holdings("= \(worker)")[worker] ?? Holdings()
    }

    /// Of everybody who has something in hand.
    public func all() throws -> [Identifier<Worker>: Holdings] { try holdings("IS NOT NULL") }

    private func holdings(_ whose: SQL) throws -> [Identifier<Worker>: Holdings] {
        typealias Count = (worker: Identifier<Worker>, desk: Identifier<Desk>, Int, Int)
        let counts: [Count] = try books.session.rows(
            """
            SELECT worker, desk, CAST(SUM(households) AS BIGINT),
                CAST(SUM(tasks) AS BIGINT) FROM (
                SELECT f.accompanying AS worker, f.desk AS desk, COUNT(*) AS households,
                    0 AS tasks
                FROM files f JOIN file_heads h ON h.file = f.id
                WHERE f.accompanying \(whose) AND h.next_on < '9999-12-31'
                GROUP BY f.accompanying, f.desk
                UNION ALL
                SELECT t.owner, f.desk, 0, COUNT(*) FROM tasks t JOIN files f ON f.id = t.file
                WHERE t.owner \(whose) AND t.state = 'open' GROUP BY t.owner, f.desk
            ) held GROUP BY worker, desk ORDER BY worker, desk
            """
        ) { (try $0.next(), try $0.next(), try $0.next(Int.self), try $0.next(Int.self)) }
        return Dictionary(grouping: counts, by: \.worker).mapValues { ones in
            Holdings(ones.map { Holdings.AtDesk(desk: $0.desk, households: $0.2, tasks: $0.3) })
        }
    }
}
