@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct StaffStoreTests {
    @Test func `agencies, sections, desks and partners come back as registered`() async throws {
        try await onEachTown { archive in
            try await archive.read { (books: Books) throws in
                let store = OrganisationStore(books)
                #expect(try store.agencies() == StoreTown.agencies)
                #expect(try store.sections() == StoreTown.sections)
                #expect(try store.desks() == StoreTown.desks)
                #expect(try store.partners() == StoreTown.partners)
            }
        }
    }

    @Test func `a worker is invited, pledges, changes seats, leaves and comes back`() async throws {
        let workers = Trip<Worker>(
            save: { books, changes in
                for change in changes {
                    try WorkerStore(books).save(change, terminal: "test")
                }
            }, read: { try WorkerStore($0).require("w-new") })
        let one: [Standing.Seat] = [.init(desk: "fukushi", role: .deskWorker)]
        let two: [Standing.Seat] = [
            .init(desk: "tabane", role: .auditor), .init(desk: "fukushi", role: .deskSupervisor),
            .init(desk: "fukushi", role: .deskWorker),
        ]
        let forms: [(Worker.State, [Standing.Seat])] = [
            (.invited, one), (.active, one), (.active, two), (.left, two), (.invited, two),
        ]
        try await onEachTown { archive in
            try await workers.pass(forms, in: archive) { form, version in
                StoreTown.worker(
                    "w-new", form.1, agency: "shakyo", state: form.0, version: version)
            }
            let found = try await archive.read { try WorkerStore($0).find(signInName: "n-w-new") }
            #expect(found?.id == "w-new")
            let nobody = try await archive.read { try WorkerStore($0).find(signInName: "w-new") }
            #expect(nobody == nil)
        }
    }

    @Test func `two workers cannot share a sign-in name`() async throws {
        try await onEachTown { archive in
            await #expect(throws: Conflicting(constraint: "workers_sign_in_name_key")) {
                try await archive.transaction { books in
                    let twin = Worker(
                        id: "w-twin", signInName: "n-w-fukushi", name: "双子", agency: "town",
                        seats: [.init(desk: "fukushi", role: .deskWorker)], state: .invited,
                        validUntil: nil, pledgedOn: nil, version: 0)
                    try WorkerStore(books).save(.first(twin), terminal: "test")
                }
            }
        }
    }

    @Test func `the directory names everybody, and its version rises when something changes`()
        async throws
    {
        try await onEachTown { archive in
            let directory = try await archive.read { try DirectoryStore($0).directory() }
            #expect(directory.desks == StoreTown.desks)
            #expect(directory.workers.map(\.id) == StoreTown.workers.map(\.id).sorted())
            #expect(directory.multiAgencyDesk?.id == "tabane")
            #expect(directory.deskName("kodomo") == "こどもの窓口")
            #expect(try await archive.read { try DirectoryStore($0).version() } == "0")
            for expected in ["1", "2"] {
                try await archive.transaction { try Settings($0).directoryChanged() }
                #expect(try await archive.read { try DirectoryStore($0).version() } == expected)
            }
        }
    }

    @Test func `a setting is put and put again`() async throws {
        try await onEachTown { archive in
            #expect(try await archive.read { try Settings($0).value(.demo) } == nil)
            for value in ["no", "yes"] {
                try await archive.transaction { try Settings($0).put(value, as: .demo) }
                #expect(try await archive.read { try Settings($0).value(.demo) } == value)
            }
        }
    }
}
