@_spi(Stored) import Casework
import Foundation
@_spi(Stored) import Records

@testable import Web

/// Records made by domain steps, for tests that need something to be there.
extension TestTown {
    func standing(_ name: String) -> Standing {
        let person = Self.staff.first { $0.name == name }!
        return Standing(
            worker: Identifier("w-\(name)")!, agency: person.agency, seats: person.seats)
    }

    /// A consultation received at a desk, as it would be by the form.
    @discardableResult
    func receive(
        by name: String, at desk: Identifier<Desk>, family: String, given: String = "花子",
        kana: (String, String) = ("", ""), gist: String = "家賃が払えない", mode: IntakeMode = .ordinary,
        phone: String = "", birth: CivilDate? = nil, keys: Keys? = nil
    ) async throws -> Received {
        let standing = standing(name)
        let keys = keys ?? office.keys
        let now = clock.now
        let contacts =
            phone.isEmpty
            ? []
            : [
                Contact(
                    kind: .mobile, value: phone, holder: "", hours: "", voicemail: .unasked,
                    keepFromFamily: false, from: nil, until: nil)
            ]
        let details = PersonDetails(
            name: PersonName(
                family: family, given: given, familyKana: kana.0, givenKana: kana.1),
            sex: .female, birth: birth.map { .date(PartialDate($0)) } ?? .unknown,
            addresses: [
                Address(
                    kind: .registered, postcode: "", prefecture: "架空県", municipality: "試験町",
                    town: "港一丁目", line: "2-3", building: "", from: nil, until: nil)
            ], contacts: contacts)
        return try await archive.transaction { books in
            let number = try FileStore(books).newNumber(in: now.date.fiscalYear, from: keys)
            let outcome = try Consultation.received(
                NewConsultation(
                    desk: desk, mode: mode,
                    answers: IntakeForm.answers(channel: .visit, gist: gist),
                    principal: details, nextOn: now.date.adding(days: 3)),
                number: number, by: standing, at: now, keys: keys)
            try books.save(outcome, terminal: "test")
            return Received(
                file: outcome.files[0].after.id, consultation: outcome.consultations[0].after.id,
                person: outcome.people[0].after.id)
        }
    }

    struct Received: Sendable {
        let file: Identifier<HouseholdFile>
        let consultation: Identifier<Consultation>
        let person: Identifier<Person>
    }

    func number(of file: Identifier<HouseholdFile>) async throws -> String {
        try await archive.read { try FileStore($0).find(file)?.number ?? "" }
    }

    /// Does something in a file as a worker who may.
    @discardableResult
    func act<Value: Sendable>(
        _ name: String, in file: Identifier<HouseholdFile>,
        _ body: @escaping @Sendable (Access, Books, Keys) throws -> (Outcome, Value)
    ) async throws -> Value {
        let (standing, now, keys) = (standing(name), clock.now, office.keys)
        return try await archive.transaction { books in
            let access = try FileStore(books).access(to: file, for: standing, at: now)
            let (outcome, value) = try body(access, books, keys)
            try books.save(outcome, terminal: "test")
            return value
        }
    }

    @discardableResult
    func note(_ name: String, in file: Identifier<HouseholdFile>, _ facts: String) async throws
        -> Identifier<ProgressNote>
    {
        try await act(name, in: file) { access, _, keys in
            let outcome = try access.writing(
                NoteForm.answers(
                    happenedOn: access.moment.date, method: .visitHere,
                    counterparts: [.principal], about: [], facts: facts),
                sequence: TextIndex.newSeq(at: access.moment), keys: keys)
            return (outcome, outcome.notes[0].after.id)
        }
    }
}

extension Books {
    /// What a page would say about who is told: everybody of the household is concerned.
    func telling(
        _ agency: Identifier<Agency>, in file: Identifier<HouseholdFile>
    ) throws -> Telling? {
        let members = try MembershipStore(self).members(of: file).filter { $0.until == nil }
        return try DirectoryStore(self).directory().recipient(agency).map {
            Telling(to: $0, about: Set(members.map(\.person)))
        }
    }

    func telling(
        _ receiver: Referral.Receiver, in file: Identifier<HouseholdFile>
    ) throws -> Telling? {
        let directory = try DirectoryStore(self).directory()
        let agency: Identifier<Agency>? =
            switch receiver {
            case .desk(let desk): directory.desk(desk)?.agency
            case .partner(let partner): directory.partner(partner)?.asRecipient?.id
            }
        return try agency.flatMap { try telling($0, in: file) }
    }
}
