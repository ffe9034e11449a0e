/// What a worker reads in a line: words, links as `[words](address)`, states as `‹word›`, and in
/// `〔 〕` what only those hear who listen to the page.
enum OutlineWords {
    static func of(_ element: OutlineElement) -> String { of(element.nodes) }

    static func of(_ nodes: [OutlineElement.Node]) -> String {
        var line = ""
        var wasElement = false
        for node in nodes {
            switch node {
            case .text(let text):
                line += text.replacing("\n", with: " ⏎ ")
                wasElement = false
            case .element(let element):
                let words = inline(element)
                guard !words.isEmpty else { continue }
                // What stands in boxes of its own is apart on the screen as well.
                let isApart =
                    wasElement || ["by", "need", "part-count"].contains(where: element.has)
                line += isApart && !line.isEmpty ? " " + words : words
                wasElement = true
            }
        }
        return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    }

    private static func inline(_ element: OutlineElement) -> String {
        if element["aria-hidden"] == "true" { return "" }
        let words = of(element)
        switch element.name {
        case "br": return " ⏎ "
        // Passwords and codes are made by chance.
        case "code": return "(code)"
        case "svg": return element["aria-label"].map { "(picture: \($0))" } ?? ""
        case "a":
            let mark = element["aria-current"] == nil ? "" : "*"
            return "[\(mark)\(words)](\(element["href"] ?? ""))"
        case "button": return OutlineControl.button(element)
        case "input", "select", "textarea": return OutlineControl(element).bare
        default: break
        }
        if words.isEmpty { return "" }
        if element.has("vh") { return "〔\(words)〕" }
        if element.has("tag") { return "‹\(words)›" }
        if element.name == "mark" { return "*\(words)*" }
        if element["aria-current"] != nil { return "*\(words)" }
        return words
    }
}
