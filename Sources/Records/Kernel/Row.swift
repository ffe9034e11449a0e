/// One line of an answer, read from left to right in the order of the SELECT list.
///
/// Nothing is copied into a dictionary: a value is decoded from where the database holds it.
public struct Row {
    private let cells: any Cells
    private var column = 0

    public init(_ cells: any Cells) { self.cells = cells }

    public mutating func next<Value: SQLReadable>(_: Value.Type = Value.self) throws -> Value {
        defer { column += 1 }
        guard let value = Value(cells, column) else { throw Unreadable(column: column) }
        return value
    }

    public mutating func optional<Value: SQLReadable>(
        _: Value.Type = Value.self
    ) throws -> Value? {
        if cells.isNull(column) {
            column += 1
            return nil
        }
        return try next()
    }

    /// The next columns, to be read by their names.
    mutating func take(_ names: [String]) -> NamedRow {
        defer { column += names.count }
        return NamedRow(cells, from: column, names)
    }

    /// The schema promised something that the row does not hold: a fault of ours, never of the caseworker.
    public struct Unreadable: Error { public let column: Int }
}

/// Where a row's values lie. SQLite and PostgreSQL each have their own.
public protocol Cells {
    func isNull(_ column: Int) -> Bool
    func text(_ column: Int) -> String?
    func integer(_ column: Int) -> Int64?
    func bytes(_ column: Int) -> [UInt8]?
}

public protocol SQLReadable { init?(_ cells: any Cells, _ column: Int) }

extension String: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let text = cells.text(column) else { return nil }
        self = text
    }
}

extension Int64: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let integer = cells.integer(column) else { return nil }
        self = integer
    }
}

extension Int: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let integer = cells.integer(column) else { return nil }
        self.init(exactly: integer)
    }
}

extension [UInt8]: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let bytes = cells.bytes(column) else { return nil }
        self = bytes
    }
}
