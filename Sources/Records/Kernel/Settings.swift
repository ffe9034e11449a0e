import Casework

/// 設定: few named texts of the whole installation, such as the municipality profile.
public struct Settings {
    let books: Books
    public init(_ books: Books) { self.books = books }

    public enum Key: String, CaseIterable, Sendable {
        /// The YAML text of the municipality profile.
        case profile
        /// Rises whenever a desk, an agency or a worker changes.
        case directoryVersion
        /// `yes` in a demo installation, and only there.
        case demo
    }

    public func value(_ key: Key) throws -> String? {
        try books.session.first("SELECT value FROM settings WHERE key = \(key.rawValue)") {
            try $0.next()
        }
    }

    public func put(_ value: String, as key: Key) throws {
        try books.session.run(
            """
            INSERT INTO settings (key, value) VALUES (\(key.rawValue), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }

    /// Names on pages are read anew by every process.
    public func directoryChanged() throws {
        try put(String((Int(try value(.directoryVersion) ?? "") ?? 0) + 1), as: .directoryVersion)
    }
}
