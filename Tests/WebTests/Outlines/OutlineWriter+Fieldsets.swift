extension OutlineElement {
    /// A question with its choices, of which one or several are the answer.
    var isChoiceGroup: Bool {
        let own = unbrought
        let controls = own.filter(\.isControl)
        return name == "fieldset" && !controls.isEmpty && controls.allSatisfy(\.isChoice)
            && Set(controls.map { $0["name"] }).count == 1
            && !own.contains { $0.name == "fieldset" }
            && (controls.count > 1 || own.contains { $0.has("choices") })
    }

    /// What is in the element, but for the questions that a choice brings along.
    private var unbrought: [OutlineElement] {
        children.filter { !$0.has("reveal") }.flatMap { [$0] + $0.unbrought }
    }

    /// A day in parts: 元号, 年, 月, 日.
    var isDate: Bool { name == "fieldset" && has("date") }
}

extension OutlineWriter {
    mutating func fieldset(_ element: OutlineElement) {
        let legend = element.children.first { $0.name == "legend" }.map(OutlineWords.of) ?? ""
        if element.isDate {
            date(element, legend)
        } else if element.isChoiceGroup, let first = element.first(where: \.isChoice) {
            let name = first["name"] ?? ""
            line("\(legend) [\(first["type"] == "radio" ? "one of" : "several of") \(name)]")
            inside { writer in
                let outer = writer.group
                writer.group = name
                writer.write(element.nodes)
                writer.group = outer
            }
        } else {
            line("group \(legend)", over: element)
        }
    }

    /// One line instead of four boxes and a list of eras.
    private mutating func date(_ element: OutlineElement, _ legend: String) {
        let controls = element.all.filter(\.isControl)
        let name = controls.first?["id"] ?? ""
        let parts = typed(controls)
        let isEmpty = parts.allSatisfy { $0.value.isEmpty }
        let whole = [("y", "年"), ("m", "月"), ("d", "日")].map { (parts[$0.0] ?? "") + $0.1 }
        // A whole day may be typed into the box of the year.
        let isOneText = parts["m"]?.isEmpty ?? true
        let day = isOneText ? parts["y"] ?? "" : era(controls) + whole.joined()
        line("\(legend) [date \(name)]" + (isEmpty ? "" : " = “\(day)”"))
        inside { writer in
            for child in element.children where child.name == "p" { writer.write(child) }
            for button in element.all where button.name == "button" { writer.button(button) }
            if let known = controls.first(where: { $0["name"]?.hasSuffix("_prec") ?? false }) {
                let chosen = known.all.first { $0["selected"] != nil }
                writer.line("may be known in part: " + (chosen.map(OutlineWords.of) ?? ""))
            }
        }
    }

    private func typed(_ controls: [OutlineElement]) -> [String: String] {
        controls.reduce(into: [:]) { parts, control in
            if let part = control["data-part"], part != "era" {
                parts[part] = control["value"] ?? ""
            }
        }
    }

    private func era(_ controls: [OutlineElement]) -> String {
        let list = controls.first { $0["data-part"] == "era" }
        return list?.all.first { $0["selected"] != nil }.map(OutlineWords.of) ?? ""
    }
}
