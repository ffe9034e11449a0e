@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Search") struct SearchRoutesTests {
    @Test("a note that is found says whose it is, but not to those from whom the name is kept")
    func whose() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.act("fukushi", in: own.file) { access, _, keys in
            let entry = NoteForm.answers(
                happenedOn: access.moment.date, method: .visitHere, counterparts: [.principal],
                about: [own.person], facts: "rentを払えない。")
            return (
                try access.writing(
                    entry, sequence: TextIndex.newSeq(at: access.moment), keys: keys), ()
            )
        }
        let file = try #require(
            try await town.archive.read { try FileStore($0).find(own.file) })
        let words = "港　花子 さん（\(file.number)）"
        try await Browser.visit(town) { client in
            let colleague = try await Browser.signedIn("fukushi2", client)
            #expect(try await colleague.get("/search?q=rent").has(words))
        }
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: own.person, permitted: ["w-fukushi"]), at: town.clock.now)
        }
        try await Browser.visit(town) { client in
            let colleague = try await Browser.signedIn("fukushi2", client)
            let kept = try await colleague.get("/search?q=rent")
            #expect(kept.has(file.number) && !kept.has("花子"))
            let permitted = try await Browser.signedIn("fukushi", client)
            #expect(try await permitted.get("/search?q=rent").has(words))
        }
    }
}
