/// Goes down a page and writes a line for everything that can be read or used on it.
struct OutlineWriter {
    let labels: [String: OutlineElement]
    let ids: [String: OutlineElement]
    /// False for the surroundings of a page.
    var isPage = true
    private(set) var lines: [String] = []
    private var depth = 0
    /// The name that the choices of this group share.
    var group = ""
    var isCell = false

    init(labels: [String: OutlineElement], ids: [String: OutlineElement]) {
        self.labels = labels
        self.ids = ids
    }

    mutating func line(_ words: String) {
        if !words.isEmpty { lines.append(String(repeating: "  ", count: depth) + words) }
    }

    mutating func inside(_ body: (inout OutlineWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// A line, and what is in the element below it.
    mutating func line(_ words: String, over element: OutlineElement) {
        line(words)
        inside { $0.write(element.nodes) }
    }

    /// The lines of this element alone, for where they stand behind a mark or in a row.
    func lines(of element: OutlineElement) -> [String] {
        var writer = self
        (writer.lines, writer.depth) = ([], 0)
        writer.write(element.nodes)
        return writer.lines
    }

    mutating func write(_ element: OutlineElement, behind mark: String) {
        for (index, text) in lines(of: element).enumerated() {
            line((index == 0 ? mark : String(repeating: " ", count: mark.count)) + text)
        }
    }

    /// What runs along in a line makes one line, everything else lines of its own.
    mutating func write(_ nodes: [OutlineElement.Node]) {
        var run: [OutlineElement.Node] = []
        for node in nodes {
            switch node {
            case .element(let element) where element.has("skip-link"): break
            case .element(let element) where !element.isInline:
                line(OutlineWords.of(run))
                run = []
                write(element)
            case .element, .text: run.append(node)
            }
        }
        line(OutlineWords.of(run))
    }

    mutating func write(_ element: OutlineElement) {
        switch element.name {
        case "p": paragraph(element)
        case "ul", "ol": for item in element.children { write(item, behind: "- ") }
        case "dl": facts(element)
        case "table": table(element)
        case "form": form(element)
        case "fieldset": fieldset(element)
        case "label", "legend": break
        case "input", "select", "textarea": control(element)
        case "button": button(element)
        case "details": details(element)
        case "div", "span": box(element)
        case _ where element.isHeading:
            let level = element.name.last?.wholeNumberValue ?? 1
            line(String(repeating: "#", count: level) + " " + OutlineWords.of(element))
        default: landmark(element)
        }
    }

    private mutating func paragraph(_ element: OutlineElement) {
        guard element.children.allSatisfy(\.isInline) else { return write(element.nodes) }
        let words = OutlineWords.of(element)
        guard !words.isEmpty else { return }
        if element.has("field-error") {
            line("error: " + words.trimmingPrefix("〔エラー：〕"))
        } else {
            line((element.has("hint") ? "hint: " : element.has("count") ? "limit: " : "") + words)
        }
    }

    private mutating func facts(_ list: OutlineElement) {
        var key = ""
        for part in list.children.flatMap({ $0.name == "div" ? $0.children : [$0] }) {
            if part.name == "dt" {
                key = OutlineWords.of(part)
            } else if part.has("summary-action"), let last = lines.popLast() {
                lines.append(last + "  " + OutlineWords.of(part))
            } else {
                let words = lines(of: part)
                if words.count == 1, !words[0].hasPrefix("- ") {
                    line("\(key): \(words[0])")
                } else {
                    line("\(key):", over: part)
                }
            }
        }
    }

    private mutating func details(_ element: OutlineElement) {
        let summary = element.first(named: "summary").map(OutlineWords.of) ?? ""
        if element.has("basis") { return line("why it may be seen: \(summary)") }
        line(element["open"] == nil ? "folded: \(summary)" : "unfolded: \(summary)")
        inside { writer in
            for child in element.children where child.name != "summary" { writer.write(child) }
        }
    }
}
