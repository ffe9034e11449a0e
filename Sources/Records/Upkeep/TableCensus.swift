import Crypto

/// 棚卸し: tables of the database with the number of their rows and one hash over all of them, for
/// proving that a copy holds what the original held, on whichever engine.
public struct TableCensus: Equatable, Sendable {
    public struct Entry: Equatable, Sendable {
        public let table: String
        public let rows: Int
        /// The same for the same rows, in whatever order they lie. 32 bytes in hexadecimal.
        public let hash: String

        public init(table: String, rows: Int, hash: String) {
            self.table = table
            self.rows = rows
            self.hash = hash
        }
    }

    public enum Scope: Sendable {
        /// Every table there is, the search index included: for a copy of the file itself.
        case everything
        /// What an engine can take over from the other.
        case records
    }

    /// By name of the table.
    public let entries: [Entry]

    public init(entries: [Entry]) { self.entries = entries }

    public var rowCount: Int { entries.reduce(0) { $0 + $1.rows } }

    /// Tables that are not the same in the other census, for a message.
    public func differences(from other: TableCensus) -> [String] {
        let ours = Dictionary(entries.map { ($0.table, $0) }) { first, _ in first }
        let theirs = Dictionary(other.entries.map { ($0.table, $0) }) { first, _ in first }
        return Set(ours.keys).union(theirs.keys).sorted().filter { ours[$0] != theirs[$0] }
    }

    /// Counts and hashes everything in the open transaction.
    public init(_ session: any Session, _ scope: Scope = .everything) throws {
        let list = try TableList(session)
        let tables = scope == .everything ? list.tables : list.records
        entries = try tables.map { table in
            var tally = RowTally()
            try session.eachRow(of: table) { try tally.add(&$0, width: table.columns.count) }
            return Entry(table: table.name, rows: tally.count, hash: tally.hexadecimal)
        }
    }
}

/// A sum of the hashes of rows: it does not ask in which order they came.
private struct RowTally {
    private(set) var count = 0
    private var lanes: [UInt64] = [0, 0, 0, 0]

    mutating func add(_ row: inout Row, width: Int) throws {
        var bytes: [UInt8] = []
        for _ in 0..<width { try row.next(AnyCell.self).append(to: &bytes) }
        let digest = Array(SHA256.hash(data: bytes))
        for lane in 0..<4 {
            let part = digest[lane * 8..<lane * 8 + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            lanes[lane] &+= part
        }
        count += 1
    }

    var hexadecimal: String {
        lanes.map { lane in
            let digits = String(lane, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
