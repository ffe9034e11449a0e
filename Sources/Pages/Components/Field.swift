import Markup

/// Whether a field must be filled; the word stands after the label.
public enum Need: Sendable {
    case required, optional
    /// No word: where the legend above already says it.
    case unmarked
}

/// The width of a control by what goes into it.
public enum FieldWidth: String, Sendable {
    case postcode, phone, year, two, name, kana, address, memo
}

@HTML.Builder func needMark(_ need: Need) -> HTML {
    switch need {
    case .required: tag("span", ["class": "need required"]) { "※必須" }
    case .optional: tag("span", ["class": "need"]) { "※任意" }
    case .unmarked: HTML()
    }
}

func hintText(_ hint: String?, for id: String) -> HTML? {
    hint.map { hint in tag("p", ["class": "hint", "id": "\(id)-hint"]) { hint } }
}

func errorText(_ error: String?, for id: String) -> HTML? {
    error.map { message in
        tag("p", ["class": "field-error", "id": "\(id)-error"]) {
            icon(.error)
            tag("span") {
                spoken("エラー：")
                message
            }
        }
    }
}

/// What a control is described by: the error first, then the hint, then more.
func describedBy(_ id: String, error: String?, hint: String?, more: String? = nil) -> String? {
    let ids = [error.map { _ in "\(id)-error" }, hint.map { _ in "\(id)-hint" }, more]
    let found = ids.compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: " ")
}

/// Label, requirement, hint, error and control, in this order (`ux.md` §3.3).
///
/// - Parameter hidden: words after the label for those who listen, to tell like labels apart.
func field(
    _ id: String, label: String, need: Need, hint: String?, error: String?,
    hidden: String? = nil, @HTML.Builder _ control: () -> HTML
) -> HTML {
    tag("div", ["class": error == nil ? "field" : "field has-error"]) {
        tag("label", ["for": id]) {
            label
            if let hidden { spoken(hidden) }
            needMark(need)
        }
        hintText(hint, for: id)
        errorText(error, for: id)
        control()
    }
}

/// Fields that belong together, under one question.
///
/// - Parameter id: names the group; an error with this id is shown under the legend.
public func fieldset(
    _ legend: String, id: String? = nil, in form: FormState = FormState(),
    need: Need = .unmarked, hint: String? = nil, isSection: Bool = false,
    @HTML.Builder _ body: () -> HTML
) -> HTML {
    let error = id.flatMap { form.errors[$0] }
    let described = id.flatMap { describedBy($0, error: error, hint: hint) }
    return tag(
        "fieldset",
        [
            "class": isSection ? "section" : (error == nil ? "field" : "field has-error"),
            "aria-describedby": described,
        ]
    ) {
        tag("legend") {
            legend
            needMark(need)
        }
        hintText(hint, for: id ?? "")
        if let id { errorText(error, for: id) }
        body()
    }
}

/// Short fields side by side; below one another where there is no room.
public func fieldRow(@HTML.Builder _ fields: () -> HTML) -> HTML {
    tag("div", ["class": "field-row"], fields)
}
