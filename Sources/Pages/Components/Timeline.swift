import Markup

/// 経過: what happened, newest first, under headings of years and months.
public struct Timeline: Sendable {
    public struct Entry: Sendable {
        /// Unique on the page.
        public let id: String
        public let mark: Icon
        public let title: String
        public let by: String?
        /// The time in full Japanese, and for machines.
        public let when: String
        public let iso: String
        /// 60分, 対象：本人・母.
        public let details: [String]
        /// At most three sentences; the rest stands behind the link.
        public let gist: String?
        public let link: Link?
        public let tags: [HTML]
        public let track: Track?

        public init(
            id: String, mark: Icon = .note, title: String, by: String? = nil, when: String,
            iso: String, details: [String] = [], gist: String? = nil, link: Link? = nil,
            tags: [HTML] = [], track: Track? = nil
        ) {
            self.id = id
            self.mark = mark
            self.title = title
            self.by = by
            self.when = when
            self.iso = iso
            self.details = details
            self.gist = gist
            self.link = link
            self.tags = tags
            self.track = track
        }
    }

    /// Entries of a month, under its heading.
    public struct Group: Sendable {
        public let heading: String
        public let entries: [Entry]

        public init(_ heading: String, entries: [Entry]) {
            self.heading = heading
            self.entries = entries
        }
    }

    public let groups: [Group]
    /// さらに前の記録.
    public let earlier: Link?

    public init(_ groups: [Group], earlier: Link? = nil) {
        self.groups = groups
        self.earlier = earlier
    }

    public var html: HTML {
        tag("div", ["class": "timeline"]) {
            for group in groups {
                tag("h3", ["class": "timeline-period"]) { group.heading }
                tag("ol") { for entry in group.entries { tag("li") { entry.html } } }
            }
            if let earlier { tag("p", ["class": "earlier"]) { earlier.html } }
        }
    }
}

extension Timeline.Entry {
    fileprivate var html: HTML {
        let look = track.map { "entry \($0.rawValue)" } ?? "entry"
        return tag("article", ["class": look, "aria-labelledby": id]) {
            tag("h4", ["id": id]) {
                icon(mark)
                title
                if let by { tag("span", ["class": "by"]) { by } }
                tagRow(tags)
            }
            tag("p", ["class": "when"]) {
                timeText(when, iso: iso)
                for detail in details { tag("span", ["class": "detail"]) { detail } }
            }
            if let gist { tag("p", ["class": "gist"]) { gist } }
            if let link {
                tag("p", ["class": "more"]) {
                    tag("a", ["href": link.href]) {
                        link.title
                        spoken("：\(when)の\(title)")
                    }
                }
            }
        }
    }
}
