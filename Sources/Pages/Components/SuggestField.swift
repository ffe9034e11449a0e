import Markup

/// One of many, typed with what there is suggested: workers, agencies. Works without scripts.
///
/// The name is sent; the reader finds the record by it. A key that was chosen before is shown as its
/// name.
public func suggestField(
    _ name: String, _ label: String, options: [Choice], in form: FormState,
    need: Need = .optional, hint: String? = nil
) -> HTML {
    var shown = form
    if let chosen = options.first(where: { $0.value == form[name] }) {
        shown.fields[name] = chosen.label
    }
    return HTML {
        textField(
            name, label, in: shown, need: need, hint: hint, width: .memo,
            suggestions: "\(name)-list")
        tag("datalist", ["id": "\(name)-list"]) {
            for option in options { void("option", ["value": option.label]) }
        }
    }
}
