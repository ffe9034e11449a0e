import Casework

/// One row under one key: seals and opens its columns, binding each to its place.
struct Seal {
    let key: DataKey
    let table: String
    let row: String

    init<Subject>(_ key: DataKey, _ table: String, _ row: Identifier<Subject>) {
        self.init(key, table, row: row.description)
    }

    /// Of a row whose key has several columns: they stand in `row` with `/` between.
    init(_ key: DataKey, _ table: String, row: String) {
        self.key = key
        self.table = table
        self.row = row
    }

    func text(_ column: String, _ text: String) throws -> Sealed {
        try key.seal(text, table: table, column: column, row: row)
    }

    /// Nothing is kept of an empty text.
    func optional(_ column: String, _ text: String) throws -> Sealed? {
        text.isEmpty ? nil : try self.text(column, text)
    }

    func open(_ column: String, _ sealed: Sealed) throws -> String {
        try key.open(sealed, table: table, column: column, row: row)
    }

    func bytes(_ column: String, _ bytes: [UInt8]) throws -> Sealed {
        try key.seal(bytes: bytes, table: table, column: column, row: row)
    }

    func openBytes(_ column: String, _ sealed: Sealed) throws -> [UInt8] {
        try key.openBytes(sealed, table: table, column: column, row: row)
    }

    func open(_ column: String, _ sealed: Sealed?) throws -> String {
        try sealed.map { try open(column, $0) } ?? ""
    }
}

/// Several texts in one: each with its length in bytes before it, so any text may stand inside.
enum Packed {
    static func pack(_ parts: [String]) -> String {
        parts.map { "\($0.utf8.count):\($0)" }.joined()
    }

    static func unpack(_ text: String) throws -> [String] {
        var bytes = Array(text.utf8)[...]
        var parts: [String] = []
        while !bytes.isEmpty {
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
                let count = Int(String(decoding: bytes[..<colon], as: UTF8.self)),
                count >= 0, bytes.index(after: colon) + count <= bytes.endIndex
            else { throw Malformed() }
            let start = bytes.index(after: colon)
            parts.append(String(decoding: bytes[start..<start + count], as: UTF8.self))
            bytes = bytes[(start + count)...]
        }
        return parts
    }

    /// A fault of ours or a damaged record, never of the caseworker.
    struct Malformed: Error {}
}
