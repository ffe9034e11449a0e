@_spi(Stored) import Casework
import Foundation
import Pages
import Synchronization
import Testing

@testable import Web
@testable import kasane

/// A town that exists only in a test, with other names for everything and other meetings.
@Suite("A fourth town") struct FourthTownTests {
    @Test("no page of a town with other names shows a word of the other three")
    func noForeignWord() async throws {
        let town = try await TestTown.open(profile: FourthTown.yaml, staff: FourthTown.staff)
        let words = try foreignWords()
        #expect(words.count > 60)
        let found = Mutex<[String: String]>([:])
        try await Browser.visit(town) { client in
            for name in FourthTown.staff.map(\.name) {
                let browser = try await Browser.signedIn(name, client)
                let pages = try await Crawl.pages(browser, from: Crawl.starts)
                found.withLock { $0.merge(pages) { first, _ in first } }
            }
        }
        let pages = found.withLock { $0 }
        #expect(pages.count > 10)
        for (path, text) in pages {
            for word in words where text.contains(word) {
                Issue.record("\(path) shows 「\(word)」")
            }
        }
        #expect(pages["/"]?.contains("よりそいの輪") == true)
    }

    /// Names of the three shipped towns that the fourth does not have itself.
    private func foreignWords() throws -> Set<String> {
        var words: Set<String> = []
        for profile in try ProfileFile.all() {
            words.insert(profile.municipality.name)
            words.formUnion(profile.programme.nickname.map { [$0] } ?? [])
            words.formUnion(profile.sections.map(\.name))
            words.formUnion(profile.agencies.map(\.name))
            words.formUnion(profile.desks.flatMap { [$0.name] + $0.aliases })
            words.formUnion(profile.bodies.map(\.name))
            words.formUnion(profile.partners.map(\.name))
            words.formUnion(profile.programme.subProgrammes.map(\.name))
            words.insert(profile.multiAgency.name)
            words.insert(profile.programme.name)
        }
        // The national list of routes (CL-2) names kinds of institution that every city has.
        let national = Route.allCases.map(\.words)
        return words.filter { word in
            word.count > 3 && !FourthTown.yaml.contains(word)
                && !national.contains { $0.contains(word) }
        }
    }
}
