import Markup
import Pages

/// A page as a browser has it: its controls, what labels them, and what it would send. Written for the
/// tests alone, so that what is drawn is not judged by what drew it.
struct BrowserPage {
    struct Control {
        let tag: String
        var attributes: [String: String]
        /// What a text area holds; of a select box its options.
        var text = ""
        var options: [(value: String, label: String, isSelected: Bool)] = []

        var name: String? { attributes["name"] }
        var id: String? { attributes["id"] }
        var type: String { attributes["type"] ?? "" }
    }

    private(set) var controls: [Control] = []
    private(set) var ids: [String] = []
    private(set) var labelled: Set<String> = []
    /// Every text with the ids of the elements it stands in.
    private(set) var texts: [(text: String, inside: [String])] = []
    private var said: Set<String> = []

    init(_ html: HTML) { self.init(markup: html.markup) }

    init(markup: String) {
        var open: [(tag: String, id: String?)] = []
        for token in Self.tokens(markup) {
            switch token {
            case .text(let text):
                if open.last?.tag == "textarea" || open.last?.tag == "option" { append(text) }
                texts.append((text, open.compactMap(\.id)))
                said.insert(text)
            case .end(let tag):
                if let last = open.lastIndex(where: { $0.tag == tag }) {
                    open.removeSubrange(last...)
                }
            case .start(let tag, let attributes):
                if let id = attributes["id"] { ids.append(id) }
                if tag == "label", let target = attributes["for"] { labelled.insert(target) }
                note(tag, attributes)
                if !["input", "br", "option"].contains(tag) || tag == "option" {
                    if tag != "input" && tag != "br" { open.append((tag, attributes["id"])) }
                }
            }
        }
    }

    private mutating func note(_ tag: String, _ attributes: [String: String]) {
        switch tag {
        case "input", "textarea", "select", "button":
            controls.append(Control(tag: tag, attributes: attributes))
        case "option":
            guard let last = controls.indices.last, controls[last].tag == "select" else { return }
            controls[last].options.append(
                (attributes["value"] ?? "", "", attributes["selected"] != nil))
        default: break
        }
    }

    private mutating func append(_ text: String) {
        guard let last = controls.indices.last else { return }
        if controls[last].tag == "textarea" {
            controls[last].text += text
        } else if let option = controls[last].options.indices.last {
            controls[last].options[option].label += text
        }
    }

    /// What a browser would send, in the order of the page.
    var sent: FormFields {
        var fields = FormFields()
        for control in controls {
            guard let name = control.name, control.tag != "button" else { continue }
            switch (control.tag, control.type) {
            case ("textarea", _):
                // The first line break belongs to the tag.
                let text =
                    control.text.hasPrefix("\n") ? String(control.text.dropFirst()) : control.text
                fields.add(text, to: name)
            case ("select", _):
                let chosen = control.options.first { $0.isSelected } ?? control.options.first
                fields.add(chosen?.value ?? "", to: name)
            case (_, "radio"), (_, "checkbox"):
                if control.attributes["checked"] != nil {
                    fields.add(control.attributes["value"] ?? "on", to: name)
                }
            case (_, _): fields.add(control.attributes["value"] ?? "", to: name)
            }
        }
        return fields
    }

    /// Text that stands inside the element of this id.
    func text(inside id: String) -> String {
        texts.filter { $0.inside.contains(id) }.map(\.text).joined()
    }
}

extension BrowserPage {
    /// Whether a text of the page is these words.
    func says(_ words: String) -> Bool { said.contains(words) }

    /// Ids that stand more than once.
    var repeatedIDs: [String] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }
    }

    /// Controls without a label, be it an element or words of their own.
    var unlabelled: [String] {
        controls.filter { $0.tag != "button" && $0.type != "hidden" }.filter { control in
            let own = control.attributes["aria-label"].map { !$0.isEmpty } ?? false
            return !own && !(control.id.map(labelled.contains) ?? false)
        }.map { $0.name ?? "?" }
    }

    /// Descriptions that lead nowhere.
    var undescribed: [String] {
        let known = Set(ids)
        return controls.flatMap { control in
            (control.attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
        }.filter { !known.contains($0) }
    }
}
