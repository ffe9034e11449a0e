import Markup

/// One answer of a list: what is stored and what is read.
public struct Choice: Sendable {
    public let value: String
    public let label: String
    public let hint: String?
    /// Fields that belong to this answer (「その他」); they show when it is chosen.
    public let reveals: HTML?

    public init(_ value: String, _ label: String, hint: String? = nil, reveals: HTML? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.reveals = reveals
    }
}

/// How the answers lie: below one another, side by side, or in columns when there are many.
public enum ChoiceLayout: String, Sendable {
    case stacked, inline, columns
}

/// One of at most fifteen fixed options.
///
/// - Parameters:
///   - blank: the words of the first option, which chooses nothing; nil for none.
///   - hidden: words after the label for those who listen.
public func selectField(
    _ name: String, _ label: String, options: [Choice], in form: FormState,
    need: Need = .optional, hint: String? = nil, blank: String? = "選んでください",
    hidden: String? = nil
) -> HTML {
    let error = form.errors[name]
    return field(name, label: label, need: need, hint: hint, error: error, hidden: hidden) {
        tag(
            "select",
            [
                "id": name, "name": name, "class": "input", "autocomplete": "off",
                "aria-invalid": error == nil ? nil : "true",
                "aria-describedby": describedBy(name, error: error, hint: hint),
            ]
        ) {
            optionList(options, chosen: form[name], blank: blank)
        }
    }
}

@HTML.Builder
func optionList(_ options: [Choice], chosen: String, blank: String?) -> HTML {
    if let blank { tag("option", ["value": ""]) { blank } }
    for option in options {
        tag("option", ["value": option.value, "selected": flag(option.value == chosen)]) {
            option.label
        }
    }
}

/// One answer of a few.
public func radios(
    _ name: String, _ legend: String, options: [Choice], in form: FormState,
    need: Need = .optional, hint: String? = nil, layout: ChoiceLayout = .stacked
) -> HTML {
    ChoiceGroup(
        type: "radio", name: name, legend: legend, options: options, form: form, need: need,
        hint: hint, layout: layout
    ).html
}

/// Any number of answers.
public func checkboxes(
    _ name: String, _ legend: String, options: [Choice], in form: FormState,
    need: Need = .optional, hint: String? = nil, layout: ChoiceLayout = .stacked
) -> HTML {
    ChoiceGroup(
        type: "checkbox", name: name, legend: legend, options: options, form: form, need: need,
        hint: hint, layout: layout
    ).html
}

/// A single box to tick, without a question above it.
public func checkbox(
    _ name: String, _ label: String, value: String = "yes", in form: FormState,
    hint: String? = nil
) -> HTML {
    let error = form.errors[name]
    return tag("div", ["class": error == nil ? "field" : "field has-error"]) {
        errorText(error, for: name)
        choiceRow(
            type: "checkbox", name: name, id: name, Choice(value, label, hint: hint),
            isChosen: form.fields.isChosen(value, of: name))
    }
}

private struct ChoiceGroup {
    let type: String
    let name: String
    let legend: String
    let options: [Choice]
    let form: FormState
    let need: Need
    let hint: String?
    let layout: ChoiceLayout

    var html: HTML {
        fieldset(legend, id: name, in: form, need: need, hint: hint) {
            tag("div", ["class": "choices \(layout.rawValue)"]) {
                for (index, option) in options.enumerated() {
                    choiceRow(
                        type: type, name: name, id: index == 0 ? name : "\(name)-\(index + 1)",
                        option, isChosen: form.fields.isChosen(option.value, of: name))
                }
            }
        }
    }
}

func choiceRow(type: String, name: String, id: String, _ option: Choice, isChosen: Bool) -> HTML {
    HTML {
        tag("div", ["class": "choice"]) {
            void(
                "input",
                [
                    "type": type, "id": id, "name": name, "value": option.value,
                    "checked": flag(isChosen), "autocomplete": "off",
                    "aria-describedby": option.hint.map { _ in "\(id)-hint-own" },
                ])
            tag("label", ["for": id]) { option.label }
            if let hint = option.hint {
                tag("p", ["class": "hint", "id": "\(id)-hint-own"]) { hint }
            }
        }
        if let reveals = option.reveals { tag("div", ["class": "reveal"]) { reveals } }
    }
}
