import Casework

/// 健診: what the database says of itself, for the operator.
public struct Checkup: Sendable {
    public struct Finding: Equatable, Sendable {
        public let name: String
        public let value: String
        public let isSound: Bool
    }

    public let findings: [Finding]

    /// In a write transaction: SQLite keeps some of its settings for each connection.
    public init(_ session: any Session) throws {
        switch session.dialect {
        case .sqlite: findings = try Self.sqlite(session)
        case .postgres: findings = try Self.postgres(session)
        }
    }

    private static func sqlite(_ session: any Session) throws -> [Finding] {
        func pragma(_ sql: SQL) throws -> Int { try session.first(sql) { try $0.next() } ?? -1 }
        let mode = try session.first("PRAGMA journal_mode") { try $0.next(String.self) } ?? ""
        let synchronous = try pragma("PRAGMA synchronous")
        let foreignKeys = try pragma("PRAGMA foreign_keys")
        let size = try pragma("PRAGMA page_count") * pragma("PRAGMA page_size")
        let version = try session.first("SELECT sqlite_version()") { try $0.next(String.self) }
        return [
            Finding(name: "SQLite", value: version ?? "?", isSound: version != nil),
            Finding(name: "journal_mode", value: mode, isSound: mode == "wal"),
            Finding(name: "synchronous", value: "\(synchronous)", isSound: synchronous == 2),
            Finding(name: "foreign_keys", value: "\(foreignKeys)", isSound: foreignKeys == 1),
            Finding(name: "size", value: "\(size)", isSound: size > 0),
        ]
    }

    private static func postgres(_ session: any Session) throws -> [Finding] {
        func setting(_ name: String) throws -> String {
            try session.first("SELECT current_setting(\(name))") { try $0.next() } ?? "?"
        }
        let commit = try setting("synchronous_commit")
        let sync = try setting("fsync")
        return [
            Finding(name: "PostgreSQL", value: try setting("server_version"), isSound: true),
            Finding(name: "fsync", value: sync, isSound: sync == "on"),
            Finding(name: "synchronous_commit", value: commit, isSound: commit != "off"),
            Finding(
                name: "server_encoding", value: try setting("server_encoding"),
                isSound: try setting("server_encoding") == "UTF8"),
        ]
    }

    /// The newest migration that was run, and how many there were.
    public static func schema(_ session: any Session) throws -> (newest: String, count: Int) {
        let names = try session.rows("SELECT name FROM kasane_migrations ORDER BY name") {
            try $0.next(String.self)
        }
        return (names.last ?? "", names.count)
    }
}
