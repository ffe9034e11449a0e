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
        let found = Mutex<[String: String]>([:])
        try await Browser.visit(town) { client in
            var story = try await FourthTownStory(client)
            try await story.happen()
            found.withLock { $0 = story.pages }
            for name in FourthTown.staff.map(\.name) {
                let browser = try await Browser.signedIn(name, client)
                let pages = try await Crawl.pages(browser, from: Crawl.starts)
                found.withLock { found in
                    for (path, text) in pages { found["\(path) as \(name)"] = text }
                }
            }
        }
        let pages = found.withLock { $0 }
        #expect(pages.count > 250)
        try expectOwnWords(pages)
        #expect(pages["/ as tobira"]?.contains("よりそいの輪") == true)
        #expect(pages.values.contains { $0.contains("束ね事業へつなぎました") })
        #expect(pages.values.contains { $0.contains("つなぎの連絡票を送った") })
        #expect(pages.values.contains { $0.contains("次に諮るのはまるごと円卓です") })
        #expect(pages.values.contains { $0.contains("まるごと円卓（同意なし）") })
        #expect(pages["/ as tobira"]?.contains("束ね事業への依頼") == true)
    }

    @Test("every word for a role, a deed, a basis or a notice is the town's own")
    func words() throws {
        let names = TownNames(try ProfileFile.read(FourthTown.yaml, named: FourthTown.file))
        var said: [String: String] = [:]
        for role in Role.allCases {
            said["role \(role)"] = role.words(names) + role.demoSentence(names)
        }
        for method in ContactMethod.allCases {
            said["method \(method)"] = names.filled(method.label)
        }
        for notice in Notice.allCases {
            said["notice \(notice)"] = String(
                decoding: notice.alert(names).html.bytes, as: UTF8.self)
        }
        for deed in [
            "consultation.escalate", "consultation.escalation", "referral.send", "referral.print",
            "case.apply",
        ] {
            said[deed] = deedWords(deed, names)
        }
        for offer in DisclosureDecision.Offer.allCases { said["\(offer)"] = offer.words(names) }
        #expect(said["role deskWorker"]?.hasPrefix("扉番") == true)
        #expect(said["role outreachWorker"]?.hasPrefix("訪問などによる支援の担当") == true)
        try expectOwnWords(said)
    }

    /// Words that may stand on a page of any town, each with its reason.
    private static let excepted = [
        // The conference of another law (生活困窮者自立支援法9条): that is its name in the statute.
        "生活困窮者自立支援法の支援会議",
        // The council of 児童福祉法25条の2, named where that law is the basis. Two towns list it as a
        // body of their own.
        "要保護児童対策地域協議会",
        // What a consent is given for: the activity, not the part of the programme one town so names.
        "支援プランの作成のため",
    ]

    /// What the shipped towns and most of the country call the programme and its parts.
    private static let standard = [
        "重層的支援", "包括的相談支援", "多機関協働", "アウトリーチ", "参加支援", "地域づくり", "支援会議", "つなぐシート",
    ]

    private func expectOwnWords(_ pages: [String: String]) throws {
        let words = try foreignWords().union(Self.standard)
        #expect(words.count > 60)
        for (path, text) in pages {
            let text = Self.excepted.reduce(text) { $0.replacing($1, with: "") }
            for word in words where text.contains(word) {
                Issue.record("\(path) shows 「\(word)」")
            }
        }
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
