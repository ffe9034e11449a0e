@_spi(Stored) import Casework
import Foundation
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("What a referral rests on") struct ReferralBasisTests {
    @Test(
        "without a basis the ways that are open are offered, and consent leads back to the letter")
    func askConsent() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let spouse = try await town.addMember("港", "太郎", to: received.file)
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let stopped = try await letter(sender, received, to: "desk:shakyo")
            #expect(stopped.has("情報を渡す根拠がありません"))
            #expect(stopped.has("港　太郎 さんの同意を記録する"))
            #expect(!stopped.has("港　花子 さんの同意を記録する"))
            #expect(!stopped.has("理由と承認者を添えて渡す"), "the council is no public body")
            let link = try #require(
                stopped.text.components(separatedBy: "href=\"").first {
                    $0.contains("person=\(spouse)")
                })
            let path = link.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
            let form = try await sender.get(path)
            #expect(form.has("value=\"shakyo\" checked"))
            let back = try await sender.press(
                "/files/\(received.file)/consents/new",
                [
                    "answer.\(spouse)": "written", "explained_by": "w-fukushi",
                    "asked_on": "R8.4.6",
                    "agencies": "shakyo", "purposes": "coordination", "classes": "identity",
                    "classes": "life", "from": "R8.4.6", "through": "R9.4.5",
                ])
            #expect(back.has("同意の確認を記録しました"))
            #expect(back.has("内容の確認"))
            #expect(back.has("家計の立て直しを一緒に考えてほしい"))
            let sent = try await sender.press(
                "/consultations/\(received.consultation)/referrals")
            #expect(sent.has("つなぎを送りました"))
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/files/\(received.file)").status == .ok)
        }
    }

    @Test("inside the same public body a reason and an approver carry it, both named")
    func reasonAndApprover() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let stopped = try await letter(sender, received, to: "desk:kodomo")
            #expect(stopped.has("理由と承認者を添えて渡す"))
            let path = "/consultations/\(received.consultation)/referrals"
            let silent = try await sender.press(
                "\(path)/basis", ["basis": "approval", "basis_reason": "児童の安全のため"])
            #expect(silent.status == .unprocessableContent)
            #expect(silent.has("<a href=\"#approver\">承認した人を選んでください</a>"))
            #expect(silent.has("児童の安全のため"))
            let check = try await sender.press(
                "\(path)/basis",
                ["basis": "approval", "basis_reason": "児童の安全のため", "approver": "w-kacho"])
            #expect(check.has("第69条第2項第2号"))
            #expect(check.has("（承認：職員kacho）"))
            #expect(try await sender.press(path).has("つなぎを送りました"))
        }
        let referral = try #require(try await town.referrals(of: received.file).first)
        #expect(referral.basis == .internalUse(approver: "w-kacho"))
        let share = try #require(
            try await town.shares(of: received.file).first { $0.desk == "kodomo" })
        #expect(share.reason == "児童の安全のため")
        #expect(!share.mayWrite)
    }

    @Test("a protected member stops it: only the officer decides")
    func protected() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: received.person, permitted: ["w-fukushi"]),
                at: town.clock.now)
        }
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let stopped = try await letter(sender, received, to: "desk:shakyo")
            #expect(stopped.has("閲覧制限のある人が世帯に含まれています"))
            let forced = try await sender.post(
                "/consultations/\(received.consultation)/referrals",
                pairs: Typed.letter(to: "desk:shakyo") + [("version", "0")])
            #expect(forced.status == .unprocessableContent)
        }
        #expect(try await town.referrals(of: received.file).isEmpty)
    }

    @Test(
        "the person may go on their own: nothing is passed, and the sender asks what became of it")
    func ownWill() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.addMember("港", "太郎", to: received.file)
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let check = try await letter(sender, received, to: "desk:shakyo", way: "own")
            #expect(check.has("本人が用紙を持って社協の窓口へ行きます"))
            try await sender.press("/consultations/\(received.consultation)/referrals")
            let id = try #require(try await town.referrals(of: received.file).first).id
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/files/\(received.file)").status == .notFound)
            #expect(try await receiver.get("/referrals/\(id)").status == .notFound)
            let sheet = try await sender.get("/referrals/\(id)/sheet")
            #expect(sheet.has("私がこの用紙を持って行き、先方に渡します"))
            #expect(!sheet.has("太郎"))
            try await sender.get("/referrals/\(id)")
            try await sender.press("/referrals/\(id)/acceptance")
            #expect(
                try await sender.press("/referrals/\(id)/contact", ["met": "R8.4.6"])
                    .has("本人とつながったことを記録しました"))
        }
        let file = try await town.archive.read { try FileStore($0).find(received.file) }
        #expect(file?.desk == "fukushi")
        #expect(try await town.shares(of: received.file).count == 1)
    }

    @Test("a desk that holds the file in its own duty is asked again without any consent")
    func backToTheFirst() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, received)
        for step in [Referral.Step.accept(meeting: nil), .connect(on: TestTown.today)] {
            try await town.act("shakyo", in: received.file) { access, books, keys in
                let facts = ReferralFacts(
                    referral: try ReferralStore(books).require(id),
                    consultation: try ConsultationStore(books).require(received.consultation))
                return (try access.taking(step, on: facts, keys: keys), ())
            }
        }
        try await town.act("shakyo", in: received.file) { access, books, _ in
            let consultation = try ConsultationStore(books).require(received.consultation)
            let step = Consultation.Step.takeOn(next: TestTown.today)
            return (try access.taking(step, on: consultation), ())
        }
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("shakyo", client)
            let check = try await letter(holder, received, to: "desk:fukushi")
            #expect(check.has("この窓口の職務（利用目的の範囲内）"))
            let sent = try await holder.press("/consultations/\(received.consultation)/referrals")
            #expect(sent.has("つなぎを送りました"))
        }
        let newest = try #require(
            try await town.referrals(of: received.file).first { $0.id != id })
        #expect(newest.sender == "shakyo")
        #expect(newest.basis == .ownDuty)
        #expect(try await town.shares(of: received.file).count { $0.desk == "fukushi" } == 1)
    }
}
