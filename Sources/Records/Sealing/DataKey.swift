import Crypto

/// The key of one person, one household file or one worker. It seals their texts and nothing else.
///
/// A value is bound to its table, column and row: copied to another place it does not open.
public struct DataKey: Sendable {
    private let key: SymmetricKey
    init(_ key: SymmetricKey) { self.key = key }

    public func seal(
        _ text: String, table: String, column: String, row: String
    ) throws -> Sealed {
        try seal(bytes: Array(text.utf8), table: table, column: column, row: row)
    }

    public func seal(
        bytes: [UInt8], table: String, column: String, row: String
    ) throws -> Sealed {
        Sealed(
            bytes: try Cipher.seal(bytes, with: key, bound: Self.bond(table, column, row)))
    }

    public func open(
        _ sealed: Sealed, table: String, column: String, row: String
    ) throws(Tampered) -> String {
        let bound = Self.bond(table, column, row)
        guard let data = Cipher.open(sealed.bytes, with: key, bound: bound) else {
            throw Tampered(table: table, column: column, row: row)
        }
        return String(decoding: data, as: UTF8.self)
    }

    public func openBytes(
        _ sealed: Sealed, table: String, column: String, row: String
    ) throws(Tampered) -> [UInt8] {
        let bound = Self.bond(table, column, row)
        guard let data = Cipher.open(sealed.bytes, with: key, bound: bound) else {
            throw Tampered(table: table, column: column, row: row)
        }
        return Array(data)
    }

    private static func bond(_ table: String, _ column: String, _ row: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(table.utf8.count + column.utf8.count + row.utf8.count + 2)
        bytes += table.utf8
        bytes.append(0)
        bytes += column.utf8
        bytes.append(0)
        bytes += row.utf8
        return bytes
    }
}
