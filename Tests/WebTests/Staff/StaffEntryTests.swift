@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Other people's way in") struct StaffEntryTests {
    @Test("who is shut out loses every page at once, and is told so only with the right password")
    func suspension() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let suido = try await Browser.signedIn("suido", client)
            try await kanri.get("/staff/w-suido")
            let shut = try await kanri.post("/staff/w-suido/suspension")
            #expect(shut.has("利用を停止しました") && shut.has("停止中"))
            #expect(try await suido.get("/account").has("利用を始める"))
            #expect(try await suido.knock("suido").has("停止されています"))
            #expect(!(try await suido.knock("suido", "guess").has("停止されています")))
            let open = try await kanri.post("/staff/w-suido/release")
            #expect(open.has("停止を解きました") && open.has("利用中"))
            #expect(try await suido.knock("suido").has("職員suido"))
            let deeds = try await town.deeds()
            #expect(deeds.contains("worker.lock") && deeds.contains("worker.unlock"))
        }
    }

    @Test("a new initial password is shown once, and the old one opens nothing")
    func password() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let suido = try await Browser.signedIn("suido", client)
            #expect(try await kanri.get("/staff/w-suido/password").has("1度だけ表示されます"))
            let sheet = try await kanri.post("/staff/w-suido/password")
            let password = try #require(sheet.initialPassword)
            #expect(try await kanri.get("/staff/w-suido").initialPassword == nil)
            #expect(try await suido.get("/account").has("利用を始める"))
            #expect(try await suido.knock("suido").status == .unprocessableContent)
            #expect(try await suido.knock("suido", password).has("自分だけが知るもの"))
            #expect(try await town.deeds().contains("worker.password"))
        }
    }

    @Test("a lost second factor is taken away, and the password is enough again")
    func secondFactor() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            _ = try await town.setUpSecondFactor("suido", client)
            let kanri = try await Browser.signedIn("kanri", client)
            #expect(try await kanri.get("/staff").has("設定済み"))
            let page = try await kanri.get("/staff/w-suido")
            #expect(page.has("/staff/w-suido/second-factor-removal"))
            try await kanri.get("/staff/w-suido/second-factor-removal")
            let done = try await kanri.post("/staff/w-suido/second-factor-removal")
            #expect(done.has("二段階認証を外しました") && done.has("未設定"))
            #expect(try await Browser(client).knock("suido").has("職員suido"))
            #expect(try await town.deeds().contains("worker.secondFactorTaken"))
        }
    }

    @Test("every page of a worker ends, wherever it is open")
    func everywhere() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let (one, two) = (
                try await Browser.signedIn("suido", client),
                try await Browser.signedIn("suido", client)
            )
            try await kanri.get("/staff/w-suido")
            let done = try await kanri.post("/staff/w-suido/sign-out")
            #expect(done.has("すべての端末の利用を終わらせました"))
            for browser in [one, two] {
                #expect(try await browser.get("/account").has("利用を始める"))
            }
            #expect(try await kanri.get("/staff").status == .ok)
            #expect(try await one.knock("suido").has("職員suido"))
        }
    }

    @Test("nobody leaves while they accompany households: desks and numbers are told, no names")
    func holding() async throws {
        let town = try await TestTown.open()
        try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let page = try await kanri.get("/staff/w-fukushi/departure")
            #expect(page.has("まだ退職にできません") && page.has("交代を依頼してください"))
            #expect(page.has("福祉の窓口") && page.has("1世帯") && !page.has("港"))
            #expect(!page.has("action=\"/staff/w-fukushi/departure\""))
            let sent = try await kanri.post("/staff/w-fukushi/departure", ["version": "1"])
            #expect(sent.status == .unprocessableContent && sent.has("まだ退職にできません"))
            #expect(try await Browser.signedIn("fukushi", client).page?.status == .ok)
        }
    }

    @Test("who leaves loses the session at once, and comes back with a new password only")
    func departure() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let suido = try await Browser.signedIn("suido", client)
            try await kanri.get("/staff/w-suido/departure")
            let left = try await kanri.post("/staff/w-suido/departure")
            #expect(left.has("退職にしました") && !left.has("利用を停止する"))
            #expect(try await suido.get("/account").has("利用を始める"))
            #expect(try await suido.knock("suido").has("この利用者名の利用は終わっています"))
            #expect(!(try await suido.knock("suido", "guess").has("終わっています")))
            #expect(!(try await kanri.get("/staff").has("職員suido")))
            #expect(try await kanri.get("/staff?state=left").has("職員suido"))
            for noun in ["edit", "term", "password", "departure"] {
                let shut = try await kanri.get("/staff/w-suido/\(noun)")
                #expect(shut.status == .conflict, "\(noun)")
            }
            try await kanri.get("/staff/w-suido/return")
            let sheet = try await kanri.post("/staff/w-suido/return")
            let password = try #require(sheet.initialPassword)
            #expect(try await suido.knock("suido").status == .unprocessableContent)
            #expect(try await suido.knock("suido", password).has("自分だけが知るもの"))
            let deeds = try await town.deeds()
            #expect(deeds.contains("worker.leave") && deeds.contains("worker.return"))
        }
    }
}
