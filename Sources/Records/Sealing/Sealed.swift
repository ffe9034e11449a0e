/// A text or attachment as it lies in the database: readable only with its owner's data key.
public struct Sealed: Equatable, Sendable {
    public let bytes: [UInt8]
    public init(bytes: [UInt8]) { self.bytes = bytes }
}

extension Sealed: SQLBindable { public var sqlValue: SQL.Value { .bytes(bytes) } }
extension Sealed: SQLReadable {
    public init?(_ cells: any Cells, _ column: Int) {
        guard let bytes = cells.bytes(column) else { return nil }
        self.bytes = bytes
    }
}
