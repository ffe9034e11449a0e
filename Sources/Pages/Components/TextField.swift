import Markup

/// What is typed into a text field, which decides keyboard and type.
public enum TextKind: Sendable {
    case text, digits, phone, email, search, password

    var type: String {
        switch self {
        case .text, .digits: "text"
        case .phone: "tel"
        case .email: "email"
        case .search: "search"
        case .password: "password"
        }
    }
}

/// One line of text.
///
/// - Parameters:
///   - unit: what follows the control: 分, 名, 円.
///   - autocomplete: `off` for what concerns clients (PCs are shared); a token on own accounts.
///   - limit: in characters, said below the field and counted while typing.
///   - suggestions: the id of a list of what may be typed.
public func textField(
    _ name: String, _ label: String, in form: FormState, need: Need = .optional,
    hint: String? = nil, width: FieldWidth = .name, kind: TextKind = .text, unit: String? = nil,
    autocomplete: String = "off", limit: Int? = nil, suggestions: String? = nil
) -> HTML {
    let error = form.errors[name]
    let unitID = unit.map { _ in "\(name)-unit" } ?? limit.map { _ in "\(name)-count" }
    // A password never goes back into a page.
    let value = kind == .password ? nil : form[name]
    return field(name, label: label, need: need, hint: hint, error: error) {
        tag("div", ["class": "control"]) {
            void(
                "input",
                [
                    "type": kind.type, "id": name, "name": name, "value": value,
                    "class": "input w-\(width.rawValue)", "autocomplete": autocomplete,
                    "inputmode": kind == .digits ? "numeric" : nil,
                    "aria-invalid": error == nil ? nil : "true",
                    "aria-describedby": describedBy(name, error: error, hint: hint, more: unitID),
                    "data-limit": limit.map(String.init), "list": suggestions,
                ])
            if let unit { tag("span", ["class": "unit", "id": "\(name)-unit"]) { unit } }
        }
        if let limit { characterCount(name, limit: limit) }
    }
}

/// A value that cannot be changed here, and why; it goes along with the form.
public func readOnlyField(_ name: String, _ label: String, value: String, reason: String) -> HTML {
    field(name, label: label, need: .unmarked, hint: reason, error: nil) {
        tag("div", ["class": "control"]) {
            void(
                "input",
                [
                    "type": "text", "id": name, "name": name, "value": value, "readonly": "",
                    "class": "input w-name", "aria-describedby": "\(name)-hint",
                ])
            tag("span", ["class": "badge-readonly"]) { "編集不可" }
        }
    }
}

/// Several lines of text.
///
/// - Parameter limit: in characters, said below the field and counted while typing.
public func textArea(
    _ name: String, _ label: String, in form: FormState, need: Need = .optional,
    hint: String? = nil, rows: Int = 5, limit: Int? = nil
) -> HTML {
    let error = form.errors[name]
    let countID = limit.map { _ in "\(name)-count" }
    return field(name, label: label, need: need, hint: hint, error: error) {
        tag(
            "textarea",
            [
                "id": name, "name": name, "class": "input w-memo", "rows": String(rows),
                "autocomplete": "off", "aria-invalid": error == nil ? nil : "true",
                "aria-describedby": describedBy(name, error: error, hint: hint, more: countID),
                "data-limit": limit.map(String.init),
            ]
        ) {
            // The first line break after the tag is the parser's, not the worker's.
            if form[name].hasPrefix("\n") { "\n" }
            form[name]
        }
        if let limit { characterCount(name, limit: limit) }
    }
}

private func characterCount(_ name: String, limit: Int) -> HTML {
    tag(
        "p",
        [
            "class": "count", "id": "\(name)-count", "data-left": "残り {count} 文字",
            "data-over": "{count} 文字超えています",
        ]
    ) { "\(limit)文字まで入力できます" }
}

/// A file to be sent along. The form must be multipart (`postForm(isMultipart:)`).
public func fileField(
    _ name: String, _ label: String, in form: FormState, need: Need = .optional, hint: String,
    accept: String
) -> HTML {
    let error = form.errors[name]
    return field(name, label: label, need: need, hint: hint, error: error) {
        void(
            "input",
            [
                "type": "file", "id": name, "name": name, "class": "file", "accept": accept,
                "aria-describedby": describedBy(name, error: error, hint: hint),
            ])
    }
}
