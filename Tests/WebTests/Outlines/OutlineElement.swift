/// An element of a page with what is in it, so that an outline can be read off from top to bottom.
struct OutlineElement {
    enum Node {
        case element(OutlineElement)
        case text(String)
    }

    let name: String
    let attributes: [String: String]
    private(set) var nodes: [Node] = []

    /// The whole document as `Markup` wrote it: well formed, every element but these closed.
    static func document(_ html: String) -> OutlineElement {
        var pieces = PagePieces(html)
        return read("", [:], &pieces)
    }

    private static let unclosed: Set = ["br", "input", "link", "meta"]

    private static func read(
        _ name: String, _ attributes: [String: String], _ pieces: inout PagePieces
    ) -> OutlineElement {
        var element = OutlineElement(name: name, attributes: attributes)
        while let piece = pieces.next() {
            switch piece {
            case .text(let text): element.nodes.append(.text(text))
            case .end: return element
            case .tag(let name, let attributes) where unclosed.contains(name):
                element.nodes.append(.element(.init(name: name, attributes: attributes)))
            case .tag(let name, let attributes):
                element.nodes.append(.element(read(name, attributes, &pieces)))
            }
        }
        return element
    }

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    func has(_ name: String) -> Bool {
        attributes["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }

    var children: [OutlineElement] {
        nodes.compactMap {
            switch $0 {
            case .element(let child): child
            case .text: nil
            }
        }
    }

    /// Every element below this one, in the order of the page.
    var all: [OutlineElement] { children.flatMap { [$0] + $0.all } }

    func first(where isWanted: (OutlineElement) -> Bool) -> OutlineElement? {
        all.first(where: isWanted)
    }
    func first(named name: String) -> OutlineElement? { first { $0.name == name } }
}

extension OutlineElement {
    private static let inline: Set = [
        "a", "b", "br", "code", "em", "mark", "output", "span", "strong", "time",
    ]

    /// Runs along in a line of text.
    var isInline: Bool {
        name == "svg" || Self.inline.contains(name) && children.allSatisfy(\.isInline)
    }

    /// A question to answer: typed, chosen, ticked.
    var isControl: Bool {
        ["input", "select", "textarea"].contains(name) && self["type"] != "hidden"
    }

    var isChoice: Bool { name == "input" && ["radio", "checkbox"].contains(self["type"]) }
    /// Has something to answer in it.
    var isAsking: Bool { first(where: \.isControl) != nil }
    var isHeading: Bool { name.count == 2 && name.hasPrefix("h") && name.last?.isNumber == true }
}
