@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

extension Browser {
    /// Presses the button of a form on the page last seen, with all that it carries unseen.
    @discardableResult
    func press(_ action: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Page
    {
        let typed = fields.map { ($0.key, $0.value) }
        let names = Set(typed.map(\.0))
        let hidden = carried(in: action).filter { !names.contains($0.0) }
        return try await post(action, pairs: hidden + typed)
    }

    /// The hidden fields of the first form that goes to this address.
    private func carried(in action: String) -> [(String, String)] {
        guard let text = page?.text, let start = text.range(of: "action=\"\(action)\"") else {
            return []
        }
        let form = text[start.upperBound...]
        let end = form.range(of: "</form>")?.lowerBound ?? form.endIndex
        return form[..<end].components(separatedBy: "type=\"hidden\" name=\"").dropFirst().map {
            part in
            let name = String(part.prefix { $0 != "\"" })
            guard let value = part.range(of: "value=\"") else { return (name, "") }
            return (name, String(part[value.upperBound...].prefix { $0 != "\"" }))
        }
    }
}

/// What is typed on the form of a new referral.
enum Typed {
    static func letter(
        to receiver: String, way: String = "pass", classes: [String] = ["identity", "life"]
    ) -> [(String, String)] {
        [
            ("receiver", receiver), ("way", way), ("reason", "家計の立て直しを一緒に考えてほしい"),
            ("told", "先方に話してよいと言われた"), ("wishes", "電話は夕方に"), ("answer_by", "R8.4.13"),
        ] + classes.map { ("classes", $0) }
    }
}

extension TestTown {
    /// Somebody else of the household.
    @discardableResult
    func addMember(
        _ family: String, _ given: String, to file: Identifier<HouseholdFile>,
        as relation: Membership.Relation = .spouse
    ) async throws -> Identifier<Person> {
        try await act("fukushi", in: file) { access, books, keys in
            var outcome = try access.registering(
                PersonDetails(name: PersonName(family: family, given: given)), keys: keys)
            let person = outcome.people[0].after.id
            outcome.merge(
                try access.adding(
                    person, as: relation, livesTogether: true, isHead: false,
                    since: PartialDate(access.moment.date),
                    to: try MembershipStore(books).members(of: file), keys: keys))
            return (outcome, person)
        }
    }

    /// A member agrees that these agencies are told everything.
    @discardableResult
    func agree(
        _ person: Identifier<Person>, in file: Identifier<HouseholdFile>,
        agencies: Set<Identifier<Agency>>, months: Int = 12
    ) async throws -> Identifier<Consent> {
        let desks = Array(try await archive.read { try DirectoryStore($0).directory().desks })
        return try await act("fukushi", in: file) { access, books, keys in
            let day = access.moment.date
            let scope = Consent.Scope(
                agencies: agencies, purposes: Set(SharingPurpose.allCases),
                classes: Set(DataClass.allCases), from: day, through: day.adding(months: months))
            let outcome = try access.recording(
                ConsentAnswer(
                    kind: .written, person: person, scope: scope, askedOn: day),
                after: try ConsentStore(books).consents(of: file),
                cases: try CaseStore(books).cases(of: file), desks: desks, keys: keys)
            return (outcome, outcome.consents[0].after.id)
        }
    }

    /// A referral that is on its way, sent by 福祉の窓口 on the person's consent.
    @discardableResult
    func sent(
        to receiver: Referral.Receiver = .desk("shakyo"), consent: Identifier<Consent>,
        _ received: Received
    ) async throws -> Identifier<Referral> {
        try await act("fukushi", in: received.file) { access, books, keys in
            let outcome = try access.sending(
                NewReferral(
                    receiver: receiver,
                    letter: Referral.Letter(
                        reason: "家計の相談", told: "伝えた", wishes: "", classes: [.identity, .life]),
                    basis: .consent(consent), reasonForBasis: "",
                    answerBy: access.moment.date.adding(days: 7)),
                for: try ConsultationStore(books).require(received.consultation),
                telling: try books.telling(receiver, in: received.file), keys: keys)
            return (outcome, outcome.referrals[0].after.id)
        }
    }

    func referrals(of file: Identifier<HouseholdFile>) async throws -> [Referral] {
        try await archive.read { try ReferralStore($0).referrals(of: file) }
    }

    func shares(of file: Identifier<HouseholdFile>) async throws -> [Share] {
        try await archive.read { try ShareStore($0).shares(of: file) }
    }

    func consents(of file: Identifier<HouseholdFile>) async throws -> [Consent] {
        try await archive.read { try ConsentStore($0).consents(of: file) }
    }
}
