import Markup

/// The surroundings of every page: whose system this is, who is at work, where one can go.
public struct Frame: Sendable {
    /// The programme's local name: data of the municipality.
    public var systemName: String
    public var municipality: String
    /// What the city calls its meetings and parts.
    public var names: TownNames
    /// Nil when nobody is signed in.
    public var worker: SignedIn?
    public var navigation: [Item]
    /// Goes into every form that changes something.
    public var csrf: String
    /// New for every page drawn: unique together with the address a form is sent to.
    public var oneTimeKey: String
    public var alerts: [Alert]
    /// Nil when there is no session to run out.
    public var sessionMinutesLeft: Int?
    public var isDemo: Bool
    public var footer: Footer
    /// Changes with every build, so that browsers fetch new styles and scripts.
    public var assetVersion: String
    public var paths: Paths

    public init(
        systemName: String, municipality: String, names: TownNames = Frame.plainNames,
        worker: SignedIn? = nil,
        navigation: [Item] = [], csrf: String = "", oneTimeKey: String = "",
        alerts: [Alert] = [], sessionMinutesLeft: Int? = nil, isDemo: Bool = false,
        footer: Footer = Footer(), assetVersion: String = "0", paths: Paths = Paths()
    ) {
        self.systemName = systemName
        self.municipality = municipality
        self.names = names
        self.worker = worker
        self.navigation = navigation
        self.csrf = csrf
        self.oneTimeKey = oneTimeKey
        self.alerts = alerts
        self.sessionMinutesLeft = sessionMinutesLeft
        self.isDemo = isDemo
        self.footer = footer
        self.assetVersion = assetVersion
        self.paths = paths
    }
}

extension Frame {
    /// The worker in the header: name and desk.
    public struct SignedIn: Sendable {
        public let name: String
        public let desk: String

        public init(name: String, desk: String) {
            self.name = name
            self.desk = desk
        }
    }

    /// A main section, with the number of things that wait there.
    public struct Item: Sendable {
        public let title: String
        public let href: String
        public let isCurrent: Bool
        public let count: Int?

        public init(_ title: String, href: String, isCurrent: Bool = false, count: Int? = nil) {
            self.title = title
            self.href = href
            self.isCurrent = isCurrent
            self.count = count
        }
    }

    /// Whom to ask, and which version this is.
    public struct Footer: Sendable {
        public let contact: String?
        public let version: String?
        public let links: [Link]

        public init(contact: String? = nil, version: String? = nil, links: [Link] = []) {
            self.contact = contact
            self.version = version
            self.links = links
        }
    }

    /// The addresses every page needs.
    public struct Paths: Sendable {
        public var home = "/"
        public var search = "/search"
        public var account = "/account"
        public var signOut = "/sign-out"
        public var sessionExtension = "/session/extension"
        public var drafts = "/drafts"
        public var assets = "/assets"

        public init() {}
    }
}

/// Words and where they lead.
public struct Link: Sendable, Equatable {
    public let title: String
    public let href: String

    public init(_ title: String, href: String) {
        self.title = title
        self.href = href
    }

    public var html: HTML { tag("a", ["href": href]) { title } }
}
