@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("What a case page tells of decisions, ends and lost consents") struct CaseHistoryTests {
    @Test("a case taken up again still shows how it was decided and closed, and when")
    func history() async throws {
        let town = try await TestTown.open()
        let closure = Closure(
            closedOn: TestTown.today, reason: .goalReached, changes: [.housing],
            evaluation: "家賃の分納が終わった", toldOn: nil)
        let opened = try await town.opened(
            withConsent: true,
            [
                ("chosei", .hears), ("chosei", .assess), ("kacho", .decides),
                ("kacho", .close(lead: "kodomo", closure)),
            ])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/cases/\(opened.id)"
            try await browser.get("\(path)/reopening")
            #expect(
                try await browser.post("\(path)/reopening", ["next_on": "R8.4.20"])
                    .has("再開しました"))
            for place in [path, "\(path)/sheet"] {
                let page = try await browser.get(place)
                #expect(page.has("決定と終結の経過"))
                #expect(page.has("決定した人：職員kacho"))
                #expect(page.has("理由：目標達成"))
                #expect(page.has("家賃の分納が終わった"))
                #expect(page.has("主担当課：こどもの窓口"))
                #expect(page.has(">再開<"))
            }
            let coordinator = try await Browser.signedIn("chosei", client)
            #expect(try await coordinator.get(path).status == .ok, "asked again, it opens again")
        }
    }

    @Test("consent withdrawn: the page says what it means and what to do next, and lets one do it")
    func lostConsent() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(
            withConsent: true,
            [("chosei", .hears), ("chosei", .assess), ("kacho", .decides)])
        let consent = try #require(try await town.found(opened).consent)
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(opened.file)/consents/\(consent)/withdrawal"
            let confirm = try await holder.get(path)
            #expect(confirm.has("同意のないケースとして続くもの"))
            try await holder.press(
                path, ["on": "R8.4.6", "channel": "oral"])
            let coordinator = try await Browser.signedIn("chosei", client)
            let page = try await coordinator.get("/cases/\(opened.id)")
            #expect(page.has("本人の同意がなくなりました"))
            #expect(page.has("あらためて同意をたずねる"))
            #expect(page.has("/cases/\(opened.id)/interruption"))
            #expect(page.has("支援決定はできません"))
            try await coordinator.get("/cases/\(opened.id)/session")
            let done = try await coordinator.post(
                "/cases/\(opened.id)/session", ["held_on": "R8.4.6"])
            #expect(done.has("支援会議（支援方針の協議）"))
        }
        let found = try await town.found(opened)
        #expect(found.sessions.map(\.kind) == [.statutory])
        #expect(found.turns.map(\.what) == [.decided(by: "w-kacho"), .consentLost(consent)])
    }

    @Test("a consent that ran out is none, on the page and under the button")
    func expired() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["town"], months: 1)
        let opened = try await town.escalated(received, consent: consent)
        town.clock.pass(days: 40)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("chosei", client)
            let page = try await browser.get("/cases/\(opened.id)")
            #expect(page.has("本人の同意がなくなりました"))
            #expect(page.has("なし（支援方針の協議として進めます）"))
        }
    }
}
