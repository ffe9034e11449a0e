import Markup

/// Who the page is about, on every page of a case, always in the same order (`ux.md` §3.13).
public struct IdentityBar: Sendable {
    /// What must be known before one acts, in words and a mark.
    public struct Flag: Sendable {
        public enum Kind: Sendable {
            case restricted, urgent, danger, interpreter, contact
        }

        public let kind: Kind
        public let text: String

        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }

        var html: HTML {
            switch kind {
            case .restricted: statusTag(text, .magenta, icon: .lock)
            case .urgent: statusTag(text, .urgent, icon: .urgent)
            case .danger: statusTag(text, .orange, icon: .warning)
            case .interpreter: statusTag(text, .lightBlue, icon: .speech)
            case .contact: statusTag(text, .yellow, icon: .phone)
            }
        }
    }

    /// 渡邉　一郎, or how somebody without a name is called.
    public var name: String
    public var kana: String?
    /// 51歳（昭和49年5月3日生）, 男性, 世帯主.
    public var facts: [String]
    /// The number of the case.
    public var number: String?
    public var flags: [Flag]
    /// 佐藤 花子（福祉総務課）.
    public var owner: String?
    public var status: HTML?
    /// The one main button.
    public var action: HTML?
    /// その他の操作.
    public var menu: HTML?

    public init(
        name: String, kana: String? = nil, facts: [String] = [], number: String? = nil,
        flags: [Flag] = [], owner: String? = nil, status: HTML? = nil, action: HTML? = nil,
        menu: HTML? = nil
    ) {
        self.name = name
        self.kana = kana
        self.facts = facts
        self.number = number
        self.flags = flags
        self.owner = owner
        self.status = status
        self.action = action
        self.menu = menu
    }

    public var html: HTML {
        tag("section", ["class": "identity", "aria-label": "いま見ている人"]) {
            tag("div", ["class": "identity-who"]) {
                tag("p", ["class": "identity-name"]) {
                    nameWithKana(name, kana: kana)
                    tag("span", ["class": "san"]) { "さん" }
                }
                tag("ul", ["class": "facts"]) {
                    for fact in facts { tag("li") { fact } }
                    if let number { numberEntry(number) }
                }
            }
            if !flags.isEmpty {
                tag("ul", ["class": "flags", "aria-label": "注意すること"]) {
                    for flag in flags { tag("li") { flag.html } }
                }
            }
            tag("div", ["class": "identity-do"]) {
                tag("div", ["class": "identity-state"]) {
                    status
                    if let owner { tag("span", ["class": "owner"]) { "主担当：\(owner)" } }
                }
                action
                menu
            }
        }
    }

    private func numberEntry(_ number: String) -> HTML {
        tag("li", ["class": "number"]) {
            spoken("ケース番号")
            tag("span", ["class": "mono"]) { number }
            copyButton(number, hidden: "：ケース番号")
        }
    }
}
