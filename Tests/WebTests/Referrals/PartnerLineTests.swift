import Foundation
import Synchronization
import Testing

@testable import Web
@testable import kasane

/// 連携体制の構築: the seventeen lines of Koshu's plan (§9), as places one can be handed on to.
@Suite("Partner lines") struct PartnerLineTests {
    private func koshu() async throws -> TestTown {
        try await TestTown.open(
            profile: try ProfileFile.text(of: "koshu"),
            staff: [("mado", "city", [.init(desk: "anshin", role: .deskWorker)])])
    }

    @Test(
        "all seventeen stand in the directory with what they include, and are offered as receivers")
    func offered() async throws {
        let town = try await koshu()
        let partners = try ProfileFile.shipped("koshu").partners
        #expect(partners.count == 17)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("mado", client)
            let directory = try await browser.get("/directory")
            let path = try await received(browser)
            let choice = try await browser.get("\(path)/referrals/new")
            for partner in partners {
                #expect(directory.has(partner.name), "\(partner.name)")
                for part in partner.includes { #expect(directory.has(part), "\(part)") }
                #expect(choice.has("value=\"partner:\(partner.id)\""), "\(partner.name)")
            }
            #expect(directory.has("上下水道の課"), "the section in charge of 上下水道事業")
        }
    }

    @Test(
        "each is reached by a paper the person may carry, with an answer the sender puts in",
        arguments: 1...17)
    func handedOn(_ number: Int) async throws {
        let town = try await koshu()
        let partner = try ProfileFile.shipped("koshu").partners[number - 1]
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("mado", client)
            let path = try await received(browser)
            try await browser.get("\(path)/referrals/new")
            let check = try await browser.post(
                "\(path)/referrals/new",
                pairs: [
                    ("receiver", "partner:\(partner.id)"), ("way", "own"), ("reason", "手続きの相談"),
                    ("told", "窓口の場所を伝えた"), ("wishes", ""), ("answer_by", "R8.4.13"),
                ])
            #expect(check.has(partner.name))
            let sent = try await browser.press("\(path)/referrals")
            #expect(sent.path.hasPrefix("/referrals/"))
            let id = sent.path.prefix { $0 != "?" }
            let sheet = try await browser.get("\(id)/sheet")
            for words in ["\(partner.name)　御中", "回答欄", "手続きの相談"] {
                #expect(sheet.has(words), "\(words)")
            }
            try await browser.get(String(id))
            let answered = try await browser.press("\(id)/acceptance", ["meeting": "R8.4.9"])
            #expect(answered.has("引き受けました"))
        }
    }

    /// A consultation of the desk, as it is received over the counter.
    private func received(_ browser: Browser) async throws -> String {
        try await browser.get("/consultations/new")
        let page = try await browser.post(
            "/consultations/new",
            [
                "mode": "ordinary", "channel": "visit", "gist": "手続きがわからない", "consent": "given",
                "next_on": "R8.4.13", "name_family": "塩山", "name_given": "花",
            ])
        let found = try #require(page.path.firstRange(of: "/consultations/"))
        return "/consultations/" + page.path[found.upperBound...].prefix { $0 != "?" && $0 != "/" }
    }
}
