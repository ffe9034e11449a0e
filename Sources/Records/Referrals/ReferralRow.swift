@_spi(Stored) import Casework

/// A referral as its own line tells it, before its letter and the answers to it are read beside it.
struct ReferralRow {
    private let id: Identifier<Referral>
    private let file: Identifier<HouseholdFile>
    private let consultation: Identifier<Consultation>
    private let sender: Identifier<Desk>
    private let sentBy: Identifier<Worker>
    private let receiver: Referral.Receiver
    private let classes: Set<DataClass>
    private let basis: LegalBasis
    private let state: ReferralStateColumns
    private let answerBy: CivilDate?
    private let takenBy: Identifier<Worker>?
    private let version: Int

    /// In the order of the SELECT of `ReferralStore`.
    init(_ row: inout Row) throws {
        id = try row.next()
        file = try row.next()
        consultation = try row.next()
        sender = try row.next()
        sentBy = try row.next()
        receiver = try Self.receiver(desk: row.optional(), partner: row.optional())
        classes = try row.choices()
        basis = try row.basis()
        state = try ReferralStateColumns(&row)
        answerBy = try row.optional()
        takenBy = try row.optional()
        version = try row.next()
    }

    private static func receiver(
        desk: Identifier<Desk>?, partner: Identifier<Partner>?
    ) throws -> Referral.Receiver {
        if let desk { return .desk(desk) }
        if let partner { return .partner(partner) }
        throw Row.Unreadable(column: 5)
    }

    /// Under which names its answers lie in parts.
    var records: [String] {
        [id.description] + Referral.Action.allCases.map { Referral.record(of: $0, to: id) }
    }

    func referral(_ parts: [String: [PartRow]]) throws -> Referral {
        let replies = Referral.Action.allCases.reduce(into: [Referral.Action: Answers]()) {
            let said = Self.whole(parts[Referral.record(of: $1, to: id)])
            $0[$1] = said.flatMap { $0.isEmpty ? nil : $0 }
        }
        let letter =
            Self.whole(parts[id.description])
            ?? Answers(form: ReferralForm.form.id, edition: ReferralForm.form.edition)
        return Referral(
            id: id, file: file, consultation: consultation, sender: sender, sentBy: sentBy,
            receiver: receiver, letter: Referral.Letter(letter, classes: classes), basis: basis,
            state: try state.state(saying: replies), answerBy: answerBy, takenBy: takenBy,
            replies: replies, version: version)
    }

    /// All that was written in one form, in the edition in which it was written.
    private static func whole(_ rows: [PartRow]?) -> Answers? {
        guard let rows, let first = rows.first(where: { !$0.answers.isEmpty }) ?? rows.first
        else { return nil }
        return rows.reduce(Answers(form: first.answers.form, edition: first.answers.edition)) {
            $0.merging($1.answers)
        }
    }
}

extension Referral {
    /// Under which name the answers of one action lie: a referral has each of them once.
    static func record(of action: Action, to id: Identifier<Referral>) -> String {
        "\(id)/\(action.rawValue)"
    }

    func record(of action: Action) -> String { Self.record(of: action, to: id) }
}
