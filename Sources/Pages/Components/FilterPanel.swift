import Markup

/// 絞り込み: the conditions of a list. Applied when asked for, never while choosing.
public struct FilterPanel: Sendable {
    /// A condition in force, and the list without it.
    public struct Chip: Sendable {
        public let label: String
        public let removeHref: String

        public init(_ label: String, removeHref: String) {
            self.label = label
            self.removeHref = removeHref
        }
    }

    public let action: String
    public let chips: [Chip]
    /// The list without any condition.
    public let clearHref: String
    /// What goes along unseen: the sort order.
    public let carried: [PageLink.Item]
    public let controls: HTML

    public init(
        action: String, chips: [Chip], clearHref: String, carried: [PageLink.Item] = [],
        @HTML.Builder controls: () -> HTML
    ) {
        self.action = action
        self.chips = chips
        self.clearHref = clearHref
        self.carried = carried
        self.controls = controls()
    }

    public var html: HTML {
        tag("section", ["class": "filter", "aria-labelledby": "filter-title"]) {
            tag("h2", ["id": "filter-title"]) { "絞り込み" }
            if !chips.isEmpty { chosen }
            tag("details") {
                tag("summary", ["class": "button secondary"]) { "条件を選ぶ" }
                getForm(action: action) {
                    button("この条件で表示する", style: .secondary, size: .small)
                    for item in carried { hiddenField(item.name, item.value) }
                    controls
                    button("この条件で表示する", size: .small)
                }
            }
        }
    }

    private var chosen: HTML {
        tag("div", ["class": "chosen"]) {
            tag("h3", ["class": "vh"]) { "いまの条件" }
            tag("ul", ["class": "chips"]) {
                for chip in chips {
                    tag("li") {
                        tag("a", ["class": "chip", "href": chip.removeHref]) {
                            chip.label
                            icon(.close)
                            spoken("の条件を外す")
                        }
                    }
                }
            }
            tag("a", ["class": "clear", "href": clearHref]) { "すべて外す" }
        }
    }
}

/// A list beside its conditions: panel at the left from 1280 px on, above the list otherwise.
public func filteredList(_ panel: FilterPanel, @HTML.Builder _ list: () -> HTML) -> HTML {
    tag("div", ["class": "filtered"]) {
        panel.html
        tag("div", ["class": "filtered-list"], list)
    }
}

/// One line to search by name, kana, phone, address, number or date of birth.
public func searchBox(
    action: String, value: String = "", label: String, hint: String? = nil, name: String = "q"
) -> HTML {
    getForm(action: action, isSearch: true) {
        tag("div", ["class": "search-box"]) {
            tag("label", ["for": "search-\(name)"]) { label }
            hintText(hint, for: "search-\(name)")
            tag("div", ["class": "search-line"]) {
                icon(.search)
                void(
                    "input",
                    [
                        "type": "search", "id": "search-\(name)", "name": name, "value": value,
                        "class": "input", "autocomplete": "off",
                        "aria-describedby": hint.map { _ in "search-\(name)-hint" },
                    ])
                button("探す")
            }
        }
    }
}
