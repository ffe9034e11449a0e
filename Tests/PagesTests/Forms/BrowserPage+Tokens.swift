extension BrowserPage {
    enum Token {
        case text(String)
        case start(String, [String: String])
        case end(String)
    }

    /// Reads the markup this program writes: quoted attributes, five escapes. By bytes, so that marks
    /// behind a quote hide nothing.
    static func tokens(_ markup: String) -> [Token] {
        let bytes = Array(markup.utf8)
        var tokens: [Token] = []
        var place = 0
        while place < bytes.count {
            let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            if open > place { tokens.append(.text(unescaped(bytes[place..<open]))) }
            guard open < bytes.count else { break }
            let close = closing(bytes, from: open)
            tokens.append(token(bytes[open + 1..<close]))
            place = close + 1
        }
        return tokens
    }

    private static func token(_ inside: ArraySlice<UInt8>) -> Token {
        if inside.first == UInt8(ascii: "/") {
            return .end(String(decoding: inside.dropFirst(), as: UTF8.self))
        }
        let name = inside.prefix { $0 != UInt8(ascii: " ") }
        return .start(
            String(decoding: name, as: UTF8.self), attributes(inside.dropFirst(name.count)))
    }

    /// The `>` that ends a tag: not one inside quotes.
    private static func closing(_ bytes: [UInt8], from open: Int) -> Int {
        var isQuoted = false
        for place in open..<bytes.count {
            if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[place] == UInt8(ascii: ">") && !isQuoted { return place }
        }
        return bytes.count
    }

    private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text
        while true {
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            guard !rest.isEmpty else { return found }
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
            rest = rest.dropFirst(name.count)
            var value: ArraySlice<UInt8> = []
            if rest.starts(with: Array("=\"".utf8)) {
                rest = rest.dropFirst(2)
                value = rest.prefix { $0 != UInt8(ascii: "\"") }
                rest = rest.dropFirst(value.count + 1)
            }
            found[String(decoding: name, as: UTF8.self)] = unescaped(value)
        }
    }

    private static let escapes = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'",
    ]
    .map { (Array($0.key.utf8), Array($0.value.utf8)) }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
        guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = text
        while let first = rest.first {
            if first == UInt8(ascii: "&"),
                let escape = escapes.first(where: { rest.starts(with: $0.0) })
            {
                result += escape.1
                rest = rest.dropFirst(escape.0.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
