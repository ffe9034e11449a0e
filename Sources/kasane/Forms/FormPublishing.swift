import Casework
import Pages
import Records
import Web

/// 様式の公開 from the command line: the one who proposes and the one who publishes are named, and both
/// are in the log.
struct FormPublishing {
    let books: Books
    private let shipped: [Form]

    init(_ books: Books, over shipped: [Form]) {
        self.books = books
        self.shipped = shipped
    }

    func publish(
        _ form: WrittenForm, from day: CivilDate?, by proposer: String,
        approvedBy approver: String, at moment: Moment
    ) throws -> FormCatalog.Edition {
        let proposer = try standing(proposer, on: moment.date)
        let approver = try standing(approver, on: moment.date)
        let facts = try FormEditionStore(books).facts(of: form.overlay.form, over: shipped)
        let proposal = try proposer.proposing(
            form.overlay, source: form.source, from: day ?? moment.date, knowing: facts,
            keys: .random, at: moment)
        try FormDraftStore(books).save(proposal, terminal: Operator.terminal)
        let publication = try approver.publishing(
            try FormDraftStore(books).require(proposal.after.id), knowing: facts, at: moment)
        try FormEditionStore(books).publish(publication, terminal: Operator.terminal)
        return publication.edition
    }

    /// Only accounts that open today.
    private func standing(_ name: String, on day: CivilDate) throws -> Standing {
        let worker = try Operator.worker(name, in: books)
        let isOver = worker.validUntil.map { $0 < day } ?? false
        guard worker.state != .left, !worker.isLocked, !isOver else {
            throw Refusal("「\(name)」は利用が終わっているか、停止しています。別の人を指定してください。")
        }
        guard worker.seats.contains(where: { $0.role.changesForms }) else {
            let names = TownNames(try books.profile())
            let roles = Role.allCases.filter(\.changesForms).map { $0.words(names) }
            throw Refusal(
                "「\(name)」の役割では様式を公開できません。できるのは、\(roles.joined(separator: "・"))です。")
        }
        return worker.standing
    }
}
