@_spi(Stored) import Casework
import Foundation
@_spi(Stored) import Records
import Synchronization
import Testing

@testable import Web

/// Two towns that differ only in what a worker may not see look the same to that worker, on every
/// page, in every count, search and export.
@Suite("What may not be seen") struct InvisibleRecordsTests {
    @Test("hidden, guarded and foreign records change not one byte of what a worker is shown")
    func nothingChanges() async throws {
        let plain = try await seen(withSecrets: false)
        let full = try await seen(withSecrets: true)
        #expect(plain.keys.count > 15)
        #expect(Set(plain.keys) == Set(full.keys))
        for path in plain.keys.sorted() {
            let (a, b) = (plain[path] ?? "", full[path] ?? "")
            #expect(a == b, "\(path) differs at \(Self.difference(a, b))")
        }
    }

    @Test("the same records are there for those to whom they belong")
    func secretsExist() async throws {
        let town = try await TestTown.open()
        let secrets = try await addSecrets(to: town)
        try await Browser.visit(town) { client in
            let owner = try await Browser.signedIn("kodomo", client)
            let page = try await owner.get("/files/\(secrets.foreign)")
            #expect(page.status == .ok)
            #expect(page.has("秘密田"))
            let stranger = try await Browser.signedIn("fukushi", client)
            let foreign = try await stranger.get("/files/\(secrets.foreign)")
            let nothing = try await stranger.get("/files/no-such-file")
            #expect(foreign.status == .notFound)
            #expect(normal(foreign.text) == normal(nothing.text))
            let hidden = try await stranger.get("/files/\(secrets.hidden)")
            #expect(hidden.status == .notFound)
        }
    }

    private static func difference(_ a: String, _ b: String) -> String {
        let start = zip(a, b).prefix { $0 == $1 }.count
        return
            "…\(a.dropFirst(max(0, start - 40)).prefix(90))… and \(b.dropFirst(start).prefix(50))"
    }

    private func seen(withSecrets: Bool) async throws -> [String: String] {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", kana: ("ミナト", "ハナコ"),
            phone: "09000000001")
        try await town.note("fukushi", in: own.file, "面談で家賃の相談を受けた。")
        if withSecrets { _ = try await addSecrets(to: town) }
        let found = Mutex<[String: String]>([:])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let pages = try await Crawl.pages(browser, from: Crawl.starts)
            found.withLock { $0 = pages }
        }
        return found.withLock { $0 }
    }

    /// Another agency's case, a colleague's hidden consultation and a guarded person, with the same
    /// words, telephone and kana as the visible ones. Their keys come from elsewhere, so that the
    /// visible records have the same keys in both towns.
    private func addSecrets(
        to town: TestTown
    ) async throws -> (foreign: Identifier<HouseholdFile>, hidden: Identifier<HouseholdFile>) {
        let counter = Mutex(0)
        let keys = Keys {
            let number = counter.withLock { value -> Int in
                value += 1
                return value
            }
            return "secret\(number)"
        }
        let foreign = try await town.receive(
            by: "kodomo", at: "kodomo", family: "秘密田", kana: ("ミナト", "ハナコ"),
            gist: "面談で家賃の相談", phone: "09000000002", keys: keys)
        let hidden = try await town.receive(
            by: "fukushi2", at: "fukushi", family: "秘密山", kana: ("ミナト", "ハナコ"),
            gist: "家賃", mode: .hidden, phone: "09000000003", keys: keys)
        let guarded = try await town.receive(
            by: "shakyo", at: "shakyo", family: "秘密川", kana: ("ミナト", "ハナコ"), gist: "家賃",
            phone: "09000000004", keys: keys)
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: guarded.person, permitted: ["w-shakyo"]), at: town.clock.now)
        }
        return (foreign.file, hidden.file)
    }
}

/// A page without what is new each time it is drawn: tokens of the form and keys of the moment.
func normal(_ text: String) -> String {
    var text = text
    for mark in ["data-csrf=\"", "name=\"csrf\" value=\"", "name=\"once\" value=\""] {
        while let start = text.range(of: mark) {
            let end = text[start.upperBound...].firstIndex(of: "\"") ?? text.endIndex
            text.replaceSubrange(start.lowerBound..<end, with: "#")
        }
    }
    return text
}
