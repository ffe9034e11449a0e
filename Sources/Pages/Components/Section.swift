import Markup

/// A part of a page under its heading, with a link to all of it.
///
/// - Parameter count: how many there are, in words: 12件.
public func section(
    _ title: String, id: String? = nil, count: String? = nil, more: Link? = nil,
    @HTML.Builder _ body: () -> HTML
) -> HTML {
    tag("section", ["class": "part", "id": id]) {
        tag("div", ["class": "part-title"]) {
            tag("h2") {
                title
                if let count { tag("span", ["class": "part-count"]) { count } }
            }
            if let more { more.html }
        }
        body()
    }
}

/// A box of the rail: household, contacts, consent.
public func railBox(_ title: String, more: Link? = nil, @HTML.Builder _ body: () -> HTML) -> HTML {
    tag("section", ["class": "rail-box"]) {
        tag("h2") { title }
        body()
        if let more { tag("p", ["class": "more"]) { more.html } }
    }
}

/// Nothing here: a sentence and what one can do.
public func emptyState(_ sentence: String, action: HTML? = nil) -> HTML {
    tag("div", ["class": "empty"]) {
        tag("p") { sentence }
        action
    }
}

/// A paragraph that keeps the line breaks of what was written.
public func writtenText(_ text: String) -> HTML {
    tag("p", ["class": "written"]) { text }
}

/// なぜ見えるのか: the legal basis on which the page may be seen, one line that opens.
public struct BasisNote: Sendable {
    /// 自所属の職務.
    public let label: String
    /// 個人情報の保護に関する法律 第69条第1項.
    public let source: String?
    /// What it means here, who agreed, until when.
    public let detail: String?
    /// The ledger of who saw what.
    public let ledger: Link?

    public init(
        _ label: String, source: String? = nil, detail: String? = nil, ledger: Link? = nil
    ) {
        self.label = label
        self.source = source
        self.detail = detail
        self.ledger = ledger
    }

    public var html: HTML {
        tag("details", ["class": "basis"]) {
            tag("summary") {
                icon(.key)
                tag("span") {
                    tag("span", ["class": "basis-why"]) { "なぜ見えるのか：" }
                    label
                }
            }
            tag("div", ["class": "disclosed"]) {
                if let source { tag("p") { "根拠：\(source)" } }
                if let detail { tag("p") { detail } }
                tag("p") { "この画面を開いたことは閲覧の記録に残ります。" }
                if let ledger { tag("p") { ledger.html } }
            }
        }
    }
}
