import Markup

/// A message to the worker on a page: what was done, or what to look out for.
public struct Alert: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case info, done, warning, error

        var word: String {
            switch self {
            case .info: "お知らせ"
            case .done: "完了"
            case .warning: "注意"
            case .error: "エラー"
            }
        }

        var icon: Icon {
            switch self {
            case .info: .info
            case .done: .done
            case .warning: .warning
            case .error: .error
            }
        }
    }

    public let kind: Kind
    public let heading: String
    /// At most three sentences.
    public let body: String?
    public let link: Link?

    public init(_ kind: Kind, _ heading: String, body: String? = nil, link: Link? = nil) {
        self.kind = kind
        self.heading = heading
        self.body = body
        self.link = link
    }

    public var html: HTML {
        tag("div", ["class": "alert \(kind.rawValue)", "role": kind == .done ? "status" : nil]) {
            Pages.icon(kind.icon)
            tag("div", ["class": "alert-text"]) {
                tag("p", ["class": "alert-heading"]) {
                    spoken("\(kind.word)：")
                    heading
                }
                if let body { tag("p") { body } }
                if let link { tag("p") { link.html } }
            }
        }
    }
}
