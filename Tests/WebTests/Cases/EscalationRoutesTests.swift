import Casework
import HTTPTypes
import Records
import Testing

@testable import Web

@Suite("Bringing a consultation to 多機関協働") struct EscalationRoutesTests {
    @Test("without consent the case opens on the duty of the programme")
    func withoutConsent() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/escalation"
            let form = try await browser.get(path)
            #expect(form.has("課題が複数あり、一つの窓口では難しい"))
            #expect(form.has("支援会議（構成員だけ）"))
            let opened = try await browser.post(
                path, ["reasons": "severalIssues", "consent": "none", "next_on": "R8.4.20"])
            #expect(opened.has("多機関協働へつなぎました"))
            let number = try await town.archive.read {
                try CaseStore($0).cases(of: own.file)[0].number
            }
            #expect(opened.has(number))
            let coordinator = try await Browser.signedIn("chosei", client)
            #expect(try await coordinator.get("/files/\(own.file)").status == .ok)
        }
        let cases = try await town.archive.read { try CaseStore($0).cases(of: own.file) }
        #expect(cases.first?.consent == nil)
        #expect(cases.first?.desk == "tabane")
    }

    @Test("with a consent that reaches the desk, and with no other")
    func withConsent() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let narrow = try await town.agree(own, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/escalation"
            #expect(try await browser.get(path).has("を範囲に含む有効な同意は、まだありません"))
            let refused = try await browser.post(
                path,
                ["reasons": "other", "consent": narrow.description, "next_on": "R8.4.20"])
            #expect(refused.status == .unprocessableContent)
            let consent = try await town.agree(own)
            try await browser.get(path)
            let opened = try await browser.post(
                path,
                ["reasons": "other", "consent": consent.description, "next_on": "R8.4.20"])
            #expect(opened.status == .ok)
            #expect(opened.has("書面の同意"))
        }
    }

    @Test("reasons, the answer about consent and a day are needed, and all are asked for at once")
    func incomplete() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)/escalation"
            try await browser.get(path)
            let again = try await browser.post(path, ["next_on": "R8.4.1"])
            #expect(again.status == .unprocessableContent)
            #expect(again.has("依頼の理由を1つ以上選んでください"))
            #expect(again.has("本人の同意を選んでください"))
            #expect(again.has("次に確認する日は今日（令和8年4月6日）以降にしてください"))
        }
    }

    @Test("to a stranger there is no such consultation, and a household has one case at a time")
    func limits() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let path = "/consultations/\(own.consultation)/escalation"
        try await Browser.visit(town) { client in
            let stranger = try await Browser.signedIn("kodomo", client)
            #expect(try await stranger.get(path).status == .notFound)
            #expect(try await stranger.post(path, ["reasons": "other"]).status == .notFound)
            _ = try await town.escalated(own)
            let desk = try await Browser.signedIn("fukushi", client)
            let second = try await desk.get(path)
            #expect(second.status == .conflict)
            #expect(second.has("続いている多機関協働のケースがあります"))
        }
    }
}
