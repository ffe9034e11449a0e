import Casework
import HTTPTypes
import Records
import Testing

@testable import Web

@Suite("Who reads and corrects a note") struct NoteReadingTests {
    static let reach: [(String, Bool)] = [
        ("consented", true), ("internal", true), ("ownDesk", false), ("youtaikyo", false),
        ("abuseReport", false), ("dvProtected", false),
    ]

    @Test("each class of secrecy reaches whom it should and no further", arguments: reach)
    func classes(_ code: String, _ reachesOthers: Bool) async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        let note = try await written(town, opened.file, code)
        try await Browser.visit(town) { client in
            let own = try await Browser.signedIn("fukushi2", client)
            #expect(try await own.get("/files/\(opened.file)/notes").has("だれが読めるかの記録"))
            let other = try await Browser.signedIn("chosei", client)
            let list = try await other.get("/files/\(opened.file)/notes")
            #expect(list.has("だれが読めるかの記録") == reachesOthers)
            let full = try await other.get("/files/\(opened.file)/notes/\(note)")
            #expect(full.status == (reachesOthers ? .ok : .notFound))
            let paper = try await other.get("/files/\(opened.file)/notes/sheet")
            #expect(paper.has("だれが読めるかの記録") == reachesOthers)
        }
    }

    @Test("closed circles stay off paper even for their own desk")
    func paper() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await written(town, opened.file, "abuseReport")
        try await town.note("fukushi", in: opened.file, "ふつうの記録")
        try await Browser.visit(town) { client in
            let own = try await Browser.signedIn("fukushi", client)
            let paper = try await own.get("/files/\(opened.file)/notes/sheet")
            #expect(paper.has("ふつうの記録"))
            #expect(!paper.has("だれが読めるかの記録"))
            #expect(paper.has("取扱注意"))
            #expect(paper.has("印刷：職員fukushi"))
        }
        #expect(try await town.deeds(in: opened.file).contains("file.print"))
    }

    @Test(
        "the writer and the supervisor correct, a colleague does not, a stranger finds nothing",
        arguments: [
            ("fukushi", HTTPResponse.Status.ok), ("fukushi-sup", .ok), ("fukushi2", .forbidden),
            ("chosei", .forbidden), ("kodomo", .notFound),
        ])
    func correction(_ name: String, _ status: HTTPResponse.Status) async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        let note = try await town.note("fukushi", in: opened.file, "はじめの記録")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn(name, client)
            let path = "/files/\(opened.file)/notes/\(note)"
            #expect(try await browser.get(path + "/correction").status == status)
            let saved = try await browser.post(path + "/correction", Self.corrected)
            #expect(saved.status == status)
            guard status == .ok else { return }
            #expect(saved.has("記録を訂正しました"))
            #expect(saved.has("訂正あり"))
            #expect(saved.has("なおした記録"))
            let old = try await browser.get(path)
            #expect(old.has("はじめの記録"))
            #expect(old.has("この記録は訂正されています"))
            let twice = try await browser.post(path + "/correction", Self.corrected)
            #expect(twice.has("すでに保存されています"))
        }
        #expect(try await town.notes(of: opened.file).count == (status == .ok ? 2 : 1))
    }

    @Test("a correction that met a newer version is not saved, and what was typed stays")
    func stale() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        let note = try await town.note("fukushi", in: opened.file, "はじめの記録")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(opened.file)/notes/\(note)/correction"
            try await browser.get(path)
            let refused = try await browser.post(
                path, ["version": "7", "happened_on": "R8.4.6", "facts": "なおした記録"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("違いを確かめてください"))
            let again = try await browser.get(path)
            #expect(again.has("下書きから続けます"))
            #expect(again.has("なおした記録"))
        }
        #expect(try await town.notes(of: opened.file).count == 1)
    }

    static let corrected: KeyValuePairs = [
        "happened_on": "R8.4.6", "method": "visitHere", "facts": "なおした記録",
        "secrecy": "consented", "data_class": "life",
    ]

    @discardableResult
    private func written(
        _ town: TestTown, _ file: Identifier<HouseholdFile>, _ code: String
    ) async throws -> Identifier<ProgressNote> {
        let secrecy = try #require(Secrecy(code: code, slot: nil))
        return try await town.act("fukushi", in: file) { access, _, keys in
            let outcome = try access.writing(
                NoteForm.answers(
                    happenedOn: access.moment.date, method: .phoneIn, counterparts: [], about: [],
                    facts: "だれが読めるかの記録", secrecy: secrecy),
                sequence: TextIndex.newSeq(at: access.moment), keys: keys)
            return (outcome, outcome.notes[0].after.id)
        }
    }
}
