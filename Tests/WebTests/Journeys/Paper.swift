/// A page as a worker reads it: its words without the tags, its links, its forms.
struct Paper {
    private(set) var words = ""
    private(set) var links: [(words: String, href: String)] = []
    private(set) var forms: [PaperForm] = []
    private(set) var title = ""

    private var labels: [String: String] = [:]
    private var form: PaperForm?
    /// What is being collected until its end tag: tag name and the text so far.
    private var open: [(tag: String, attributes: [String: String], text: String)] = []
    private static let collected: Set = ["a", "button", "label", "option", "textarea", "h1"]
    private static let unread: Set = ["script", "style", "title", "svg"]

    init(_ html: String) {
        var skipping: String?
        for piece in PagePieces(html) {
            switch piece {
            case .tag(let name, let attributes) where skipping == nil:
                if Self.unread.contains(name) { skipping = name }
                begin(name, attributes)
            case .end(let name):
                if name == skipping { skipping = nil } else { end(name) }
            case .text(let text) where skipping == nil: read(text)
            case .tag, .text: break
            }
        }
        for index in forms.indices { label(&forms[index]) }
    }

    /// What stands on the page after its head, for the message of a test that fails.
    var body: String {
        let start = words.range(of: "本文へ移動")?.upperBound ?? words.startIndex
        return words[start...].split { $0.isWhitespace }.joined(separator: " ")
    }

    private mutating func read(_ text: String) {
        for index in open.indices { open[index].text += text }
        words += text
    }

    private mutating func begin(_ name: String, _ attributes: [String: String]) {
        if Self.collected.contains(name) { open.append((name, attributes, "")) }
        switch name {
        case "form":
            form = PaperForm(
                action: attributes["action"] ?? "", isPost: attributes["method"] == "post")
        case "input": form?.fields.append(Self.field(attributes))
        case "select":
            form?.fields.append(
                PaperForm.Field(
                    kind: .select, name: attributes["name"] ?? "", id: attributes["id"] ?? "",
                    value: "", isSent: true))
        case "li", "p", "tr", "td", "th", "div", "dt", "dd", "h2", "h3": words += " "
        default: break
        }
    }

    private static func field(_ attributes: [String: String]) -> PaperForm.Field {
        let isBox = ["radio", "checkbox"].contains(attributes["type"])
        let kind: PaperForm.Kind =
            switch attributes["type"] {
            case "hidden": .hidden
            case "radio": .radio
            case "checkbox": .checkbox
            default: .line
            }
        return PaperForm.Field(
            kind: kind, name: attributes["name"] ?? "", id: attributes["id"] ?? "",
            value: attributes["value"] ?? (isBox ? "on" : ""),
            isSent: !isBox || attributes["checked"] != nil)
    }

    private mutating func end(_ name: String) {
        if name == "form", let done = form {
            forms.append(done)
            form = nil
        }
        guard let at = open.lastIndex(where: { $0.tag == name }) else { return }
        let (_, attributes, text) = open.remove(at: at)
        let words = text.trimmingPrefix { $0.isWhitespace }.description
        switch name {
        case "a": links.append((words, attributes["href"] ?? ""))
        case "h1": title = words
        case "label": labels[attributes["for"] ?? ""] = words
        case "button" where attributes["type"] == "submit" && attributes["disabled"] == nil:
            form?.buttons.append(
                PaperForm.Button(
                    words: words, name: attributes["name"] ?? "",
                    value: attributes["value"] ?? "", action: attributes["formaction"]))
        case "option": addOption(words, attributes)
        case "textarea":
            form?.fields.append(
                PaperForm.Field(
                    kind: .area, name: attributes["name"] ?? "", id: attributes["id"] ?? "",
                    value: text, isSent: true))
        default: break
        }
    }

    /// The first option of a select is what it holds unless another is marked.
    private mutating func addOption(_ words: String, _ attributes: [String: String]) {
        guard let last = form?.fields.indices.last else { return }
        let value = attributes["value"] ?? words
        let isFirst = form?.fields[last].options.isEmpty ?? false
        form?.fields[last].options.append((words, value))
        if isFirst || attributes["selected"] != nil { form?.fields[last].value = value }
    }

    private func label(_ form: inout PaperForm) {
        for index in form.fields.indices {
            form.fields[index].label = labels[form.fields[index].id] ?? ""
        }
    }
}
