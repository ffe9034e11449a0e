@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("A person's particulars") struct PersonRoutesTests {
    private let typed: [(String, String)] = [
        ("name_family", "渡邉"), ("name_given", "一郎"), ("name_family_kana", "わたなべ"),
        ("name_given_kana", "イチロウ"),
        ("sex", "male"), ("birth_era", "昭和"), ("birth_y", "24"), ("birth_prec", "year"),
        ("caution", "犬がいる"), ("contact_rows", "1"), ("contact_0_kind", "mobile"),
        ("contact_0_value", "０９０００００００１２"), ("contact_0_voicemail", "forbidden"),
        ("contact_0_keep", "yes"), ("contact_0_hours", "夕方"), ("address_rows", "2"),
        ("address_0_kind", "registered"), ("address_0_place_town", "港一丁目"),
        ("address_0_place_line", "2-3"),
        ("address_0_until", "R7.3.31"), ("address_1_kind", "none"), ("other_rows", "1"),
        ("other_0_kind", "former"), ("other_0_name_family", "葛城"), ("other_0_name_given", "一郎"),
        ("other_0_name_family_kana", "カツラギ"), ("other_0_name_given_kana", "イチロウ"),
        ("other_0_until", "S50.3.31"), ("other_0_source", "register"),
    ]

    @Test("everything typed is shown on the person's page, with the cautions in words")
    func rewritten() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/people/\(own.person)"
            try await browser.get("\(path)/edit")
            let page = try await browser.post("\(path)/edit", pairs: typed)
            for words in [
                "人の情報を保存しました", "渡邉　一郎", "ワタナベ　イチロウ", "昭和24年", "090-0000-0012", "家族に知られない",
                "留守電に残さない", "夕方", "住所不定", "～R7.3.31", "葛城　一郎", "旧姓（旧氏）", "戸籍・住民票", "犬がいる",
            ] { #expect(page.has(words), "\(words)") }
            #expect(
                try await browser.get("/search?q=%E3%82%AB%E3%83%84%E3%83%A9%E3%82%AE").has("渡邉"))
        }
        let person = try await town.person(own.person)
        #expect(person.birth.year == 1949)
        #expect(person.addresses.map(\.kind) == [.registered, .none])
    }

    @Test("rows are added and taken away on the server, and nothing typed is lost")
    func rows() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/people/\(own.person)"
            let form = try await browser.get("\(path)/edit")
            #expect(form.has("name=\"contact_rows\" value=\"1\""))
            let added = try await browser.post(
                "\(path)/edit", pairs: typed + [("add_address", "")])
            #expect(added.has("name=\"address_rows\" value=\"3\""))
            #expect(added.has("name=\"address_2_place_municipality\" value=\"試験町\""))
            #expect(added.has("value=\"渡邉\""))
            let less = try await browser.post(
                "\(path)/edit", pairs: typed + [("remove_address", "0")])
            #expect(less.has("name=\"address_rows\" value=\"1\""))
            #expect(!less.has("港一丁目\""))
        }
        #expect(try await town.person(own.person).name.family == "港")
    }

    @Test("what cannot be read is said at its row")
    func problems() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/people/\(own.person)"
            try await browser.get("\(path)/edit")
            let page = try await browser.post(
                "\(path)/edit",
                [
                    "name_family": "港", "contact_rows": "1", "contact_0_value": "12",
                    "address_rows": "1", "address_0_place_postcode": "12",
                    "address_0_place_town": "港", "address_0_from": "R8.4.1",
                    "address_0_until": "R7.4.1", "birth_era": "令和",
                    "birth_y": "9", "birth_m": "1", "birth_d": "1",
                ])
            for words in [
                "電話番号は10桁または11桁", "郵便番号は7桁の数字", "いつまではいつから（令和8年4月1日）以降", "生年月日は今日（令和8年4月6日）以前",
                "href=\"#address_0_until_y\"",
            ] { #expect(page.has(words), "\(words)") }
        }
    }

    @Test("two who wrote at once choose field by field, whole rows together")
    func conflict() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await Browser.visit(town) { client in
            let (one, two) = (
                try await Browser.signedIn("fukushi", client),
                try await Browser.signedIn("fukushi2", client)
            )
            let path = "/files/\(own.file)/people/\(own.person)"
            try await one.get("\(path)/edit")
            try await two.get("\(path)/edit")
            try await two.post("\(path)/edit", pairs: typed)
            let clash = try await one.post(
                "\(path)/edit",
                [
                    "name_family": "港", "name_given": "花子", "sex": "female", "caution": "耳が遠い",
                    "contact_rows": "0", "version": "0",
                ])
            #expect(clash.has("職員fukushi2 さん（10:00）"))
            #expect(clash.has("name=\"keep_contact\""))
            let choices = ["name", "kana", "sex", "birth", "other", "address", "contact"].map {
                ("keep_\($0)", "theirs")
            }
            let done = try await one.post(
                "\(path)/edit",
                pairs: hiddenFields(of: clash.text, in: "\(path)/edit") + choices
                    + [("keep_caution", "mine")])
            #expect(done.has("人の情報を保存しました"))
        }
        let person = try await town.person(own.person)
        #expect(person.name.family == "渡邉")
        #expect(person.contacts.map(\.value) == ["090-0000-0012"])
        #expect(person.caution == "耳が遠い")
    }

    @Test("a name for somebody anonymous keeps the file, and an age keeps the day it was seen")
    func named() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            try await browser.post(
                "/consultations/new",
                pairs: with([
                    "channel": "visit", "gist": "話", "nickname": "杖の人", "birth_age": "70",
                ]))
            let place = try #require(try await town.onlyPlace())
            town.clock.pass(minutes: 20)
            let path = "/files/\(place.file)/people/\(place.person)"
            let form = try await browser.get("\(path)/edit")
            #expect(form.has("name=\"birth_on\" value=\"2026-04-06\""))
            let page = try await browser.post(
                "\(path)/edit",
                ["name_family": "水野", "birth_age": "70", "birth_on": "2026-04-06"])
            #expect(page.has("水野 さん"))
            #expect(page.has("70歳くらい（R8.4.6時点）"))
        }
    }
}

extension TestTown {
    func onlyPlace() async throws -> Membership? {
        try await archive.read { books in
            let files = try books.session.rows("SELECT id FROM files") {
                try $0.next(Identifier<HouseholdFile>.self)
            }
            return try files.first.flatMap { try MembershipStore(books).members(of: $0).first }
        }
    }
}
