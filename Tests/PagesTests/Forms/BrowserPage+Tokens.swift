extension BrowserPage {
    enum Token {
        case text(String)
        case start(String, [String: String])
        case end(String)
    }

    /// Reads the markup this program writes: quoted attributes, five escapes.
    static func tokens(_ markup: String) -> [Token] {
        var tokens: [Token] = []
        var rest = Substring(markup)
        while let open = rest.firstIndex(of: "<") {
            if open > rest.startIndex { tokens.append(.text(unescaped(rest[..<open]))) }
            let close = closing(rest[open...])
            let inside = rest[rest.index(after: open)..<close]
            if inside.hasPrefix("/") {
                tokens.append(.end(String(inside.dropFirst())))
            } else {
                let name = inside.prefix { $0 != " " }
                tokens.append(.start(String(name), attributes(inside.dropFirst(name.count))))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { tokens.append(.text(unescaped(rest))) }
        return tokens
    }

    /// The `>` that ends a tag: not one inside quotes.
    private static func closing(_ text: Substring) -> Substring.Index {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">" && !isQuoted { return index }
        }
        return text.endIndex
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        var rest = text
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { return found }
            let name = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else {
                found[String(name)] = ""
                continue
            }
            rest = rest.dropFirst(2)
            // Scalars, not characters: a mark after the quote would hide it.
            let value = rest.unicodeScalars.prefix { $0 != "\"" }
            found[String(name)] = unescaped(Substring(value))
            rest = Substring(rest.unicodeScalars.dropFirst(value.count + 1))
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        let escapes = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        while let first = rest.first {
            let escape =
                first == "&"
                ? escapes.first { rest.starts(with: $0.key.unicodeScalars) } : nil
            if let escape {
                result.append(contentsOf: escape.value.unicodeScalars)
                rest = rest.dropFirst(escape.key.unicodeScalars.count)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}
