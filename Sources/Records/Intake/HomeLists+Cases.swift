import Casework

extension HomeLists {
    /// Open cases I coordinate, and those of my desks that nobody coordinates yet.
    public func cases(limit: Int) throws -> (lines: [Waiting], count: Int) {
        try waiting(
            "c.id", "c.state", "c.next_on", "f.desk",
            from: "cases c JOIN files f ON f.id = c.file",
            // Each half by the index: asked together, all open cases would be gone through.
            where: """
                c.id IN (SELECT o.id FROM cases o
                    WHERE \(Self.isOpen) AND o.coordinator = \(standing.worker)
                    UNION ALL SELECT o.id FROM cases o WHERE \(Self.isOpen)
                    AND o.coordinator IS NULL AND o.desk IN \(SQL.list(standing.readingDesks)))
                """,
            order: "c.next_on, c.id", limit: limit)
    }

    /// As the index `cases_by_coordinator` says it.
    private static let isOpen: SQL = "o.state NOT IN ('returnedToField', 'closed', 'interrupted')"
}
