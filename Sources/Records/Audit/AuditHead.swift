import Casework

/// The newest link of the chain at some moment. Written outside the database at intervals, because
/// a log cut at its end, or an older copy of the whole database, is sound in itself.
public struct AuditHead: Equatable, Sendable, LosslessStringConvertible {
    public let seq: Int64
    public let hash: [UInt8]
    public let moment: Moment

    public init(seq: Int64, hash: [UInt8], moment: Moment) {
        self.seq = seq
        self.hash = hash
        self.moment = moment
    }

    /// One line of text: number, hash in hexadecimal, milliseconds since 1970 (UTC).
    public var description: String {
        let hex = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(seq) \(hex) \(moment.milliseconds)"
    }

    public init?(_ line: String) {
        let fields = line.split(whereSeparator: \.isWhitespace)
        guard fields.count == 3, let seq = Int64(fields[0]), let at = Int64(fields[2]),
            let hash = Self.bytes(hexadecimal: fields[1])
        else { return nil }
        self.init(seq: seq, hash: hash, moment: Moment(milliseconds: at))
    }

    private static func bytes(hexadecimal text: Substring) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

extension AuditTrail {
    /// The newest link, stamped with the moment of asking; nil while the log is empty.
    public func head(at moment: Moment) throws -> AuditHead? {
        try books.session.first("SELECT seq, hash FROM audit_head WHERE id = 1") {
            AuditHead(seq: try $0.next(), hash: try $0.next(), moment: moment)
        }
    }
}
