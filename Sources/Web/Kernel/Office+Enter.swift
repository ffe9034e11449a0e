import Casework
import Pages
import Records

/// Nobody is signed in, or no longer.
struct NotSignedIn: Error {
    /// The page to come back to.
    let path: String
    /// Why the door is shut.
    let why: Why
    enum Why: String, Sendable { case unknown, idle, expired, left }
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
        let directory = try names.directory(books)
        guard let worker = directory.worker(session.worker), worker.opens(on: moment.date) else {
            throw NotSignedIn(path: visit.path, why: .left)
        }
        try requireAlive(session, at: moment, visit)
        if session.isPending && !allowing.contains(.secondFactor) {
            throw FirstThings(path: "/sign-in/code")
        }
        if worker.owesPledge(on: moment.date) && !session.isPending && !allowing.contains(.pledge) {
            throw FirstThings(path: "/pledge")
        }
        return Asking(
            books: books, worker: worker, standing: worker.standing, session: session,
            moment: moment, directory: directory, names: townNames, profile: profile, keys: keys,
            terminal: visit.address)
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
    }

    /// The surroundings of a page for this worker.
    func frame(for asking: Asking, _ visit: Visit) -> Frame {
        var frame = bareFrame
        let desk =
            asking.standing.homeDesk.map { asking.directory.deskName($0) }
            ?? asking.directory.agencyName(asking.worker.agency)
        frame.worker = Frame.SignedIn(name: asking.worker.name, desk: desk)
        frame.navigation = Navigation.items(for: asking.standing, at: visit.path)
        frame.csrf = asking.session.csrf
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
}
