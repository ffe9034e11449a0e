extension OutlineWriter {
    mutating func box(_ element: OutlineElement) {
        if element.has("alert") {
            write(element, behind: "alert ")
        } else if element.has("error-summary") {
            errors(element)
        } else if isPage, element.has("case-head"), element.children.count == 2 {
            household(element)
        } else if element.has("sheet-scroll") {
            paper(element)
        } else if element.has("field"), element.children.first?.name == "label" {
            field(element)
        } else if element.has("choice"), !isCell {
            choice(element)
        } else if element.has("conflict-version"), let first = element.children.first {
            write(first)
            inside { writer in element.children.dropFirst().forEach { writer.write($0) } }
        } else if element.has("reveal") {
            line("asked besides:", over: element)
        } else if let label = element["aria-label"], element["role"] == "group" {
            line("group \(label)", over: element)
        } else {
            write(element.nodes)
        }
    }

    /// Header and footer are the same on every page and have outlines of their own.
    mutating func landmark(_ element: OutlineElement) {
        let isAround =
            ["page-header", "page-footer"].contains { element.has($0) } || element.name == "dialog"
        if !isPage && element["id"] == "main" || isPage && isAround { return }
        switch element.name {
        case "nav": navigation(element)
        case "header", "footer", "dialog", "main": line(element.name, over: element)
        case "head", "script": break
        default:
            let label = label(of: element)
            guard element.name != "article", !label.isEmpty else { return write(element.nodes) }
            line("\(element.name) \(label)", over: element)
        }
    }

    private mutating func errors(_ element: OutlineElement) {
        line("errors: " + (element.first(named: "h2").map(OutlineWords.of) ?? ""))
        inside { writer in
            element.first(named: "ul").map { writer.write($0) }
        }
    }

    /// Whom a page is about and the pages of the same household, shortened: all of it stands in
    /// `kernel/surroundings-household`.
    private mutating func household(_ head: OutlineElement) {
        let facts = lines(of: head.children[0]).map { $0.trimmingPrefix("- ") }
        let shown = facts.filter { !$0.contains("[script button") }
        line("person: " + shown.joined(separator: " | "))
        let pages = head.children[1].all.filter { $0.name == "a" }
        line(
            "tabs: "
                + pages.map { ($0["aria-current"] == nil ? "" : "*") + OutlineWords.of($0) }
                .joined(separator: " | "))
    }

    private mutating func navigation(_ element: OutlineElement) {
        let links = element.all.filter { $0.name == "li" }.map(OutlineWords.of)
        let mark = element.has("breadcrumb") ? " > " : " | "
        line("nav \(label(of: element)): " + links.joined(separator: mark))
    }

    func label(of element: OutlineElement) -> String {
        let named = element["aria-labelledby"].flatMap { ids[$0] }
        return element["aria-label"] ?? named.map(OutlineWords.of) ?? ""
    }

    private mutating func paper(_ element: OutlineElement) {
        guard let sheet = element.children.first else { return }
        let side = sheet.has("landscape") ? "landscape" : "portrait"
        line("paper \(element["aria-label"] ?? ""), A4 \(side)", over: sheet)
    }

    /// A row of a paper names its boxes in 【 】; a box to be filled in by hand is `＿`.
    mutating func table(_ element: OutlineElement) {
        let caption = element.first(named: "caption").map(OutlineWords.of) ?? ""
        line(caption.isEmpty ? "table" : "table \(caption)")
        inside { writer in
            let rows = element.all.filter { $0.name == "tr" }
            let isLong = !caption.isEmpty && rows.count > 20 && !rows.contains(where: \.isAsking)
            for row in rows.prefix(isLong ? 6 : rows.count) {
                let isHead = row.children.allSatisfy { $0["scope"] == "col" }
                let cells = row.children.map { writer.cell($0, onPaper: caption.isEmpty) }
                let name = row.first(where: \.isChoice)?["name"] ?? ""
                let kind = row.first(where: \.isChoice)?["type"] == "radio" ? "one of" : "tick"
                writer.line(
                    (isHead ? "columns: " : "- ") + cells.joined(separator: " | ")
                        + (name.isEmpty ? "" : "  [\(kind) \(name)]"))
            }
            if isLong { writer.line("… and more rows of the same kind") }
        }
    }

    private func cell(_ cell: OutlineElement, onPaper: Bool) -> String {
        var writer = self
        writer.isCell = true
        let words = writer.lines(of: cell).joined(separator: " ⏎ ")
        if onPaper && cell.name == "th" { return "【\(words)】" }
        if !words.isEmpty { return words }
        let height = cell["class"]?.split(separator: " ").first { $0.hasPrefix("lines-") }
        return "＿" + (height.map { "×" + $0.dropFirst("lines-".count) } ?? "")
    }
}
