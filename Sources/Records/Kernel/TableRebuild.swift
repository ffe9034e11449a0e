/// 表の作り直し: changes what a table promises, and keeps its rows, its indexes and what points at it.
///
/// SQLite cannot change a CHECK, so the table is made anew under its name; PostgreSQL replaces the
/// constraint. Rows that break the new promise stop the migration, and everything stays as it was.
///
///     Migration("v0016_referrals", TableRebuild("referrals", [.list("state", ["sent", "asked"])]))
///
/// The words stand in the migration itself, not as the `allCases` of an enum: a case that comes
/// later would be in a new database but not in one that ran the migration before. `CheckListTests`
/// holds the lists of the schema against the enums.
struct TableRebuild: Sendable, CustomStringConvertible {
    enum Change: Sendable {
        /// The closed list of words that a column may hold from now on.
        case list(_ column: String, _ words: [String])
        /// A condition of the whole table: what stands in its `CHECK (…)`, and what shall stand
        /// there.
        case check(_ old: String, becomes: String)
    }

    /// The schema has no such list or condition, or has it twice: a fault of the migration.
    struct Unfitting: Error { let missing: String }

    let table: String
    let changes: [Change]

    init(_ table: String, _ changes: [Change]) {
        self.table = table
        self.changes = changes
    }

    /// All it does, for the checksum of its migration.
    var description: String {
        "rebuild \(table)"
            + changes.map { change in
                switch change {
                case .list(let column, let words): "; \(Self.list(column, words))"
                case .check(let old, let new): "; CHECK (\(old)) becomes CHECK (\(new))"
                }
            }.joined()
    }

    func run(_ session: any Session) throws {
        switch session.dialect {
        case .sqlite: try runOnSQLite(session)
        case .postgres: try runOnPostgres(session)
        }
    }

    /// As the migrations write it: `CHECK (state IN ('open', 'done'))`. Words are codes without
    /// quotes in them; they come from migrations, not from people.
    static func list(_ column: String, _ words: [String]) -> String {
        "CHECK (\(column) IN (\(words.map { "'\($0)'" }.joined(separator: ", "))))"
    }

    static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
