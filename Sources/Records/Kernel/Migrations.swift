import Casework
import Foundation

/// The schema, embedded in the binary so that one file is the whole deployment. Forward only.
public enum Migrations {
    /// In the order in which they run. New ones go at the end; a released one is never edited.
    static let all: [Migration] = [
        Migration("v0001_foundation", PackageResources.v0001_foundation_sql),
        Migration(
            "v0001_search", sqlite: PackageResources.v0001_search_sqlite_sql,
            postgres: PackageResources.v0001_search_postgres_sql),
        Migration("v0002_staff", PackageResources.v0002_staff_sql),
        Migration("v0003_people", PackageResources.v0003_people_sql),
        Migration("v0004_sharing", PackageResources.v0004_sharing_sql),
        Migration("v0005_intake", PackageResources.v0005_intake_sql),
        Migration("v0006_referrals", PackageResources.v0006_referrals_sql),
        Migration("v0007_cases", PackageResources.v0007_cases_sql),
        Migration("v0008_entry", PackageResources.v0008_entry_sql),
        Migration("v0009_file_heads", PackageResources.v0009_file_heads_sql),
        Migration("v0010_form_fields", PackageResources.v0010_form_fields_sql),
        Migration("v0010_numbers", PackageResources.v0010_numbers_sql),
        Migration("v0011_heads_without_notes", PackageResources.v0011_heads_without_notes_sql),
        Migration("v0012_case_turns", PackageResources.v0012_case_turns_sql),
        Migration("v0012_ways", PackageResources.v0012_ways_sql),
        Migration("v0013_entry", PackageResources.v0013_entry_sql),
        Migration("v0014_file_heads", PackageResources.v0014_file_heads_sql),
        Migration("v0015_indexes", PackageResources.v0015_indexes_sql),
        Migration("v0016_sheets", PackageResources.v0016_sheets_sql),
        Migration("v0017_form_editions", PackageResources.v0017_form_editions_sql),
        Migration("v0018_note_edition", PackageResources.v0018_note_edition_sql),
        // Since when somebody belongs to a household may be known to the year, about, or not at all.
        Migration(
            "v0020_joined",
            TableRebuild(
                "memberships",
                [
                    .check(
                        "until >= since",
                        becomes: "until >= since OR since = 'XXXX' OR since LIKE '%~'")
                ])),
        Migration("v0020_living_together", PackageResources.v0020_living_together_sql),
        Migration("v0023_action_answers", PackageResources.v0023_action_answers_sql),
        Migration(
            "v0022_consent_states",
            TableRebuild(
                "consents",
                [
                    .list(
                        "state",
                        [
                            "refused", "unobtainable", "oral", "written", "superseded",
                            "withdrawn", "lapsed",
                        ])
                ])),
        Migration("v0022_consents", PackageResources.v0022_consents_sql),
        // Its texts move to sealed parts (resealing v0023_hearing_parts): the condition named one of them.
        Migration(
            "v0023_hearings",
            TableRebuild(
                "hearings",
                [.check("(answer IS NULL) = (answered_on IS NULL)", becomes: "version >= 0")])),
    ]

    /// Brings the database up to date. Safe when two processes start at once. Throws `Unavailable`
    /// when the database is newer than this program, or a migration is not what was run before.
    ///
    /// - Parameter source: a database whose rows are to be copied into this one; a layout it still has
    ///   to give up is kept here too.
    public static func run(on engine: any Engine, like source: (any Engine)? = nil) async throws {
        try await run(all, on: engine)
        if let source, try await !source.read({ try Resealing.areDone($0) }) { return }
        try await engine.transaction { session in
            try takeTurn(session)
            try Resealing.closeWhereIdle(session)
        }
    }

    static func run(_ list: [Migration], on engine: any Engine) async throws {
        try await engine.transaction { session in
            try takeTurn(session)
            try session.script(
                """
                CREATE TABLE IF NOT EXISTS kasane_migrations (
                    name       TEXT PRIMARY KEY, -- internal
                    applied_at BIGINT NOT NULL,  -- internal
                    checksum   TEXT NOT NULL     -- internal
                )
                """)
            try refuseWhatIsStrange(list, try applied(session), session.dialect)
        }
        for migration in list {
            try await engine.transaction { session in
                try takeTurn(session)
                guard try applied(session)[migration.name] == nil else { return }
                try migration.run(session)
                try record(
                    migration.name, checksum: migration.checksum(for: session.dialect), in: session)
            }
        }
    }

    /// SQLite has one writer anyway. PostgreSQL waits here until the other process is done.
    static func takeTurn(_ session: any Session) throws {
        switch session.dialect {
        case .sqlite: break
        case .postgres: try session.script("SELECT pg_advisory_xact_lock(4840011206)")
        }
    }

    /// Says that a step is done.
    static func record(_ name: String, checksum: String, in session: any Session) throws {
        let moment = Int64(Date().timeIntervalSince1970 * 1000)
        try session.run(
            """
            INSERT INTO kasane_migrations (name, applied_at, checksum)
            VALUES (\(name), \(moment), \(checksum))
            """)
    }

    static func applied(_ session: any Session) throws -> [String: String] {
        let rows = try session.rows("SELECT name, checksum FROM kasane_migrations") {
            (try $0.next(String.self), try $0.next(String.self))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func refuseWhatIsStrange(
        _ list: [Migration], _ applied: [String: String], _ dialect: SQL.Dialect
    ) throws(Unavailable) {
        let known = Dictionary(
            uniqueKeysWithValues: list.map { ($0.name, $0.checksum(for: dialect)) }
                + Resealing.all.map { ($0.name, Resealing.checksum) })
        for (name, checksum) in applied.sorted(by: { $0.key < $1.key }) {
            guard let expected = known[name] else {
                throw Unavailable(
                    .newerThanProgram,
                    "データベースはこのプログラムより新しい版で作られています（\(name)）。"
                        + "プログラムを新しい版に替えてから起動してください。")
            }
            guard checksum == expected else {
                throw Unavailable(
                    .damaged,
                    "データベースの定義（\(name)）がこのプログラムのものと異なります。"
                        + "正しい版のプログラムで起動するか、保守担当に連絡してください。")
            }
        }
    }
}
