import Markup

/// その他の操作: what is done now and then, behind one button.
public struct MenuItem: Sendable {
    let html: HTML

    public static func link(_ title: String, href: String) -> MenuItem {
        MenuItem(html: tag("a", ["href": href]) { title })
    }

    /// A deed without further questions.
    public static func deed(_ title: String, action: String, frame: Frame) -> MenuItem {
        MenuItem(
            html: postForm(action: action, frame: frame, enterSubmits: true) {
                tag("button", ["type": "submit"]) { title }
            })
    }
}

public func menu(_ label: String = "その他の操作", items: [MenuItem]) -> HTML {
    tag("details", ["class": "menu", "data-menu": ""]) {
        tag("summary", ["class": "button secondary"]) {
            label
            icon(.down)
        }
        tag("ul") { for item in items { tag("li") { item.html } } }
    }
}

/// Reference text that is opened when wanted. Never around fields with errors.
public func disclosure(
    _ summary: String, isOpen: Bool = false, @HTML.Builder _ body: () -> HTML
) -> HTML {
    tag("details", ["class": "disclosure", "open": flag(isOpen)]) {
        tag("summary") { summary }
        tag("div", ["class": "disclosed"], body)
    }
}
