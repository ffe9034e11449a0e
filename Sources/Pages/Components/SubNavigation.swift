import Markup

/// The sections of a case, as links.
public struct SubNavigation: Sendable {
    public let label: String
    public let items: [Frame.Item]

    public init(_ label: String, items: [Frame.Item]) {
        self.label = label
        self.items = items
    }

    public var html: HTML {
        tag("nav", ["class": "sub-nav", "aria-label": label]) {
            tag("ul") {
                for item in items { tag("li") { item.navigationLink } }
            }
        }
    }
}

extension Frame.Item {
    /// A link that knows whether one is there, with the number of things that wait behind it.
    var navigationLink: HTML {
        tag("a", ["href": href, "aria-current": isCurrent ? "page" : nil]) {
            title
            if let count, count > 0 { countBadge(count) }
        }
    }
}
