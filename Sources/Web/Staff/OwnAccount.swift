import Casework
import Pages
import Records

/// What a worker does about their own way in.
struct OwnAccount {
    let asking: Asking

    init(_ asking: Asking) { self.asking = asking }

    private var worker: Worker { asking.worker }

    /// 守秘義務の確認.
    func pledge() throws -> Acted {
        let change = try worker.pledging(
            on: asking.today, by: asking.standing, at: asking.moment)
        try Accounts(asking).save(change)
        return .went(to: "/?notice=\(Notice.pledged.rawValue)")
    }

    func leaveEverywhere() throws -> Acted {
        try SessionStore(asking.books).closeAll(of: worker.id)
        try log(.signOutEverywhere)
        return .went(to: "/sign-in?why=out")
    }

    /// Every other place where one is signed in ends, and this one goes on under a new token.
    func take(password hash: String, _ opening: Opening, _ visit: Visit) throws -> Acted {
        let (books, now) = (asking.books, asking.moment)
        try CredentialStore(books).setPassword(hash, isInitial: false, of: worker.id, at: now)
        try SessionStore(books).closeAll(of: worker.id)
        try opening.save(for: worker, visit, began: asking.session.began, at: now, in: books)
        try log(.passwordSet)
        return .went(to: "/?notice=\(Notice.passwordSet.rawValue)")
    }

    private func log(_ passage: Worker.Passage) throws {
        try asking.books.audit(
            [worker.line(passage, at: asking.moment)], terminal: asking.terminal)
    }
}
