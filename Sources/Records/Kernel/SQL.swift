/// A statement whose interpolations are always bound, never pasted.
///
///     "SELECT id FROM referrals WHERE receiver = \(agency)"
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    public enum Dialect: String, CaseIterable, Sendable { case sqlite, postgres }

    public enum Value: Equatable, Sendable {
        case null
        case integer(Int64)
        case text(String)
        case bytes([UInt8])
    }

    public private(set) var binds: [Value] = []
    /// As SQLite reads it: a `?` for each value.
    private var text = ""
    /// Where in `text` each of them stands, in bytes: a `?` may also be a letter of a literal.
    private var places: [Int] = []

    public init(stringLiteral text: String) { self.text = text }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

    /// The only place where the two engines' spelling differs: `?` against `$1`.
    public func text(for dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: return text
        case .postgres:
            var numbered: [UInt8] = []
            var start = 0
            let bytes = Array(text.utf8)
            numbered.reserveCapacity(bytes.count + 2 * places.count)
            for (index, place) in places.enumerated() {
                numbered += bytes[start..<place]
                numbered += "$\(index + 1)".utf8
                start = place + 1
            }
            numbered += bytes[start...]
            return String(decoding: numbered, as: UTF8.self)
        }
    }

    mutating func append(literal: String) { text += literal }

    mutating func append(_ fragment: SQL) {
        let length = text.utf8.count
        text += fragment.text
        places += fragment.places.lazy.map { $0 + length }
        binds += fragment.binds
    }

    mutating func append(_ value: Value) {
        places.append(text.utf8.count)
        text += "?"
        binds.append(value)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var sql: SQL = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.binds.reserveCapacity(interpolationCount)
        }
        public mutating func appendLiteral(_ literal: String) { sql.append(literal: literal) }
        /// A piece of SQL inside SQL, such as a list of columns; its own values stay bound.
        public mutating func appendInterpolation(_ fragment: SQL) { sql.append(fragment) }
        public mutating func appendInterpolation(_ bindable: some SQLBindable) {
            sql.append(bindable.sqlValue)
        }
        public mutating func appendInterpolation(_ bindable: (some SQLBindable)?) {
            sql.append(bindable?.sqlValue ?? .null)
        }
    }
}

public protocol SQLBindable { var sqlValue: SQL.Value { get } }
extension String: SQLBindable { public var sqlValue: SQL.Value { .text(self) } }
extension Int: SQLBindable { public var sqlValue: SQL.Value { .integer(Int64(self)) } }
extension Int64: SQLBindable { public var sqlValue: SQL.Value { .integer(self) } }
extension [UInt8]: SQLBindable { public var sqlValue: SQL.Value { .bytes(self) } }

extension SQL {
    /// `(?, ?, ?)` for an IN list. An empty list matches nothing on both engines.
    ///
    /// The last value is repeated until there are 1, 2, 4, 8 … of them: both engines keep statements
    /// by their text, and lists of every length would be as many statements.
    public static func list(_ values: some Collection<some SQLBindable>) -> SQL {
        var binds = values.map(\.sqlValue)
        guard let last = binds.last else { return "(NULL)" }
        while binds.count & (binds.count - 1) != 0 { binds.append(last) }
        var list: SQL = "("
        for (index, value) in binds.enumerated() {
            if index > 0 { list.append(literal: ", ") }
            list.append(value)
        }
        list.append(literal: ")")
        return list
    }

    /// Pieces with commas between them.
    static func joined(_ pieces: some Collection<SQL>) -> SQL {
        var all: SQL = ""
        for (index, piece) in pieces.enumerated() {
            if index > 0 { all.append(literal: ", ") }
            all.append(piece)
        }
        return all
    }

    public static func + (a: SQL, b: SQL) -> SQL { "\(a)\(b)" }
}
