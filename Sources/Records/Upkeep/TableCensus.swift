import Crypto

/// 棚卸し: every table of the database with the number of its rows and one hash over all of them, for
/// proving that a copy holds what the original held.
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

    /// Counts and hashes everything in the open transaction. For SQLite, where a backup is a file;
    /// a search index is counted by the tables it really lies in.
    public init(_ session: any Session) throws {
        let tables = try session.rows(
            """
            SELECT name FROM sqlite_master WHERE type = 'table'
                AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%'
            ORDER BY name
            """
        ) { try $0.next(String.self) }
        entries = try tables.map { table in
            let width = try session.first("SELECT COUNT(*) FROM pragma_table_info(\(table))") {
                try $0.next(Int.self)
            }
            var tally = RowTally()
            // Names of tables cannot be bound. These come from the schema, not from people.
            let name = table.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"")
            _ = try session.rows(SQL(stringLiteral: "SELECT * FROM \"\(name)\"")) { row in
                try tally.add(&row, width: width ?? 0)
            }
            return Entry(table: table, rows: tally.count, hash: tally.hexadecimal)
        }
    }
}

/// A sum of the hashes of rows: it does not ask in which order they came.
private struct RowTally {
    private(set) var count = 0
    private var lanes: [UInt64] = [0, 0, 0, 0]

    mutating func add(_ row: inout Row, width: Int) throws {
        var bytes: [UInt8] = []
        for _ in 0..<width { try row.next(WholeCell.self).append(to: &bytes) }
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

/// A value of any kind, with its kind and its length before it.
private struct WholeCell: SQLReadable {
    private let kind: UInt8
    private let content: [UInt8]

    init?(_ cells: any Cells, _ column: Int) {
        if cells.isNull(column) {
            (kind, content) = (0, [])
        } else if let integer = cells.integer(column) {
            (kind, content) = (1, withUnsafeBytes(of: integer.bigEndian) { Array($0) })
        } else if let text = cells.text(column) {
            (kind, content) = (2, Array(text.utf8))
        } else if let bytes = cells.bytes(column) {
            (kind, content) = (3, bytes)
        } else {
            return nil
        }
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(kind)
        withUnsafeBytes(of: Int64(content.count).bigEndian) { bytes += $0 }
        bytes += content
    }
}
