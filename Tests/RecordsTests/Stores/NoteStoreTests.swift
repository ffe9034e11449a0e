@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct NoteStoreTests {
    private static let classes: [Secrecy] = [
        .internal, .ownDesk, .consented, .art106_6("slot1"), .childCouncil, .abuseReport,
        .dvProtected,
    ]

    @Test
    func `a note comes back in every class of secrecy, with those it is about in their order`()
        async throws
    {
        try await onEachTown { archive in
            try await archive.transaction { books in
                try PersonStore(books).save([.first(Sample.person("p2"))])
            }
            for (number, secrecy) in Self.classes.enumerated() {
                let id = Identifier<ProgressNote>("n\(number)")!
                let note = Sample.note(
                    id, sequence: Int64(number), secrecy: secrecy,
                    dataClass: DataClass.allCases[number % 6],
                    about: number % 2 == 0 ? ["p2", "p1"] : [])
                try await archive.transaction { try NoteStore($0).save([.first(note)]) }
                let found = try await archive.read { try NoteStore($0).require(id) }
                #expect(found == note)
            }
            let all = try await archive.read { try NoteStore($0).notes(of: "f1").map(\.sequence) }
            #expect(all == [6, 5, 4, 3, 2, 1, 0])
        }
    }

    @Test func `a note of the fewest words keeps its blanks`() async throws {
        let note = ProgressNote(
            id: "n1", sequence: 1, file: "f1", desk: "fukushi", worker: "w-fukushi",
            writtenAt: Sample.moment,
            answers: NoteForm.answers(
                happenedOn: Sample.day, method: .phoneIn, counterparts: [], about: [], facts: "電話"),
            corrects: nil, correctedBy: nil, version: 0)
        try await onEachTown { archive in
            try await archive.transaction { try NoteStore($0).save([.first(note)]) }
            let found = try await archive.read { try NoteStore($0).require("n1") }
            #expect(found == note)
        }
    }

    @Test func `a correction stands beside what it corrects, once`() async throws {
        let old = Sample.note("n1", sequence: 1)
        let new = Sample.note("n2", sequence: 2, facts: "面談で電気代の相談を受けた。", corrects: "n1")
        let corrected = Sample.note("n1", sequence: 1, correctedBy: "n2")
        try await onEachTown { archive in
            try await archive.transaction { try NoteStore($0).save([.first(old)]) }
            try await archive.transaction { books in
                try NoteStore(books).save([.first(new), .next(old, corrected)])
            }
            let found = try await archive.read { try NoteStore($0).notes(of: "f1") }
            #expect(found == [new, Sample.note("n1", sequence: 1, correctedBy: "n2", version: 1)])
            await #expect(throws: Stale.self) {
                try await archive.transaction { books in
                    let third = Sample.note("n3", sequence: 3, corrects: "n1")
                    try NoteStore(books).save([.first(third), .next(old, corrected)])
                }
            }
            let after = try await archive.read { try NoteStore($0).notes(of: "f1").count }
            #expect(after == 2)
        }
    }

    @Test func `notes vanish with the key of their file, from the search as well`() async throws {
        let standing = StoreTown.workers[0].standing
        try await onEachTown { archive in
            try await archive.transaction { books in
                try NoteStore(books).save([.first(Sample.note("n1", sequence: 1))])
            }
            func hits() async throws -> [Identifier<ProgressNote>] {
                try await archive.read { books in
                    try NoteSearch(books, for: standing, at: Sample.moment)
                        .hits(TextQuery("家賃")).map(\.note)
                }
            }
            #expect(try await hits() == ["n1"])
            try await archive.transaction { try DataKeys($0).destroy("f1", at: Sample.moment) }
            #expect(try await hits() == [])
            let left = try await archive.read { try NoteStore($0).notes(of: "f1").count }
            #expect(left == 0)
        }
    }
}
