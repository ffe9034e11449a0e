@_spi(Stored) import Casework
import Records

/// The two who make an edition in tests: one proposes, the other publishes.
enum TwoPeople {
    /// Thursday, 1 October 2026, 10:00.
    static let moment = CivilDate("2026-10-01")!.midnight.adding(minutes: 600)
    static let head = Standing(
        worker: "w-kacho", agency: "town", seats: [.init(desk: "fukushi", role: .sectionHead)])
    static let manager = Standing(
        worker: "w-fukushi", agency: "town",
        seats: [.init(desk: "fukushi", role: .programManager)])

    static func publish(
        _ overlay: FormOverlay, from day: CivilDate, over shipped: [Form], _ books: Books,
        key: String
    ) throws {
        let facts = try FormEditionStore(books).facts(of: overlay.form, over: shipped)
        let proposal = try manager.proposing(
            overlay, source: "form: \(overlay.form)\n", from: day, knowing: facts,
            keys: Keys { key }, at: moment)
        try FormDraftStore(books).save(proposal, terminal: "test")
        let draft = try FormDraftStore(books).require(proposal.after.id)
        let publication = try head.publishing(draft, knowing: facts, at: moment)
        try FormEditionStore(books).publish(publication, terminal: "test")
    }
}
