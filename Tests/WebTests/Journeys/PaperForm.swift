/// A form as it stands on a page: where it goes, what is in it, and which buttons send it.
struct PaperForm {
    enum Kind { case hidden, line, area, select, radio, checkbox }

    struct Field {
        let kind: Kind
        let name: String
        let id: String
        var value: String
        /// Ticked, chosen, or simply sent.
        var isSent: Bool
        /// The words beside a box, and of a select those of its options with their values.
        var label = ""
        var options: [(words: String, value: String)] = []
    }

    struct Button {
        var words: String
        let name: String
        let value: String
        let action: String?
    }

    let action: String
    let isPost: Bool
    var fields: [Field] = []
    var buttons: [Button] = []

    /// What a browser sends when this button is pressed.
    func pairs(by button: Button) -> [(String, String)] {
        let typed = fields.filter { $0.isSent && !$0.name.isEmpty }.map { ($0.name, $0.value) }
        return button.name.isEmpty ? typed : typed + [(button.name, button.value)]
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// Types into a field or chooses what stands beside it. What is not offered cannot be chosen.
    mutating func fill(_ name: String, with words: String) throws {
        guard let first = fields.first(where: { $0.name == name }) else {
            throw NotOnThePage("the field \(name) in the form to \(action)")
        }
        switch first.kind {
        case .line, .area: set(name) { _ in words }
        case .select: try choose(words, of: first)
        case .radio, .checkbox: try tick(words, of: name)
        case .hidden: throw NotOnThePage("\(name) is hidden; nobody can type there")
        }
    }

    private mutating func set(_ name: String, _ value: (Field) -> String) {
        for index in fields.indices where fields[index].name == name {
            fields[index].value = value(fields[index])
        }
    }

    private mutating func choose(_ words: String, of field: Field) throws {
        let found =
            field.options.first { $0.words == words }
            ?? field.options.first { $0.words.contains(words) }
        guard let found else {
            throw NotOnThePage("「\(words)」 among \(field.options.map(\.words)) of \(field.name)")
        }
        set(field.name) { _ in found.value }
    }

    /// Ticks a box; `－` before its words takes the mark away.
    private mutating func tick(_ words: String, of name: String) throws {
        let isOff = words.hasPrefix("－")
        let wanted = isOff ? String(words.dropFirst()) : words
        let found =
            fields.firstIndex { $0.name == name && $0.label == wanted }
            ?? fields.firstIndex { $0.name == name && $0.label.contains(wanted) }
        guard let found else {
            let labels = fields.filter { $0.name == name }.map(\.label)
            throw NotOnThePage("「\(wanted)」 among \(labels) of \(name)")
        }
        if fields[found].kind == .radio {
            for index in fields.indices where fields[index].name == name {
                fields[index].isSent = false
            }
        }
        fields[found].isSent = !isOff
    }
}

/// Something a worker looked for and could not find.
struct NotOnThePage: Error, CustomStringConvertible {
    let description: String
    init(_ what: String) { description = "not on the page: \(what)" }
}
