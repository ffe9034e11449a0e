extension CP932 {
    /// What bytes say. Bad bytes stand as U+FFFD in the text.
    public struct Decoded: Hashable, Sendable {
        public let text: String
        /// Places of bytes that are no character, counted in bytes from 0.
        public let bad: [Int]
        /// Places of 外字 (F040-F9FC), whose shapes only the sending town knows; they stand as
        /// characters of the private use area. To be looked at by a person.
        public let gaiji: [Int]
    }

    /// One line of a file.
    public struct Row: Hashable, Sendable {
        /// From 1.
        public let number: Int
        /// Its first byte in the file, from 0.
        public let start: Int
        /// Without its line end.
        public let content: Decoded
    }

    public static func decode(_ bytes: [UInt8]) -> Decoded { decode(bytes[...]) }

    /// A file line by line, so that one bad byte spoils one line. LF, CRLF and CR end a line.
    public static func rows(_ bytes: [UInt8]) -> [Row] {
        var rows: [Row] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let content = decode(bytes[start..<end])
            rows.append(Row(number: rows.count + 1, start: start, content: content))
            let crlf = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (crlf ? 2 : 1)
        }
        return rows
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
        let pairs = CP932Pairs.table
        var text = String.UnicodeScalarView()
        var (bad, gaiji): ([Int], [Int]) = ([], [])
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
            if byte < 0x80 {
                text.append(Unicode.Scalar(byte))
            } else if 0xA1...0xDF ~= byte {
                text.append(Unicode.Scalar(UInt16(byte) + 0xFEC0) ?? "\u{FFFD}")
            } else if let character = pairs.character(lead: byte, trail: next) {
                if 0xF0...0xF9 ~= byte { gaiji.append(place - bytes.startIndex) }
                text.append(character)
                place += 1
            } else {
                bad.append(place - bytes.startIndex)
                text.append("\u{FFFD}")
                // A two-byte code without a character is one fault, not two.
                if CP932Pairs.isLead(byte), next >= 0x80, CP932Pairs.isTrail(next) { place += 1 }
            }
            place += 1
        }
        return Decoded(text: String(text), bad: bad, gaiji: gaiji)
    }
}
