@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("The forms of accounts") struct StaffFormTests {
    private static let seat = [("seat_0_desk", "suido"), ("seat_0_role", "deskWorker")]

    @Test("a half-typed invitation waits on the home page of the administrator who typed it")
    func draft() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get("/staff/new")
            let wrong = try await kanri.post("/staff/new", ["full_name": "森　月子"])
            #expect(wrong.status == .unprocessableContent && wrong.has("所属を選んで"))
            let home = try await kanri.get("/")
            #expect(home.has("職員の登録") && home.has("href=\"/staff/new\""))
            #expect(try await kanri.get("/staff/new").has("value=\"森　月子\""))
            let sheet = try await kanri.post(
                "/staff/new", pairs: StaffRoutesTests.invitation("mori"))
            #expect(sheet.initialPassword != nil)
            #expect(!(try await kanri.get("/staff/new").has("森　月子")))
        }
    }

    @Test("a confirmation without anything typed leaves no draft behind")
    func nothingTyped() async throws {
        let town = try await TestTown.open()
        try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let sent = try await kanri.post("/staff/w-fukushi/departure", ["version": "1"])
            #expect(sent.has("まだ退職にできません"))
            #expect(!(try await kanri.get("/").has("/staff/w-fukushi/departure")))
        }
    }

    @Test("another row for a desk comes without scripts, and what was typed stays")
    func row() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let form = try await kanri.get("/staff/w-suido/edit")
            #expect(form.has("seat_0_role") && !form.has("seat_1_role"))
            let more = try await kanri.post(
                "/staff/w-suido/edit",
                pairs: [("full_name", "水野　守"), ("agency", "town"), ("add_seat", "1")] + Self.seat)
            #expect(more.has("seat_1_role") && more.has("value=\"水野　守\""))
            let kept = try await town.archive.read { try WorkerStore($0).require("w-suido") }
            #expect(kept.name == "職員suido")
        }
    }

    @Test("the same desk and role twice is said beside the second")
    func twice() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get("/staff/w-suido/edit")
            let twice = try await kanri.post(
                "/staff/w-suido/edit",
                pairs: [("full_name", "水野　守"), ("agency", "town")] + Self.seat
                    + [("seat_1_desk", "suido"), ("seat_1_role", "deskWorker")])
            #expect(twice.status == .unprocessableContent)
            #expect(twice.has("1行目と同じ窓口と役割です"))
        }
    }

    @Test("who changed the account is told, not that the worker signed in since")
    func lastChange() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let first = try await Browser.signedIn("kanri", client)
            let second = try await Browser.signedIn("kanri", client)
            for browser in [first, second] { try await browser.get("/staff/w-suido/edit") }
            let rest = [("agency", "town")] + Self.seat
            try await first.post(
                "/staff/w-suido/edit", pairs: [("full_name", "水野　守")] + rest)
            _ = try await Browser.signedIn("suido", client)
            let both = try await second.post(
                "/staff/w-suido/edit", pairs: [("full_name", "水野　護")] + rest)
            #expect(both.has("職員の氏名・所属・役割を変えた") && !both.has("サインインした"))
            #expect(both.has("keep_full_name") && !both.has("keep_seat"))
        }
    }

    @Test("an account locked in the meantime is no reason to type its name again")
    func merged() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let first = try await Browser.signedIn("kanri", client)
            let second = try await Browser.signedIn("kanri", client)
            try await second.get("/staff/w-suido/term")
            try await first.get("/staff/w-suido")
            try await first.post("/staff/w-suido/suspension")
            let saved = try await second.post("/staff/w-suido/term", ["until": "R10.3.31"])
            #expect(saved.has("利用できる期限を変えました") && saved.has("停止中"))
        }
    }
}
