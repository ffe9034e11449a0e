extension OutlineWriter {
    mutating func form(_ element: OutlineElement) {
        let method = element["method"]?.uppercased() ?? "GET"
        let place = "\(method) \(element["action"] ?? "")"
        let hidden = hiddenFields(of: element)
        if let button = onlyButton(of: element) {
            let carried = hidden.isEmpty ? "" : " (\(hidden))"
            return line(OutlineControl.button(button) + " → \(place)\(carried)")
        }
        let count = OutlineCount(element)
        var head = element["role"] == "search" ? "search form " : "form "
        head += place + count.words
        if element["data-autosave"] != nil { head += ", draft kept" }
        if method == "POST" {
            for name in ["csrf", "once"] where !has(name, in: element) { head += ", no \(name)" }
            if count.questions > 0 && !hasGuard(element) { head += ", Enter sends it" }
        }
        line(head)
        inside { writer in
            if !hidden.isEmpty { writer.line("hidden: \(hidden)") }
            writer.write(element.nodes)
        }
    }

    private func has(_ name: String, in form: OutlineElement) -> Bool {
        form.all.contains { $0["name"] == name }
    }

    /// The first button is disabled, so that Enter in a line of text does nothing.
    private func hasGuard(_ form: OutlineElement) -> Bool {
        form.first(named: "button")?["disabled"] != nil
    }

    /// What goes along unseen, but for the tokens that every form carries.
    private func hiddenFields(of form: OutlineElement) -> String {
        form.all.filter { $0["type"] == "hidden" }
            .filter { !["csrf", "once"].contains($0["name"] ?? "") }
            .map { field in
                let value = (field["value"] ?? "").replacing("\n", with: " ⏎ ")
                return "\(field["name"] ?? "") = " + (value.isEmpty ? "“”" : value)
            }
            .joined(separator: ", ")
    }

    /// Of a form that is no more than a button.
    private func onlyButton(of form: OutlineElement) -> OutlineElement? {
        let buttons = form.all.filter { $0.name == "button" && $0["disabled"] == nil }
        let isBare = form.all.allSatisfy {
            ["button", "input", "svg", "path", "span", "div"].contains($0.name) && !$0.isControl
        }
        return isBare && buttons.count == 1 && lines(of: form).count == 1 ? buttons[0] : nil
    }

    mutating func button(_ element: OutlineElement) {
        // A form without Enter begins with a button that nobody sees.
        if element["disabled"] == nil { line(OutlineControl.button(element)) }
    }

    /// Label and control in a line; hint, error and options below.
    mutating func field(_ element: OutlineElement) {
        guard let control = element.first(where: \.isControl) else { return write(element.nodes) }
        line(labelled(control) + unit(element))
        inside { writer in
            for child in element.children where !child.isControl && !child.has("control") {
                writer.write(child)
            }
            writer.options(of: control)
        }
    }

    private func unit(_ field: OutlineElement) -> String {
        let unit = field.first { $0.has("unit") || $0.has("badge-readonly") }
        return unit.map { " " + OutlineWords.of($0) } ?? ""
    }

    private mutating func options(of control: OutlineElement) {
        if control.name == "select" {
            for option in OutlineControl(control).options { line(option) }
        }
    }

    private func labelled(_ control: OutlineElement) -> String {
        let label = control["id"].flatMap { labels[$0] }.map(OutlineWords.of)
        let words = label ?? control["aria-label"] ?? "WITHOUT A LABEL"
        return words + " " + OutlineControl(control).line
    }

    /// A control that is not in a box of its own with its label.
    mutating func control(_ element: OutlineElement) {
        guard element.isControl, element["hidden"] == nil else { return }
        if isCell && element.isChoice { return line(OutlineControl(element).bare) }
        line(labelled(element))
        inside { $0.options(of: element) }
    }

    mutating func choice(_ element: OutlineElement) {
        guard let input = element.first(where: \.isChoice) else { return write(element.nodes) }
        let label = input["id"].flatMap { labels[$0] }.map(OutlineWords.of) ?? "WITHOUT A LABEL"
        let control = OutlineControl(input)
        line(
            control.name == group
                ? control.choice(label) : "\(control.box) \(label) \(control.line)")
        inside { writer in
            for child in element.children where !child.isControl { writer.write(child) }
        }
    }
}
