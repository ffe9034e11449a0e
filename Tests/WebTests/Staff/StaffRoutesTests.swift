@_spi(Stored) import Casework
import HTTPTypes
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Staff administration") struct StaffRoutesTests {
    @Test("the list tells accounts apart, and is narrowed by agency and state")
    func list() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let all = try await kanri.get("/staff")
            #expect(all.has("職員fukushi") && all.has("職員shakyo") && all.has("利用中"))
            #expect(all.has("福祉の窓口（窓口担当）") && all.has("R9.3.31") && all.has("未設定"))
            #expect(all.has("href=\"/staff\""))
            let council = try await kanri.get("/staff?agency=shakyo")
            #expect(council.has("職員shakyo") && !council.has("職員fukushi"))
            #expect(try await kanri.get("/staff?ending=yes").has("職員shakyo"))
            let none = try await kanri.get("/staff?state=left")
            #expect(none.has("条件に合う職員はいません") && !none.has("職員fukushi"))
            #expect(try await town.deeds().contains("worker.staff"))
        }
    }

    @Test("what a worker has in hand is told in numbers, to who asks whether they may leave")
    func numbers() async throws {
        let town = try await TestTown.open()
        try await town.receive(by: "fukushi", at: "fukushi", family: "港", gist: "家賃が払えない")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            #expect(try await kanri.get("/staff/w-fukushi/departure").has("1世帯"))
            #expect(!(try await kanri.get("/staff/w-fukushi").has("世帯</")))
            for path in ["", "/edit", "/term", "/departure", "/password"] {
                let page = try await kanri.get("/staff/w-fukushi\(path)")
                #expect(page.status == .ok, "\(path)")
                #expect(!page.has("港") && !page.has("家賃") && page.numbers.isEmpty, "\(path)")
            }
            #expect(try await town.deeds().contains("worker.view"))
        }
    }

    @Test("an invitation says all problems at once, then shows a password once")
    func invitation() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get("/staff/new")
            let wrong = try await kanri.post(
                "/staff/new", ["sign_in_name": "1", "seat_0_desk": "fukushi", "until": "R8.13.1"])
            #expect(wrong.status == .unprocessableContent)
            for words in ["英字で始まる", "氏名を入力", "所属を選んで", "両方を選んで"] {
                #expect(wrong.has(words), "\(words)")
            }
            #expect(wrong.has("入力内容に誤りがあります"))
            let taken = try await kanri.post("/staff/new", pairs: Self.invitation("fukushi"))
            #expect(taken.has("この利用者名は使われています"))
            let mixed = try await kanri.post(
                "/staff/new",
                pairs: Self.invitation("mori")
                    + [("seat_1_desk", "tabane"), ("seat_1_role", "systemAdministrator")])
            #expect(mixed.has("兼ねられません"))
            let once = kanri.hidden("once", near: "/staff/new") ?? ""
            let sheet = try await kanri.post("/staff/new", pairs: Self.invitation("mori"))
            #expect(sheet.status == .ok && sheet.has("令和9年3月31日"))
            let password = try #require(sheet.initialPassword)
            let again = try await kanri.post(
                "/staff/new", pairs: Self.invitation("mori") + [("once", once)])
            #expect(again.has("職員の登録を保存しました") && again.has("招待中"))
            #expect(again.initialPassword == nil)
            #expect(try await town.deeds().filter { $0 == "worker.invite" }.count == 13)

            let mori = Browser(client)
            #expect(try await mori.knock("mori", password).has("自分だけが知るものに変えてください"))
            let inside = try await mori.post(
                "/account/password",
                ["current": password, "new": Self.newPassword, "again": Self.newPassword])
            #expect(inside.has("守秘義務の確認"))
            #expect(try await mori.post("/pledge").has("森　月子"))
            #expect(try await kanri.get("/staff?agency=shakyo").has("R8.4.6 10:00"))
        }
    }

    static let newPassword = "asagao-no-tane-2026"
    static func invitation(_ name: String) -> [(String, String)] {
        [
            ("sign_in_name", name), ("full_name", "森　月子"), ("agency", "shakyo"),
            ("seat_0_desk", "shakyo"), ("seat_0_role", "deskWorker"),
        ]
    }

    @Test("nobody but the administrator sees a page or does a deed of it")
    func others() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let routes = SiteRoute.all(of: town.office).filter { $0.path.hasPrefix("/staff") }
            #expect(routes.count >= 18)
            for name in ["fukushi", "fukushi-sup", "chosei", "kacho", "shukan", "kansa"] {
                let browser = try await Browser.signedIn(name, client)
                for route in routes {
                    let path = route.path.replacing("{worker}", with: "w-suido")
                    try await browser.get("/account")
                    let answer =
                        route.method == "GET"
                        ? try await browser.get(path)
                        : try await browser.post(path, pairs: Self.invitation("mori"))
                    #expect(answer.status == .forbidden, "\(route) by \(name)")
                    #expect(!answer.has("職員suido"), "\(route) by \(name)")
                }
            }
            let kept = try await town.archive.read { try WorkerStore($0).require("w-suido") }
            #expect(kept.state == .active && !kept.isLocked && kept.version == 1)
        }
    }

    @Test("nobody administers their own account")
    func own() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let page = try await kanri.get("/staff/w-kanri")
            #expect(page.has("ほかのシステム管理者に依頼してください") && !page.has("利用を停止する"))
            for noun in ["suspension", "password", "departure", "edit", "term", "sign-out"] {
                let answer = try await kanri.post("/staff/w-kanri/\(noun)", ["version": "1"])
                #expect(answer.status == .conflict, "\(noun)")
            }
        }
    }

    @Test("another name, agency and desk are in force with the next page")
    func post() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let suido = try await Browser.signedIn("suido", client)
            let form = try await kanri.get("/staff/w-suido/edit")
            #expect(form.has("職員suido"))
            let saved = try await kanri.post(
                "/staff/w-suido/edit",
                [
                    "full_name": "水野　守", "agency": "shakyo", "seat_0_desk": "shakyo",
                    "seat_0_role": "deskWorker", "seat_3_desk": "kodomo",
                    "seat_3_role": "deskSupervisor", "seat_rows": "4",
                ])
            #expect(saved.has("職員の登録を保存しました") && saved.has("水野　守"))
            #expect(saved.has("令和9年3月31日") || saved.has("R9.3.31"))
            #expect(try await suido.get("/account").has("こどもの窓口（窓口の責任者）"))
            #expect(try await town.deeds().contains("worker.reseat"))
        }
    }

    @Test("two administrators at one account: the second sees both versions")
    func conflict() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let first = try await Browser.signedIn("kanri", client)
            let second = try await Browser.signedIn("kanri", client)
            let seat = [
                ("agency", "town"), ("seat_0_desk", "suido"), ("seat_0_role", "deskWorker"),
            ]
            for browser in [first, second] { try await browser.get("/staff/w-suido/edit") }
            try await first.post(
                "/staff/w-suido/edit", pairs: [("full_name", "水野　守")] + seat)
            let both = try await second.post(
                "/staff/w-suido/edit", pairs: [("full_name", "水野　護")] + seat)
            #expect(both.status == .unprocessableContent)
            #expect(both.has("水野　守") && both.has("水野　護") && both.has("先に更新しました"))
            try await second.get("/staff/w-suido")
            let late = try await second.post("/staff/w-suido/suspension", ["version": "0"])
            #expect(late.has("押した操作は行っていません") && late.has("利用を停止する"))
        }
    }

    @Test("nobody is moved away from the households they accompany")
    func movedAway() async throws {
        let town = try await TestTown.open()
        try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get("/staff/w-fukushi/edit")
            let refused = try await kanri.post(
                "/staff/w-fukushi/edit",
                [
                    "full_name": "職員fukushi", "agency": "town", "seat_0_desk": "kodomo",
                    "seat_0_role": "deskWorker",
                ])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("伴走している世帯が残っています") && refused.has("1世帯"))
            #expect(!refused.has("港"))
        }
    }

    @Test("a contractor's account is extended to the end of the next fiscal year, not beyond")
    func term() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let form = try await kanri.get("/staff/w-shakyo/term")
            #expect(form.has("name=\"until_y\" value=\"10\""))
            let path = "/staff/w-shakyo/term"
            for (typed, words) in [
                ("R11.3.31", "次の年度の末日"), ("", "期限が必要です"), ("R8.4.5", "今日以降"),
                ("R8.4.31", "利用できる期限"),
            ] {
                let wrong = try await kanri.post(path, ["until": typed])
                #expect(wrong.status == .unprocessableContent && wrong.has(words), "\(typed)")
            }
            let saved = try await kanri.post(path, ["until": "R10.3.31"])
            #expect(saved.has("利用できる期限を変えました") && saved.has("R10.3.31"))
        }
    }

    @Test("an account that is over opens again when it has been extended")
    func extended() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            town.clock.pass(days: 360)
            let anew = Browser(client)
            #expect(try await anew.knock("shakyo").has("利用できる期限（令和9年3月31日"))
            #expect(!(try await anew.knock("shakyo", "guess").has("期限")))
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.post("/pledge")
            let page = try await kanri.get("/staff/w-shakyo")
            #expect(page.has("期限切れ"))
            try await kanri.get("/staff/w-shakyo/term")
            try await kanri.post("/staff/w-shakyo/term", ["until": "R10.3.31"])
            #expect(try await anew.knock("shakyo").has("守秘義務の確認"))
        }
    }
}

extension Browser.Page {
    /// The password on a sheet that is shown once.
    var initialPassword: String? {
        text.firstMatch(of: /[a-z2-9]{4}(-[a-z2-9]{4}){3}/).map { String($0.output.0) }
    }
}
