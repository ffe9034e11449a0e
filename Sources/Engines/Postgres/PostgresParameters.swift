import CPostgres
import Records

/// The bound values of one statement as libpq wants them: binary, in one piece of memory.
struct PostgresParameters {
    /// The types by which a prepared statement differs from another of the same text. The type of NULL
    /// is left to the server.
    struct Signature: Hashable {
        let types: [Oid]
    }

    private static let terminator: UInt8 = 0

    let signature: Signature
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []

    var count: Int { offsets.count }

    init(_ values: [SQL.Value]) {
        signature = Signature(types: values.map(\.postgresType))
        offsets.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .integer(let integer):
                withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .bytes(let blob): bytes.append(contentsOf: blob)
            }
            offsets.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
        // So that an empty value at the end has an address too.
        bytes.append(Self.terminator)
    }

    typealias Pointers = [UnsafePointer<CChar>?]

    /// The arguments of `PQexecParams`: values, lengths, formats (all binary).
    func withPointers<Answer>(_ body: (Pointers, [Int32], [Int32]) -> Answer) -> Answer {
        bytes.withUnsafeBytes { memory in
            let base = memory.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
            return body(pointers, lengths, [Int32](repeating: 1, count: count))
        }
    }
}

extension SQL.Value {
    fileprivate var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: PostgresType.int8
        case .text: PostgresType.text
        case .bytes: PostgresType.bytea
        }
    }
}

/// Object identifiers of the types we meet (pg_type.dat; fixed for ever).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let unknown: Oid = 705
    static let bpchar: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
}
