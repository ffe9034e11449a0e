@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Sessions") struct SessionTests {
    @Test("a session gets a new mark at sign-in, and what was planted before is worth nothing")
    func rotation() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            browser.plant("kasane", "planted")
            try await browser.knock("fukushi")
            let first = browser.cookie("kasane")
            #expect(first != nil && first != "planted")
            try await browser.knock("fukushi")
            let second = browser.cookie("kasane")
            #expect(second != first)
            // The earlier mark of this browser opens nothing any more.
            let thief = Browser(client)
            thief.plant("kasane", first ?? "")
            #expect(try await thief.get("/account").has("利用を始める"))
        }
    }

    @Test("a session ends half an hour after the last page, and twelve hours after it began")
    func limits() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let idle = try await Browser.signedIn("fukushi", client)
            town.clock.pass(minutes: 29)
            #expect(try await idle.get("/account").has("自分の設定"))
            town.clock.pass(minutes: 29)
            #expect(try await idle.get("/account").has("自分の設定"))
            town.clock.pass(minutes: 31)
            #expect(try await idle.get("/account").has("しばらく操作がなかったため"))
            let busy = try await Browser.signedIn("fukushi", client)
            for _ in 0..<28 {
                town.clock.pass(minutes: 25)
                #expect(try await busy.get("/account").has("自分の設定"))
            }
            town.clock.pass(minutes: 25)
            #expect(try await busy.get("/account").has("利用を始めてから時間がたったため"))
        }
    }

    @Test("leaving everywhere closes every browser of the worker and nobody else's")
    func everywhere() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let here = try await Browser.signedIn("fukushi", client)
            let there = try await Browser.signedIn("fukushi", client)
            let other = try await Browser.signedIn("fukushi2", client)
            try await here.get("/account")
            try await here.post("/account/sign-out-everywhere")
            for browser in [here, there] {
                #expect(try await browser.get("/account").has("利用を始める"))
            }
            #expect(try await other.get("/account").has("自分の設定"))
            #expect(try await town.deeds().contains("worker.signOutEverywhere"))
        }
    }

    @Test("signing out closes the session on the server, not only in the browser")
    func signOut() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let mark = browser.cookie("kasane") ?? ""
            try await browser.get("/account")
            try await browser.post("/sign-out")
            let thief = Browser(client)
            thief.plant("kasane", mark)
            #expect(try await thief.get("/account").has("利用を始める"))
        }
    }

    @Test("a new password ends every other session and gives this one a new mark")
    func newPassword() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let here = try await Browser.signedIn("fukushi", client)
            let there = try await Browser.signedIn("fukushi", client)
            let before = here.cookie("kasane")
            try await here.get("/account/password")
            let done = try await here.post(
                "/account/password",
                [
                    "current": TestTown.password, "new": "asagao-no-tane-2026",
                    "again": "asagao-no-tane-2026",
                ])
            #expect(done.has("パスワードを変えました"))
            #expect(here.cookie("kasane") != before)
            #expect(try await there.get("/account").has("利用を始める"))
            let old = Browser(client)
            #expect(try await old.knock("fukushi").status == .unprocessableContent)
            #expect(try await old.knock("fukushi", "asagao-no-tane-2026").has("職員fukushi"))
        }
    }

    @Test("a contractor whose fiscal year is over is told so, inside and at the door")
    func fiscalYear() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            town.clock.pass(days: 359)  // 31 March 2027
            let browser = try await Browser.signedIn("shakyo", client)
            #expect(try await browser.get("/account").has("自分の設定"))
            town.clock.pass(days: 1)
            #expect(try await browser.get("/account").has("利用できる期限が過ぎています"))
            let anew = Browser(client)
            let told = try await anew.knock("shakyo")
            #expect(told.status == .unprocessableContent)
            #expect(told.has("令和9年3月31日"))
            #expect(told.has("システム管理者に期限の更新を依頼してください"))
            // Who does not know the password learns nothing of the account.
            let stranger = try await anew.knock("shakyo", "guess")
            #expect(!stranger.has("期限") && stranger.has("利用者名またはパスワードが違います"))
            #expect(try await Browser.signedIn("fukushi", client).page?.status == .ok)
        }
    }
}

@Suite("Throttling at the door") struct ThrottleTests {
    @Test("however long a stranger goes on, the worker's own browser opens")
    func forEver() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let own = try await Browser.signedIn("fukushi", client)
            let stranger = Browser(client)
            for _ in 0..<3 {
                for _ in 0..<12 { try await stranger.knock("fukushi", "guess") }
                #expect(try await stranger.knock("fukushi").has("しばらく待ってから"))
                #expect(try await own.knock("fukushi").has("職員fukushi"))
                town.clock.pass(minutes: 10)
            }
            // And once the stranger has gone, any browser opens again.
            town.clock.pass(minutes: 16)
            #expect(try await Browser(client).knock("fukushi").has("職員fukushi"))
        }
    }

    @Test("the worker's own browser is no free pass for guessing either")
    func ownBrowser() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let own = try await Browser.signedIn("fukushi", client)
            for _ in 0..<10 { try await own.knock("fukushi", "guess") }
            #expect(try await own.knock("fukushi").has("しばらく待ってから"))
            // On a shared terminal that is nobody else's trouble.
            #expect(try await own.knock("fukushi2").has("職員fukushi2"))
        }
    }

    @Test("one password tried over many names from one address is stopped")
    func spraying() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let stranger = Browser(client)
            for number in 0..<100 { try await stranger.knock("name\(number)", "guess") }
            #expect(try await stranger.knock("suido").has("しばらく待ってから"))
        }
    }

    @Test("the tenth failure stands in the log, once")
    func alarm() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let stranger = Browser(client)
            for _ in 0..<14 { try await stranger.knock("fukushi", "guess") }
            let alarms = try await town.deeds().filter { $0 == "worker.signInBlocked" }
            #expect(alarms.count == 1)
        }
    }
}

extension TestTown {
    /// Every deed of the log, newest first.
    func deeds() async throws -> [String] {
        try await archive.read { books in
            try AuditTrail(books).lines(of: .everything, limit: 500).map(\.line.deed)
        }
    }
}
