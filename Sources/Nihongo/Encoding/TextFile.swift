/// A text file from another system: its character code and its lines.
public struct TextFile: Hashable, Sendable {
    /// How the bytes were read.
    public enum Encoding: CaseIterable, Sendable {
        case utf8, utf16, cp932
    }

    /// One line and whether it could be read in full.
    public struct Line: Hashable, Sendable {
        /// From 1.
        public let number: Int
        public let text: String
        /// Bytes that are no character, or 外字: show the line to a person.
        public let isDoubtful: Bool
    }

    public let encoding: Encoding
    public let lines: [Line]

    /// Reads a file in the code that a worker chose, or in the one the bytes suggest.
    public init(_ bytes: [UInt8], as chosen: Encoding? = nil) {
        encoding = chosen ?? Self.sniff(bytes)
        switch encoding {
        case .utf8: lines = Self.lines(String(decoding: bytes, as: UTF8.self))
        case .utf16: lines = Self.lines(String(decoding: Self.units(bytes), as: UTF16.self))
        case .cp932:
            lines = CP932.rows(bytes).map { row in
                let doubtful = !row.content.bad.isEmpty || !row.content.gaiji.isEmpty
                return Line(number: row.number, text: row.content.text, isDoubtful: doubtful)
            }
        }
    }

    /// A byte order mark decides; else UTF-8 when it is valid; else CP932.
    public static func sniff(_ bytes: [UInt8]) -> Encoding {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        return String(validating: bytes, as: UTF8.self) == nil ? .cp932 : .utf8
    }

    private static func units(_ bytes: [UInt8]) -> [UInt16] {
        let bigEndian = bytes.starts(with: [0xFE, 0xFF])
        return stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
    }

    private static func lines(_ text: String) -> [Line] {
        var scalars = text.unicodeScalars[...]
        if scalars.first?.value == 0xFEFF { scalars.removeFirst() }
        var lines: [Line] = []
        while let first = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) {
            lines.append(line(scalars[..<first], after: lines.count))
            let crlf = scalars[first...].starts(with: "\r\n".unicodeScalars)
            scalars = scalars[first...].dropFirst(crlf ? 2 : 1)
        }
        if !scalars.isEmpty { lines.append(line(scalars, after: lines.count)) }
        return lines
    }

    private static func line(_ scalars: Substring.UnicodeScalarView, after count: Int) -> Line {
        let text = String(String.UnicodeScalarView(scalars))
        return Line(number: count + 1, text: text, isDoubtful: scalars.contains("\u{FFFD}"))
    }
}
