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
                for item in items {
                    tag("li") {
                        tag("a", ["href": item.href, "aria-current": item.isCurrent ? "page" : nil])
                        {
                            item.title
                            if let count = item.count, count > 0 { countBadge(count) }
                        }
                    }
                }
            }
        }
    }
}
