import CPostgres
import Records

/// An answer of the server. It frees the memory of libpq when nobody reads it any more.
final class PostgresAnswer {
    let result: OpaquePointer
    init(_ result: OpaquePointer) { self.result = result }
    deinit { PQclear(result) }

    var count: Int32 { PQntuples(result) }

    /// Lines changed, or 0 for a statement that changes none.
    var changes: Int {
        PQresultStatus(result) == PGRES_COMMAND_OK || PQnfields(result) > 0
            ? Int(String(cString: PQcmdTuples(result))) ?? 0 : 0
    }

    /// A column of the first line of an answer that came as text.
    func plainText(_ column: Int32) -> String {
        count > 0 ? String(cString: PQgetvalue(result, 0, column)) : ""
    }
}

/// One line of an answer, decoded from libpq's memory. Types are as strict as SQLite's.
struct PostgresCells: Cells {
    /// Borrowed from a `PostgresAnswer` that outlives the reading.
    let result: OpaquePointer
    let line: Int32

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, line, Int32(column)) == 1 }

    func text(_ column: Int) -> String? {
        switch PQftype(result, Int32(column)) {
        case PostgresType.text, PostgresType.varchar, PostgresType.bpchar, PostgresType.name,
            PostgresType.unknown:
            value(column).map { String(decoding: $0, as: UTF8.self) }
        default: nil
        }
    }

    func integer(_ column: Int) -> Int64? {
        guard let bytes = value(column) else { return nil }
        switch PQftype(result, Int32(column)) {
        case PostgresType.int8: return bytes.loadUnaligned(as: Int64.self).bigEndian
        case PostgresType.int4: return Int64(bytes.loadUnaligned(as: Int32.self).bigEndian)
        case PostgresType.int2: return Int64(bytes.loadUnaligned(as: Int16.self).bigEndian)
        // SQLite has no truth values and no numeric: EXISTS and sum() are integers there.
        case PostgresType.bool: return Int64(bytes[0])
        case PostgresType.numeric: return PostgresNumeric(bytes).integer
        default: return nil
        }
    }

    func bytes(_ column: Int) -> [UInt8]? {
        guard PQftype(result, Int32(column)) == PostgresType.bytea else { return nil }
        return value(column).map { [UInt8]($0) }
    }

    private func value(_ column: Int) -> UnsafeRawBufferPointer? {
        let column = Int32(column)
        guard PQgetisnull(result, line, column) == 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, line, column), count: Int(PQgetlength(result, line, column)))
    }
}

/// PostgreSQL's `numeric` on the wire: groups of four decimal digits.
struct PostgresNumeric {
    private let bytes: UnsafeRawBufferPointer
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Nil when it has a fraction, does not fit, or is not a number.
    var integer: Int64? {
        let groups = word(0)
        let weight = word(1)
        let sign = word(2)
        guard groups > 0 else { return sign == 0 ? 0 : nil }
        guard sign == 0 || sign == 0x4000, weight >= 0, weight < 5, groups <= weight + 1 else {
            return nil
        }
        var value: Int64 = 0
        for index in 0...weight {
            let (shifted, isTooLong) = value.multipliedReportingOverflow(by: 10_000)
            let group = index < groups ? Int64(word(4 + index)) : 0
            let (next, isTooBig) = shifted.subtractingReportingOverflow(group)
            if isTooLong || isTooBig { return nil }
            value = next
        }
        // Counted downwards, because the smallest Int64 has no positive counterpart.
        if sign == 0x4000 { return value }
        return value == .min ? nil : -value
    }

    private func word(_ index: Int) -> Int {
        guard bytes.count >= index * 2 + 2 else { return 0 }
        let word = bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self).bigEndian
        return index == 1 ? Int(Int16(bitPattern: word)) : Int(word)
    }
}
