import Markup

/// One field that two people changed at the same time.
public struct Conflict: Sendable {
    public let field: String
    public let label: String
    public let mine: String
    public let theirs: String
    /// Both, one below the other; nil where only one can stand.
    public let both: String?

    public init(
        _ field: String, label: String, mine: String, theirs: String, both: String? = nil
    ) {
        self.field = field
        self.label = label
        self.mine = mine
        self.theirs = theirs
        self.both = both
    }

    /// The name of the choice: `keep_FIELD` is `mine`, `theirs` or `both`.
    public static func choiceName(for field: String) -> String { "keep_\(field)" }
}

/// Both versions side by side, with a choice for each field.
///
/// Place it inside the form that saves, with `carried(fields)` and the newer version's number.
public func conflictTable(_ conflicts: [Conflict], theirs: String, in form: FormState) -> HTML {
    tag("div", ["class": "conflicts"]) {
        for conflict in conflicts {
            let name = Conflict.choiceName(for: conflict.field)
            let error = form.errors[name]
            tag("fieldset", ["class": error == nil ? "conflict" : "conflict has-error"]) {
                tag("legend") { conflict.label }
                errorText(error, for: name)
                tag("div", ["class": "versions"]) {
                    version(
                        name, "mine", id: name, "自分の入力を残す", conflict.mine, in: form)
                    version(
                        name, "theirs", id: "\(name)-2", "相手の更新を残す", conflict.theirs,
                        byline: theirs, in: form)
                    if let both = conflict.both {
                        version(
                            name, "both", id: "\(name)-3", "両方残す", both,
                            byline: "相手の文のあとに自分の文が続きます",
                            in: form)
                    }
                }
            }
        }
    }
}

private func version(
    _ name: String, _ value: String, id: String, _ label: String, _ text: String,
    byline: String? = nil, in form: FormState
) -> HTML {
    tag("div", ["class": "conflict-version"]) {
        choiceRow(
            type: "radio", name: name, id: id, Choice(value, label, hint: byline),
            isChosen: form[name] == value)
        tag("div", ["class": "conflict-text"]) {
            if text.isEmpty { tag("p", ["class": "missing"]) { "未入力" } } else { writtenText(text) }
        }
    }
}
