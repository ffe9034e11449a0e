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
        /// Rises whenever an edition of a form is published.
        case formsVersion
        /// `yes` in a demo installation, and only there.
        case demo
        /// A short word made once, by which browsers tell this installation from its neighbours.
        case mark
        /// How far the search index was made anew; there only while that is due.
        case textIndex
    }

    public func value(_ key: Key) throws -> String? {
        try books.session.first("SELECT value FROM settings WHERE key = \(key.rawValue)") {
            try $0.next()
        }
    }

    /// The versions of what every process holds in memory, asked once for each page.
    public func versions() throws -> (directory: String, forms: String) {
        let found = try books.session.rows(
            """
            SELECT key, value FROM settings
            WHERE key IN (\(Key.directoryVersion.rawValue), \(Key.formsVersion.rawValue))
            """
        ) { (try $0.next(String.self), try $0.next(String.self)) }
        let values = Dictionary(found) { first, _ in first }
        return (
            values[Key.directoryVersion.rawValue] ?? "0", values[Key.formsVersion.rawValue] ?? "0"
        )
    }

    public func put(_ value: String, as key: Key) throws {
        try books.session.run(
            """
            INSERT INTO settings (key, value) VALUES (\(key.rawValue), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }

    /// The mark of this installation, the same for every process and after a restore.
    public func mark() throws -> String? { try value(.mark) }

    func ensureMark() throws {
        guard try value(.mark) == nil else { return }
        let letters = (0..<6).map { _ in "0123456789abcdefghjkmnpqrstvwxyz".randomElement() ?? "0" }
        try put(String(letters), as: .mark)
    }

    func remove(_ key: Key) throws {
        try books.session.run("DELETE FROM settings WHERE key = \(key.rawValue)")
    }

    /// Names on pages are read anew by every process.
    public func directoryChanged() throws { try raise(.directoryVersion) }

    /// Forms are read anew by every process.
    func formsChanged() throws { try raise(.formsVersion) }

    private func raise(_ key: Key) throws {
        try put(String((Int(try value(key) ?? "") ?? 0) + 1), as: key)
    }
}

/// How far a resealing has come, until it is done.
extension Settings {
    private func name(_ step: String) -> String { "resealing.\(step)" }

    func place(of step: String) throws -> String? {
        try books.session.first("SELECT value FROM settings WHERE key = \(name(step))") {
            try $0.next()
        }
    }

    func put(_ place: String, asPlaceOf step: String) throws {
        try books.session.run(
            """
            INSERT INTO settings (key, value) VALUES (\(name(step)), \(place))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }

    func removePlace(of step: String) throws {
        try books.session.run("DELETE FROM settings WHERE key = \(name(step))")
    }
}
