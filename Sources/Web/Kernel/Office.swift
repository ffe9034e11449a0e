import Casework
import Pages
import Records
import Synchronization

/// What every handler may reach: the books, the clock, the supply of keys. Nothing is global.
public struct Office: Sendable {
    public let archive: Archive
    public let now: @Sendable () -> Moment
    public let keys: Keys
    public let profile: Profile
    public let settings: OfficeSettings
    let formFiles: FormFileReader
    /// What the municipality calls things.
    let townNames: TownNames
    let passwords: Passwords
    let names: DirectoryCache

    public init(
        archive: Archive, profile: Profile, settings: OfficeSettings = OfficeSettings(),
        formFiles: FormFileReader, keys: Keys = .random,
        now: @escaping @Sendable () -> Moment = { Moment.now },
        passwordCost: Passwords.Cost = .office
    ) {
        self.archive = archive
        self.profile = profile
        self.settings = settings
        self.formFiles = formFiles
        townNames = TownNames(profile)
        self.keys = keys
        self.now = now
        passwords = Passwords(passwordCost)
        names = DirectoryCache()
    }
}

/// How an installation is run. Limits are in the municipality's hands; these are the defaults.
public struct OfficeSettings: Sendable {
    /// Minutes without a page after which one signs in again.
    public var idleMinutes = 30
    /// Hours after which one signs in again whatever happened.
    public var absoluteHours = 12
    public var isDemo = false
    /// Cookies only over TLS. Off only for plain HTTP on the machine itself.
    public var secureCookies = true
    /// Whether `X-Forwarded-For` of the proxy in front is believed.
    public var behindProxy = false
    /// Tells the cookies of this installation from those of another on the same host.
    public var mark = ""
    /// The version shown at the foot of pages, and the mark by which assets are cached.
    public var version = "0.1.0"
    /// The ends of the audit log that were written outside the database, to hold the log against.
    public var auditHeads: @Sendable () throws -> [AuditHead] = { [] }
    public init() {}
}

/// The names on pages, read anew when a process somewhere changed one.
final class DirectoryCache: Sendable {
    struct Entry: Sendable {
        let directory: Directory
        /// What forms offer of it, made once and not for each page.
        let choices: DirectoryChoices
    }

    private let held = Mutex<(version: String, entry: Entry)?>(nil)

    func directory(_ books: Books) throws -> Directory {
        try entry(books, at: try DirectoryStore(books).version()).directory
    }

    func entry(_ books: Books, at version: String) throws -> Entry {
        if let known = held.withLock({ $0 }), known.version == version { return known.entry }
        let directory = try DirectoryStore(books).directory()
        let fresh = Entry(directory: directory, choices: DirectoryChoices(directory))
        held.withLock { $0 = (version, fresh) }
        return fresh
    }
}

/// The desks, agencies and workers as forms offer them.
struct DirectoryChoices: Sendable {
    let desks, agencies, workers: [Choice]

    init(_ directory: Directory) {
        desks = directory.desks.deskChoices
        agencies = directory.agencyChoices
        workers = directory.workers.filter { $0.state != .left }.workerChoices
    }
}
