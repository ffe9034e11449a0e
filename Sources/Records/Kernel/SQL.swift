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
    fileprivate var pieces: [String] = []

    public init(stringLiteral text: String) { pieces = [text] }

    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
        binds = stringInterpolation.binds
    }

    /// The only place where the two engines' spelling differs: `?` against `$1`.
    public func text(for dialect: Dialect) -> String {
        var text = pieces.first ?? ""
        for (index, piece) in pieces.dropFirst().enumerated() {
            text += (dialect == .sqlite ? "?" : "$\(index + 1)") + piece
        }
        return text
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces = [""]
        var binds: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {
            pieces[pieces.count - 1] += literal
        }
        /// A piece of SQL inside SQL, such as a list of columns; its own values stay bound.
        public mutating func appendInterpolation(_ fragment: SQL) {
            pieces[pieces.count - 1] += fragment.pieces[0]
            pieces += fragment.pieces.dropFirst()
            binds += fragment.binds
        }
        public mutating func appendInterpolation(_ bindable: some SQLBindable) {
            binds.append(bindable.sqlValue)
            pieces.append("")
        }
        public mutating func appendInterpolation(_ bindable: (some SQLBindable)?) {
            binds.append(bindable?.sqlValue ?? .null)
            pieces.append("")
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
    public static func list(_ values: some Collection<some SQLBindable>) -> SQL {
        guard let first = values.first else { return "(NULL)" }
        return values.dropFirst().reduce("(\(first)" as SQL) { "\($0), \($1)" } + ")"
    }

    public static func + (a: SQL, b: SQL) -> SQL { "\(a)\(b)" }
}
