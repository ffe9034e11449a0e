import Markup

/// How loudly a button speaks. One primary button a form; danger only on confirm pages.
public enum ButtonStyle: String, Sendable {
    case primary, secondary, text, danger
    /// White on the blue ground of an interruption page.
    case inverse
}

/// The height of a button: 56, 48, 36, 28 px; the small ones answer to a touch of 44 px.
public enum ButtonSize: String, Sendable {
    case large, medium, small, tiny
}

private func classes(_ style: ButtonStyle, _ size: ButtonSize) -> String {
    let look = style == .primary ? "button" : "button \(style.rawValue)"
    return size == .medium ? look : "\(look) \(size.rawValue)"
}

/// A button that sends its form.
///
/// - Parameters:
///   - hidden: words after the label for those who listen, to tell like buttons apart.
///   - formAction: another address for the same form (一時保存).
public func button(
    _ label: String, style: ButtonStyle = .primary, size: ButtonSize = .medium,
    name: String? = nil, value: String? = nil, hidden: String? = nil, formAction: String? = nil
) -> HTML {
    tag(
        "button",
        [
            "type": "submit", "class": classes(style, size), "name": name, "value": value,
            "formaction": formAction,
        ]
    ) {
        label
        if let hidden { spoken(hidden) }
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
public func linkButton(
    _ label: String, href: String, style: ButtonStyle = .primary, size: ButtonSize = .medium,
    hidden: String? = nil
) -> HTML {
    tag("a", ["class": classes(style, size), "href": href]) {
        label
        if let hidden { spoken(hidden) }
    }
}

/// Buttons in a row: primary, then secondary, then a text link.
public func buttonGroup(@HTML.Builder _ buttons: () -> HTML) -> HTML {
    tag("div", ["class": "button-group"], buttons)
}

/// Prints the page. Without JavaScript the hint names the browser's own command.
public func printButton(_ label: String = "印刷する") -> HTML {
    let look = "button secondary"
    return HTML {
        tag("button", ["type": "button", "class": look, "data-print": "", "hidden": ""]) {
            icon(.print)
            label
        }
        tag("p", ["class": "hint no-script-hint"]) {
            "印刷は Ctrl＋P です。用紙は A4、ブラウザーの「ヘッダーとフッター」は外してください。"
        }
    }
}

/// Copies a number or a line to the clipboard. Appears only where JavaScript can do it.
public func copyButton(_ text: String, label: String = "コピー", hidden: String? = nil) -> HTML {
    tag(
        "button",
        [
            "type": "button", "class": "button secondary tiny", "data-copy": text,
            "data-done": "コピーしました", "hidden": "",
        ]
    ) {
        tag("span", ["data-label": ""]) { label }
        if let hidden { spoken(hidden) }
    }
}
