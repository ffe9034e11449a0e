import Foundation

/// What a page says to whoever looks at it: the text of its main part, line by line, without the
/// tags.
enum VisibleText {
    static func lines(of html: String) -> [String] {
        guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else {
            return []
        }
        var text = ""
        var rest = html[start.lowerBound..<end.lowerBound]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
            let name = rest[rest.index(after: open)..<close].drop { $0 == "/" }.prefix {
                $0.isLetter || $0.isNumber
            }
            rest = rest[rest.index(after: close)...]
            if !inline.contains(String(name)) { text += "\n" }
            if name == "script" || name == "style", let over = rest.range(of: "</\(name)>") {
                rest = rest[over.upperBound...]
            }
        }
        text += rest
        return text.split(separator: "\n").map(tidy).filter { !$0.isEmpty }
    }

    /// Tags inside a line.
    private static let inline: Set = [
        "a", "abbr", "b", "bdi", "em", "i", "mark", "rp", "rt", "ruby", "small", "span", "strong",
        "time", "wbr",
    ]

    private static func tidy(_ line: Substring) -> String {
        var text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for (entity, letter) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] { text = text.replacingOccurrences(of: entity, with: letter) }
        return text
    }
}
