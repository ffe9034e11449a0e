import Markup

/// One question and its answer on a page that shows what was entered.
public struct SummaryRow: Sendable {
    public let key: String
    public let value: HTML
    /// Where the answer is changed; nil where it cannot be.
    public let changeHref: String?

    public init(_ key: String, _ value: HTML, changeHref: String? = nil) {
        self.key = key
        self.value = value
        self.changeHref = changeHref
    }

    public init(_ key: String, text: String, changeHref: String? = nil) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let value = HTML.joined(lines.map { HTML(String($0)) }, by: void("br"))
        self.init(key, text.isEmpty ? HTML() : value, changeHref: changeHref)
    }

    fileprivate var html: HTML {
        tag("div", ["class": "summary-row"]) {
            tag("dt") { key }
            tag("dd", ["class": "summary-value"]) {
                if value.isEmpty { tag("span", ["class": "missing"]) { "未入力" } } else { value }
            }
            if let changeHref {
                tag("dd", ["class": "summary-action"]) {
                    tag("a", ["href": changeHref]) {
                        value.isEmpty ? "入力する" : "変更"
                        spoken("：\(key)")
                    }
                }
            }
        }
    }
}

/// Questions and answers (確認画面).
public func summaryList(_ rows: [SummaryRow]) -> HTML {
    tag("dl", ["class": "summary"]) { for row in rows { row.html } }
}

/// Questions and answers of one step, under a title bar.
public func summaryCard(_ title: String, rows: [SummaryRow], action: HTML? = nil) -> HTML {
    tag("section", ["class": "card"]) {
        tag("div", ["class": "card-title"]) {
            tag("h2") { title }
            action
        }
        summaryList(rows)
    }
}

/// Facts in pairs, to be read only.
public func dataList(_ pairs: KeyValuePairs<String, HTML>) -> HTML {
    tag("dl", ["class": "data-list"]) {
        for (key, value) in pairs {
            tag("div") {
                tag("dt") { key }
                tag("dd") { value.isEmpty ? emptyCell : value }
            }
        }
    }
}
