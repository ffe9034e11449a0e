@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("つなぐシート on paper") struct HandoverSheetTests {
    @Test("a partner without an account gets it with an answer block, which the sender puts in")
    func partner() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await town.agree(
            received.person, in: received.file, agencies: ["partner:houterasu"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let check = try await letter(sender, received, to: "partner:houterasu")
            #expect(check.has("法テラスへ紙のつなぐシートでつなぎます"))
            try await sender.press("/consultations/\(received.consultation)/referrals")
            let id = try #require(try await town.referrals(of: received.file).first).id
            let sheet = try await sender.get("/referrals/\(id)/sheet")
            for words in [
                "法テラス　御中", "回答欄", "港　花子", "架空県試験町港一丁目2-3", "09000000001", "家賃が払えない",
                "家計の立て直しを一緒に考えてほしい", "電話は夕方に", "印刷：職員fukushi", "000-111-2222",
            ] { #expect(sheet.has(words), "\(words)") }
            try await sender.get("/referrals/\(id)")
            try await sender.press("/referrals/\(id)/acceptance", ["meeting": "R8.4.9"])
            #expect(
                try await sender.press("/referrals/\(id)/contact", ["met": "R8.4.6"])
                    .has("本人とつながったことを記録しました"))
            #expect(
                try await sender.press("/referrals/\(id)/feedback", ["text": "受任した"])
                    .has("結果を報告しました"))
        }
        #expect(try await town.deeds(in: received.file).contains("referral.print"))
    }

    @Test("never shows the address or telephone of a protected person or of those with them")
    func protected() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        let child = try await town.addMember("港", "一太", to: received.file, as: .child)
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        try await town.agree(child, in: received.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, received)
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: child, permitted: ["w-fukushi"]), at: town.clock.now)
        }
        try await Browser.visit(town) { client in
            for name in ["fukushi", "shakyo"] {
                let browser = try await Browser.signedIn(name, client)
                let sheet = try await browser.get("/referrals/\(id)/sheet")
                #expect(sheet.status == .ok)
                #expect(sheet.has("（記載しません）"))
                #expect(!sheet.has("港一丁目"))
                #expect(!sheet.has("09000000001"))
                #expect(sheet.has("一太") == (name == "fukushi"))
            }
        }
    }

    @Test("holds no more than what was to be passed on")
    func classes() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(received.consultation)/referrals"
            try await sender.get("\(path)/new")
            try await sender.post(
                "\(path)/new", pairs: Typed.letter(to: "desk:shakyo", classes: ["money"]))
            try await sender.press(path)
            let id = try #require(try await town.referrals(of: received.file).first).id
            let sheet = try await sender.get("/referrals/\(id)/sheet")
            #expect(sheet.has("氏名などは渡しません。"))
            #expect(sheet.has("相談で聞いた内容は渡しません。"))
            #expect(!sheet.has("家賃が払えない"))
            #expect(
                !sheet.has("港"), "neither in the sheet nor around it, where it would be printed")
        }
    }
}
