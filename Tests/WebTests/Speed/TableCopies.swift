@testable import Records

/// Every row of a table once more for each copy, with keys of its own.
struct TableCopies {
    let table: String
    /// Columns that name the record itself: each copy has its own.
    let keys: Set<String>
    /// Columns that name a household, or a record of one: there are so many copies of those.
    var pointers: Set<String> = []
    /// Columns by which records are put in order.
    var numbers: Set<String> = []
    var times = Self.ofEach

    /// How many copies of each household.
    static let ofEach = 20

    /// The records of households, those that others point at first.
    static let ofHouseholds = [
        TableCopies(table: "people", keys: ["id"]),
        TableCopies(table: "files", keys: ["id", "number"]),
        TableCopies(table: "memberships", keys: ["id"], pointers: ["file", "person"]),
        TableCopies(table: "consents", keys: ["id"], pointers: ["file", "person"]),
        TableCopies(table: "shares", keys: ["id"], pointers: ["file"]),
        TableCopies(table: "consultations", keys: ["id"], pointers: ["file"]),
        TableCopies(table: "consultation_issues", keys: ["consultation"]),
        TableCopies(table: "consultation_tags", keys: ["consultation"]),
        TableCopies(
            table: "referrals", keys: ["id"], pointers: ["file", "consultation"], times: 200),
        TableCopies(
            table: "cases", keys: ["id", "number"], pointers: ["file", "consultation", "consent"]),
        TableCopies(table: "case_sessions", keys: ["case_id"]),
        TableCopies(table: "case_turns", keys: ["case_id"], pointers: ["consent"]),
        TableCopies(table: "hearings", keys: ["id"], pointers: ["file", "case_id"], times: 400),
        TableCopies(
            table: "notes", keys: ["id"], pointers: ["file", "corrects"], numbers: ["sequence"]),
        TableCopies(table: "note_people", keys: ["note"], pointers: ["person"]),
        TableCopies(table: "tasks", keys: ["id"], pointers: ["file"], times: 200),
        TableCopies(table: "file_heads", keys: ["file"], pointers: ["principal"]),
        TableCopies(
            table: "audit_log", keys: ["subject"], pointers: ["file"], numbers: ["seq"]),
        TableCopies(table: "audit_persons", keys: [], pointers: ["person"], numbers: ["seq"]),
        // A person has some seventy of these: as many as it takes to be a large table.
        TableCopies(table: "name_tokens", keys: ["person"], times: 4),
        TableCopies(table: "note_index", keys: [], numbers: ["seq"], times: 4),
    ]

    /// What signing in and typing leave.
    static let ofEntry = [
        TableCopies(table: "sessions", keys: ["token"], times: 1200),
        TableCopies(table: "drafts", keys: ["form"], times: 1200),
        TableCopies(table: "one_time_keys", keys: ["key"], times: 1200),
        TableCopies(table: "sign_in_attempts", keys: ["id"], times: 1200),
        TableCopies(table: "worker_browsers", keys: ["token"], times: 1200),
    ]

    static func tables(_ session: any Session) throws -> [String] {
        try TableList(session).tables.map(\.name).filter { !$0.hasPrefix("note_index_") }
    }

    static func make(_ copies: [TableCopies], _ session: any Session) throws {
        // SQLite's full-text index cannot be read, and is asked in one way only.
        for copy in copies where session.dialect == .postgres || copy.table != "note_index" {
            try copy.make(session)
        }
    }

    /// As many data keys more, but of nobody.
    static func makeKeys(_ session: any Session) throws {
        try session.script(
            """
            INSERT INTO data_keys (owner, kind, wrapped, destroyed)
            SELECT k.owner || '.key.' || CAST(n.n AS TEXT), k.kind, k.wrapped, k.destroyed
            FROM data_keys k CROSS JOIN (\(numbers(ofEach))) AS n
            """)
    }

    /// What PostgreSQL finds out by itself in time. SQLite has no statistics in an office either.
    static func analyze(_ session: any Session) throws {
        guard session.dialect == .postgres else { return }
        try session.script("ANALYZE \(try tables(session).joined(separator: ", "))")
    }

    private func make(_ session: any Session) throws {
        guard
            let columns = try TableList(session).tables.first(where: { $0.name == table })?.columns
        else { return }
        try session.script(
            """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            SELECT \(columns.map(value).joined(separator: ", "))
            FROM \(table) t CROSS JOIN (\(Self.numbers(times))) AS n
            """)
    }

    private func value(_ column: String) -> String {
        if keys.contains(column) { return "t.\(column) || '.' || CAST(n.n AS TEXT)" }
        if pointers.contains(column) {
            return "t.\(column) || '.' || CAST(1 + (n.n - 1) % \(Self.ofEach) AS TEXT)"
        }
        return numbers.contains(column) ? "t.\(column) - n.n * 1000000" : "t.\(column)"
    }

    private static func numbers(_ last: Int) -> String {
        """
        WITH RECURSIVE c (n) AS (SELECT CAST(1 AS BIGINT)
            UNION ALL SELECT n + 1 FROM c WHERE n < \(last)) SELECT n FROM c
        """
    }
}
