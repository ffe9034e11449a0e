import Casework

extension HomeLists {
    /// Cases that only wait for my 支援決定, as the head of 多機関協働 or of the desk that holds the file.
    public func decisions(limit: Int) throws -> (lines: [Waiting], count: Int) {
        let desks = Set(standing.seats.filter { $0.role == .sectionHead }.map(\.desk))
        guard !desks.isEmpty else { return ([], 0) }
        return try waiting(
            "c.id", "c.state", "c.next_on", "f.desk",
            from: "cases c JOIN files f ON f.id = c.file",
            where: """
                c.state = 'assessed' AND c.consent IS NOT NULL
                AND (c.desk IN \(SQL.list(desks)) OR f.desk IN \(SQL.list(desks)))
                """,
            order: "c.next_on, c.id", limit: limit)
    }
}
