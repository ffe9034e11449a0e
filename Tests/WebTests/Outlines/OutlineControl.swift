/// A control as it stands in an outline: what kind of answer it takes, its name, and its answer.
struct OutlineControl {
    let element: OutlineElement
    init(_ element: OutlineElement) { self.element = element }

    var name: String { element["name"] ?? "" }
    private var value: String { element["value"] ?? "" }
    private var isTicked: Bool { element["checked"] != nil }

    /// `[digits birth_y] = "40"`.
    var line: String { "[\(kind) \(name)]\(answer)" }

    /// `(•)` and `[x]` before the words of a choice.
    var box: String {
        element["type"] == "radio" ? (isTicked ? "(•)" : "( )") : (isTicked ? "[x]" : "[ ]")
    }

    /// Without a label of its own: in the cell of a table.
    var bare: String {
        if element["type"] == "hidden" { return "" }
        return element.isChoice ? "\(box) \(value)" : line
    }

    /// `( ) 電話 = phone`.
    func choice(_ label: String) -> String { "\(box) \(label) = \(value)" }

    private var kind: String {
        switch element.name {
        case "select": return "choose"
        case "textarea": return "lines"
        default: break
        }
        if element["readonly"] != nil { return "read only" }
        switch element["type"] {
        case "checkbox": return "tick"
        case "text" where element["inputmode"] == "numeric": return "digits"
        case let type?: return type
        case nil: return "text"
        }
    }

    private var answer: String {
        switch element.name {
        case "select": return ""
        case "textarea": return quoted(OutlineWords.of(element))
        default: return element.isChoice ? "" : quoted(value)
        }
    }

    private func quoted(_ text: String) -> String { text.isEmpty ? "" : " = “\(text)”" }

    /// `- 電話 = phone`, and `>` before the one that is chosen.
    var options: [String] {
        let options = element.all.filter { $0.name == "option" }
        let isAnyChosen = options.contains { $0["selected"] != nil }
        return options.enumerated().map { index, option in
            let isChosen = option["selected"] != nil || !isAnyChosen && index == 0
            let value = option["value"] ?? ""
            let words = OutlineWords.of(option)
            let told = value.isEmpty || value == words ? words : "\(words) = \(value)"
            return "\(isChosen ? ">" : "-") \(told)"
        }
    }

    /// `[button 受け付ける]`, with what it sends and where to, if not to where its form goes.
    static func button(_ element: OutlineElement) -> String {
        let words = OutlineWords.of(element)
        guard element["type"] == "submit" else { return "[script button \(words)]" }
        var line = element.has("danger") ? "[danger button \(words)]" : "[button \(words)]"
        if let name = element["name"] { line += " \(name) = \(element["value"] ?? "")" }
        if let place = element["formaction"] { line += " → \(place)" }
        return line
    }
}

/// How much a form asks: what `docs/screens/forms/*/measures.tsv` counts as well.
struct OutlineCount {
    /// A date, a list of choices and a line of text are a question each.
    var questions = 0
    var required = 0

    init(_ form: OutlineElement) { count(form) }

    private mutating func count(_ element: OutlineElement) {
        for child in element.children {
            if child.isDate || child.isChoiceGroup {
                add(child)
                // What a choice brings along is asked besides.
                for more in child.all where more.has("reveal") { count(more) }
            } else if child.name == "tr", child.first(where: \.isChoice) != nil {
                questions += 1
            } else if child.isControl {
                questions += child["hidden"] == nil ? 1 : 0
            } else {
                if child.name == "label", child.first(where: { $0.has("required") }) != nil {
                    required += 1
                }
                count(child)
            }
        }
    }

    private mutating func add(_ group: OutlineElement) {
        questions += 1
        let legend = group.children.first { $0.name == "legend" }
        if legend?.first(where: { $0.has("required") }) != nil { required += 1 }
    }

    var words: String {
        questions == 0
            ? "" : ", \(questions) question\(questions == 1 ? "" : "s"), \(required) required"
    }
}
