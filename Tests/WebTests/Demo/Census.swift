import Casework
import Foundation
import Records

/// What lies in a demo town, read through the stores.
struct Census: Sendable {
    var files = 0
    var hidden = 0
    var notes = 0
    var caseStates: [String] = []
    var consultationStates: [String] = []
    var referralStates: [String] = []
    var consentStates: [String] = []
    var names: [String] = []
    var texts: [String] = []
    /// One line for each record, with its key.
    var everything: [String] = []

    init(_ books: Books) throws {
        let ids = try books.session.rows("SELECT id FROM files ORDER BY id") {
            try $0.next(Identifier<HouseholdFile>.self)
        }
        files = ids.count
        for id in ids { try add(id, books) }
        let workers = try WorkerStore(books).all()
        everything += workers.map { "\($0)" }
    }

    private mutating func add(_ id: Identifier<HouseholdFile>, _ books: Books) throws {
        let file = try FileStore(books).find(id)
        hidden += file?.isHidden == true ? 1 : 0
        let cases = try CaseStore(books).cases(of: id)
        let consultations = try ConsultationStore(books).consultations(of: id)
        let referrals = try ReferralStore(books).referrals(of: id)
        let consents = try ConsentStore(books).consents(of: id)
        let written = try NoteStore(books).notes(of: id, limit: 500)
        let tasks = try TaskStore(books).tasks(of: id)
        let people = try PersonStore(books).people(
            Set(try MembershipStore(books).members(of: id).map(\.person)))
        notes += written.count
        caseStates += cases.map { word($0.state) }
        consultationStates += consultations.map { word($0.state) }
        referralStates += referrals.map { word($0.state) }
        consentStates += consents.map { word($0.state) }
        names += people.map(\.name.full).filter { !$0.isEmpty }
        texts += consultations.flatMap {
            [$0.answers[IntakeForm.content], $0.answers[IntakeForm.wish], "\($0.state)"]
        }
        texts += written.flatMap {
            [$0.answers[NoteForm.facts], $0.answers[NoteForm.view], $0.answers[NoteForm.next]]
        }
        texts += tasks.map(\.title) + people.flatMap { $0.addresses.map(\.oneLine) }
        texts += referrals.flatMap { [$0.letter.reason, $0.letter.told, $0.letter.wishes] }
        everything += ["\(String(describing: file))"]
        everything += written.map { "\($0.id) \($0.sequence) \($0.answers[NoteForm.facts])" }
        everything += consultations.map { "\($0.id) \($0.receivedAt) \(word($0.state))" }
        everything += people.map { "\($0.id) \($0.name.full) \($0.birth) \($0.contacts)" }
            .sorted()
    }

    /// The name of the case without what it carries.
    private func word(_ state: some Sendable) -> String {
        String("\(state)".prefix { $0 != "(" })
    }
}
