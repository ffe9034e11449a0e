@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Synchronization
import Testing

@Suite struct SharingStoreTests {
    @Test func `a file goes from desk to desk and keeps its number`() async throws {
        let files = Trip<HouseholdFile>(
            save: { try FileStore($0).save($1) },
            read: { books in
                guard let found = try FileStore(books).find("f2") else { throw Missing() }
                return found
            })
        try await onEachTown { archive in
            let holders: [(Identifier<Desk>, Identifier<Worker>)] = [
                ("fukushi", "w-fukushi"), ("kodomo", "w-kodomo"),
            ]
            try await files.pass(holders, in: archive) { holder, version in
                Sample.file(
                    "f2", number: "2026-000002", desk: holder.0, accompanying: holder.1,
                    isHidden: true, version: version)
            }
        }
    }

    @Test func `two files cannot have one number, and none is drawn that is taken`() async throws {
        try await onEachTown { archive in
            await #expect(throws: Conflicting(constraint: "files_number_key")) {
                try await archive.transaction { books in
                    try FileStore(books).save([.first(Sample.file("f2"))])
                }
            }
            let numbers = try await archive.transaction { books in
                let store = FileStore(books)
                func keys(_ names: [String]) -> Keys {
                    let rest = Mutex(names[...])
                    return Keys { rest.withLock { $0.removeFirst() } }
                }
                let first = try store.newNumber(in: 2026, from: keys(["a"]))
                try store.save([.first(Sample.file("f3", number: first))])
                return [
                    first, try store.newNumber(in: 2026, from: keys(["a", "b"])),
                    try store.newNumber(in: 2026, from: keys(["b"])),
                ]
            }
            #expect(numbers[0] != numbers[1])
            #expect(numbers[1] == numbers[2])
            #expect(numbers.allSatisfy { RecordNumber($0) != nil })
        }
    }

    /// One of each kind: what it points at is kept too.
    private static let bases: [LegalBasis] =
        [
            .ownDuty, .programmeDuty, .consent("x1"), .conference("slot1"),
            .internalUse(approver: "w-kacho"), .publicBody(approver: "w-kacho"),
            .personsInterest(approver: "w-kacho"), .emergency(authorisedBy: "w-fukushi"),
        ] + LegalBasis.Statute.allCases.map { .statute($0) }

    @Test func `a share comes back on every basis, and ends`() async throws {
        try await onEachTown { archive in
            for (number, basis) in Self.bases.enumerated() {
                let id = Identifier<Share>("share\(number)")!
                let shares = Trip<Share>(
                    save: { try ShareStore($0).save($1) },
                    read: { books in
                        let all = try ShareStore(books).shares(of: "f1")
                        return try #require(all.first { $0.id == id })
                    })
                let forms: [(Bool, Moment)] = [
                    (false, .never), (true, .never), (true, Sample.moment.adding(days: 1)),
                ]
                try await shares.pass(forms, in: archive) { form, version in
                    Sample.share(
                        id, desk: "shakyo", worker: number % 2 == 0 ? "w-shakyo" : nil,
                        basis: basis, classes: [.identity, .health], mayWrite: form.0,
                        until: form.1, reason: "家族の安全のため", version: version)
                }
            }
        }
    }

    @Test func `a consent comes back in every state`() async throws {
        let consents = Trip<Consent>(
            save: { try ConsentStore($0).save($1) },
            read: { books in
                try #require(ConsentStore(books).consents(of: "f1").first { $0.id == "x1" })
            })
        let day = Sample.day
        let states: [Consent.State] = [
            .refused, .unobtainable, .oral(confirmBy: day.adding(days: 14)), .written(on: day),
            .withdrawn(on: day.adding(days: 20)), .lapsed(on: day.adding(days: 25)),
            .superseded(on: day.adding(days: 30)),
        ]
        try await onEachTown { archive in
            try await consents.pass(states, in: archive) { state, version in
                Sample.consent("x1", state: state, version: version)
            }
        }
    }

    @Test func `what was put down when a consent was taken back comes back`() async throws {
        let event = Sample.consentEvent("e1")
        try await onEachTown { archive in
            try await archive.transaction { books in
                try ConsentStore(books).save([.first(Sample.consent("x1", state: .refused))])
                try ConsentEventStore(books).save([.first(event)])
            }
            let found = try await archive.read { try ConsentEventStore($0).events(of: "f1") }
            #expect(found == [event])
        }
    }

    @Test func `rules read the scope of a consent without its other words`() async throws {
        let consent = Sample.consent("x1", state: .written(on: Sample.day))
        try await onEachTown { archive in
            try await archive.transaction { try ConsentStore($0).save([.first(consent)]) }
            let bare = try await archive.read { try ConsentStore($0).scopes(of: "f1") }
            #expect(bare.map(\.scope) == [consent.scope])
            #expect(bare.map(\.state) == [consent.state])
            #expect(bare.map(\.answers.isEmpty) == [true])
        }
    }

    @Test func `an answer that allows nothing keeps its empty scope`() async throws {
        let refused = Consent(
            id: "x1", file: "f1", person: "p1", edition: 1, state: .refused,
            scope: .nothing(on: Sample.day), explainedBy: "w-fukushi", askedOn: Sample.day,
            version: 0)
        try await onEachTown { archive in
            try await archive.transaction { try ConsentStore($0).save([.first(refused)]) }
            let found = try await archive.read { try ConsentStore($0).consents(of: "f1") }
            #expect(found == [refused])
        }
    }

    @Test func `one edition of a consent stands once`() async throws {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try ConsentStore(books).save([.first(Sample.consent("x1", state: .refused))])
            }
            await #expect(throws: Conflicting.self) {
                try await archive.transaction { books in
                    try ConsentStore(books).save([.first(Sample.consent("x2", state: .refused))])
                }
            }
        }
    }

    @Test func `a file whose key is destroyed is open to nobody and stands in no list`()
        async throws
    {
        let worker = StoreTown.workers[0]
        try await onEachTown { archive in
            let before = try await archive.read { books in
                try FileStore(books).access(
                    to: "f1", for: worker.standing, at: Sample.moment
                ).file.id
            }
            #expect(before == "f1")
            try await archive.transaction { try DataKeys($0).destroy("f1", at: Sample.moment) }
            await #expect(throws: Denial.unseen) {
                _ = try await archive.read { books in
                    try FileStore(books).access(
                        to: "f1", for: worker.standing, at: Sample.moment
                    ).file.id
                }
            }
            try await archive.read { (books: Books) throws in
                let list = try FileList(books, for: worker.standing, at: Sample.moment)
                #expect(try list.count(FileFilter()) == 0)
                #expect(try list.lines(FileFilter()) == [])
                let home = try HomeLists(books, for: worker.standing, at: Sample.moment)
                #expect(try home.unhandled(limit: 10).lines == [])
                #expect(try home.mine(limit: 10).count == 0)
                let search = PersonSearch(books, for: worker.standing, at: Sample.moment)
                #expect(try search.hits(.name("渡邉")) == [])
                #expect(try search.file(numbered: "2026-000001") == nil)
                #expect(try ConsultationStore(books).consultations(of: "f1") == [])
                let traces = try EarlierConsultations(books).traces(
                    of: PersonTraits(Sample.person("p1").details, id: nil), for: worker.standing,
                    at: Sample.moment)
                #expect(traces == [])
            }
        }
    }
}
