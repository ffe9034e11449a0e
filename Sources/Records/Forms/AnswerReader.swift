import Casework

/// Reads what `AnswerWriter` wrote. Whatever the bytes are, it ends with answers or with a `Fault`.
struct AnswerReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var left: Int { bytes.count - position }
    var isAtEnd: Bool { left == 0 }

    mutating func byte() throws(AnswerCodec.Fault) -> UInt8 {
        guard position < bytes.count else { throw .cutShort }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func unsigned() throws(AnswerCodec.Fault) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let next = try byte()
            // The tenth byte has room for one bit.
            guard shift < 63 || next <= 1 else { throw .malformed }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
        }
        throw .malformed
    }

    /// How many things follow. Each takes a byte at least, so more than are left cannot follow.
    mutating func count() throws(AnswerCodec.Fault) -> Int {
        let value = try unsigned()
        guard value <= UInt64(left) else { throw .cutShort }
        return Int(value)
    }

    mutating func number() throws(AnswerCodec.Fault) -> Int {
        let value = try unsigned()
        let wide = Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
        return Int(wide)
    }

    mutating func text() throws(AnswerCodec.Fault) -> String {
        let length = try count()
        guard let text = String(validating: bytes[position..<position + length], as: UTF8.self)
        else {
            throw .malformed
        }
        position += length
        return text
    }

    mutating func place() throws(AnswerCodec.Fault) -> Answers.Place {
        let (question, member) = (try text(), try text())
        if member.isEmpty { return Answers.Place(question) }
        guard let key = Identifier<Person>(member) else { throw .malformed }
        return Answers.Place(question, of: key)
    }

    mutating func answer(isInRow: Bool) throws(AnswerCodec.Fault) -> Answer {
        let found = try byte()
        guard let tag = AnswerTag(rawValue: found) else { throw .unknownTag(found) }
        switch tag {
        case .text: return .text(try text())
        case .parts:
            return .parts(try table { reader throws(AnswerCodec.Fault) in try reader.text() })
        case .number: return .number(try number())
        case .date: return .date(try date())
        case .code: return .code(try text())
        case .codes:
            return .codes(try list { reader throws(AnswerCodec.Fault) in try reader.text() })
        case .marks:
            return .marks(try table { reader throws(AnswerCodec.Fault) in try reader.mark() })
        case .rows:
            guard !isInRow else { throw .nested }
            return .rows(
                try list { reader throws(AnswerCodec.Fault) in
                    try reader.table { reader throws(AnswerCodec.Fault) in
                        try reader.answer(isInRow: true)
                    }
                })
        case .unanswered:
            let found = try byte()
            guard let why = Unanswered(tag: found) else { throw .unknownTag(found) }
            return .unanswered(why)
        }
    }

    private mutating func mark() throws(AnswerCodec.Fault) -> IssueMark {
        let found = try byte()
        guard let mark = IssueMark(tag: found) else { throw .unknownTag(found) }
        return mark
    }

    private mutating func list<Value>(
        _ read: (inout AnswerReader) throws(AnswerCodec.Fault) -> Value
    ) throws(AnswerCodec.Fault) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    private mutating func table<Value>(
        _ read: (inout AnswerReader) throws(AnswerCodec.Fault) -> Value
    ) throws(AnswerCodec.Fault) -> [String: Value] {
        let count = try count()
        var values: [String: Value] = [:]
        values.reserveCapacity(count)
        for _ in 0..<count {
            let key = try text()
            guard values.updateValue(try read(&self), forKey: key) == nil else { throw .repeated }
        }
        return values
    }

    private mutating func date() throws(AnswerCodec.Fault) -> PartialDate {
        let found = try byte()
        guard let tag = DateTag(rawValue: found) else { throw .unknownTag(found) }
        let date: PartialDate? =
            switch tag {
            case .unknown: .unknown
            case .year: PartialDate(year: try part())
            case .month: PartialDate(year: try part(), month: try part())
            case .day: PartialDate(year: try part(), month: try part(), day: try part())
            case .aboutYear: PartialDate(year: try part(), circa: true)
            case .aboutMonth: PartialDate(year: try part(), month: try part(), circa: true)
            case .aboutDay:
                PartialDate(year: try part(), month: try part(), day: try part(), circa: true)
            case .years: years(try part(), try part())
            }
        guard let date else { throw .malformed }
        return date
    }

    private mutating func part() throws(AnswerCodec.Fault) -> Int {
        guard let part = Int(exactly: try unsigned()) else { throw .malformed }
        return part
    }

    private func years(_ first: Int, _ last: Int) -> PartialDate? {
        first < last ? PartialDate(years: first...last) : nil
    }
}
