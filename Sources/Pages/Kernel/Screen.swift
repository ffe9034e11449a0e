import Markup

/// One page: what stands between the header and the footer, and how it is called.
public struct Screen: Sendable {
    /// The name of the page and its main heading.
    public var title: String
    /// Whom or what the page is about, for the window title: 渡邉 一郎 さん.
    public var subject: String?
    public var breadcrumb: [Link]
    /// The problems of the form on the page, summed up above the heading.
    public var errors: FieldErrors
    public var identity: IdentityBar?
    public var subNavigation: SubNavigation?
    /// Why the worker may see this page.
    public var basis: BasisNote?
    /// The next step: buttons at the top right, always in the same place.
    public var actions: HTML?
    /// What stands beside the page from 1280 px on, and below it on smaller screens.
    public var rail: HTML?
    public var width: Width
    /// False when the body has the main heading itself (`interruptionPage`).
    public var showsHeading: Bool
    public var body: HTML

    /// How wide lines may run: text and forms are read in a column, tables take what there is.
    public enum Width: Sendable {
        case reading, wide
    }

    public init(
        _ title: String, subject: String? = nil, breadcrumb: [Link] = [],
        errors: FieldErrors = FieldErrors(), identity: IdentityBar? = nil,
        subNavigation: SubNavigation? = nil, basis: BasisNote? = nil, actions: HTML? = nil,
        rail: HTML? = nil, width: Width = .reading, showsHeading: Bool = true,
        @HTML.Builder body: () -> HTML
    ) {
        self.title = title
        self.subject = subject
        self.breadcrumb = breadcrumb
        self.errors = errors
        self.identity = identity
        self.subNavigation = subNavigation
        self.basis = basis
        self.actions = actions
        self.rail = rail
        self.width = width
        self.showsHeading = showsHeading
        self.body = body()
    }

    /// The whole document.
    public func html(in frame: Frame) -> HTML {
        HTML.document(language: "ja", title: windowTitle(in: frame), head: { head(frame) }) {
            tag("a", ["class": "skip-link", "href": "#main"]) { "本文へ移動" }
            PageHeader(frame: frame).html
            trail
            caseHead
            columns(frame)
            pageFooter(frame)
            if let minutes = frame.sessionMinutesLeft { sessionDialog(frame, minutes: minutes) }
        }
    }

    /// 「{画面}－{対象}－{システム名}」, with 「エラー：」 before it when something is to be put right.
    func windowTitle(in frame: Frame) -> String {
        let parts = [title, subject, frame.systemName].compactMap(\.self)
        return (errors.isEmpty ? "" : "エラー：") + parts.joined(separator: "－")
    }
}

extension Screen {
    private func head(_ frame: Frame) -> HTML {
        let assets = frame.paths.assets
        let version = "?v=" + PageLink.encode(frame.assetVersion)
        return HTML {
            void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            void("meta", ["name": "format-detection", "content": "telephone=no"])
            void("link", ["rel": "stylesheet", "href": "\(assets)/kasane.css\(version)"])
            void("link", ["rel": "icon", "href": "\(assets)/mark.svg\(version)"])
            tag("script", ["type": "module", "src": "\(assets)/main.js\(version)"])
        }
    }

    @HTML.Builder private var trail: HTML {
        if !breadcrumb.isEmpty {
            tag("nav", ["class": "breadcrumb", "aria-label": "現在位置"]) {
                tag("ol") {
                    for link in breadcrumb { tag("li") { link.html } }
                    tag("li") { tag("span", ["aria-current": "page"]) { title } }
                }
            }
        }
    }

    @HTML.Builder private var caseHead: HTML {
        if identity != nil || subNavigation != nil {
            tag("div", ["class": "case-head"]) {
                identity?.html
                subNavigation?.html
            }
        }
    }

    private func columns(_ frame: Frame) -> HTML {
        tag("div", ["class": rail == nil ? "columns" : "columns has-rail"]) {
            tag("main", ["id": "main", "class": width == .wide ? "wide" : nil, "tabindex": "-1"]) {
                for alert in frame.alerts { alert.html }
                errorSummary(errors)
                if showsHeading { heading }
                basis?.html
                body
            }
            if let rail {
                tag("aside", ["class": "rail", "aria-label": "あわせて見る情報"]) { rail }
            }
        }
    }

    private var heading: HTML {
        tag("div", ["class": "page-heading"]) {
            tag("h1") { title }
            if let actions { tag("div", ["class": "page-actions"]) { actions } }
        }
    }
}
