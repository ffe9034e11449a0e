import Casework
import Pages
import Records

/// Nobody is signed in, or no longer.
struct NotSignedIn: Error {
    /// The page to come back to.
    let path: String
    /// Why the door is shut.
    let why: Why
    enum Why: String, Sendable { case unknown, idle, expired, left, over, locked }
}

/// Something must be done first: a pledge, a new password, the second factor.
struct FirstThings: Error { let path: String }

extension Office {
    /// Who this is, by the session of the cookie, in the transaction of the page itself.
    func enter(_ visit: Visit, _ books: Books, allowing: FirstThingsAllowed = []) throws -> Asking {
        let moment = now()
        guard let cookie = visit.cookie,
            let session = try SessionStore(books).find(SecretToken.hash(cookie))
        else { throw NotSignedIn(path: visit.path, why: .unknown) }
        let versions = try Settings(books).versions()
        let entry = try names.entry(books, at: versions.directory)
        let directory = entry.directory
        try books.renewForms(to: versions.forms)
        guard let worker = directory.worker(session.worker) else {
            throw NotSignedIn(path: visit.path, why: .left)
        }
        if let obstacle = worker.obstacle(on: moment.date) {
            throw NotSignedIn(path: visit.path, why: NotSignedIn.Why(obstacle))
        }
        try requireAlive(session, at: moment, visit)
        try requireFirstThings(of: worker, session, at: moment, allowing)
        return Asking(
            books: books, worker: worker, standing: worker.standing, session: session,
            moment: moment, directory: directory, choices: entry.choices, names: townNames,
            profile: profile, keys: keys,
            terminal: visit.address)
    }

    /// In this order: the second factor, a password of one's own, the pledge.
    private func requireFirstThings(
        of worker: Worker, _ session: SignInSession, at moment: Moment,
        _ allowed: FirstThingsAllowed
    ) throws(FirstThings) {
        if session.isPending {
            guard allowed.contains(.secondFactor) else { throw FirstThings(path: "/sign-in/code") }
            return
        }
        if session.owesPassword && !allowed.contains(.password) {
            throw FirstThings(path: "/account/password")
        }
        if worker.owesPledge(on: moment.date) && !allowed.contains(.pledge) {
            throw FirstThings(path: "/pledge")
        }
    }

    private func requireAlive(
        _ session: SignInSession, at moment: Moment, _ visit: Visit
    ) throws(NotSignedIn) {
        if session.began.adding(minutes: settings.absoluteHours * 60) < moment {
            throw NotSignedIn(path: visit.path, why: .expired)
        }
        if session.seen.adding(minutes: settings.idleMinutes) < moment {
            throw NotSignedIn(path: visit.path, why: .idle)
        }
        let patience = SignInRule.minutesForCode
        if session.isPending && session.began.adding(minutes: patience) < moment {
            throw NotSignedIn(path: visit.path, why: .idle)
        }
    }

    /// The surroundings of a page for this worker.
    func frame(for asking: Asking, _ visit: Visit) -> Frame {
        var frame = bareFrame
        frame.csrf = asking.session.csrf
        // Between password and code nobody is in yet.
        if asking.session.isPending { return frame }
        let desk =
            asking.standing.homeDesk.map { asking.directory.deskName($0) }
            ?? asking.directory.agencyName(asking.worker.agency)
        frame.worker = Frame.SignedIn(name: asking.worker.name, desk: desk)
        if !asking.session.owesPassword {
            frame.navigation = Navigation.items(for: asking.standing, at: visit.path)
        }
        frame.sessionMinutesLeft = settings.idleMinutes
        frame.footer = Frame.Footer(
            contact: nil, version: settings.version,
            links: [
                Link("操作のしかた", href: "/help"), Link("この事業について", href: "/programme"),
            ])
        if let notice = Notice(rawValue: visit.query["notice"]) {
            frame.alerts.append(notice.alert(frame.names))
        }
        return frame
    }

    /// For pages before anybody is signed in.
    var bareFrame: Frame {
        Frame(
            systemName: profile.programme.displayName, municipality: profile.municipality.name,
            names: townNames,
            oneTimeKey: keys.new(Frame.self).description, isDemo: settings.isDemo,
            footer: Frame.Footer(contact: nil, version: settings.version),
            assetVersion: Assets.version)
    }
}

/// What may be still owed by those who enter here.
struct FirstThingsAllowed: OptionSet {
    let rawValue: Int
    static let pledge = FirstThingsAllowed(rawValue: 1)
    static let secondFactor = FirstThingsAllowed(rawValue: 2)
    static let password = FirstThingsAllowed(rawValue: 4)
    static let everything: FirstThingsAllowed = [.pledge, .secondFactor, .password]
}

extension NotSignedIn.Why {
    init(_ obstacle: Worker.Obstacle) {
        switch obstacle {
        case .left: self = .left
        case .locked: self = .locked
        case .over: self = .over
        }
    }
}
