@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Receiving a consultation") struct IntakeRoutesTests {
    @Test("how, what and the day that stands there are enough")
    func threeFields() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let form = try await browser.get("/consultations/new")
            #expect(form.has("name=\"next_on_d\" value=\"13\""))
            let page = try await browser.post(
                "/consultations/new", pairs: with(["channel": "phone", "gist": "家賃が<払えない>"]))
            #expect(page.status == .ok)
            #expect(page.has("相談を受け付けました"))
            #expect(page.has("家賃が&lt;払えない&gt;"))
            #expect(page.has("氏名不詳"))
            #expect(page.numbers.count == 1)
        }
        let found = try #require(try await town.unhandled("fukushi").first)
        #expect(found.dueOn?.description == "2026-04-13")
    }

    @Test("what is missing is said all at once, and what was typed comes back, later as a draft")
    func problems() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            let page = try await browser.post(
                "/consultations/new",
                pairs: with([
                    "name_family": "水野", "name_family_kana": "みずの", "name_given_kana": "漢字",
                    "phone": "12",
                    "birth_era": "昭和", "birth_y": "65", "birth_m": "1", "birth_d": "1",
                ]))
            #expect(page.status == .unprocessableContent)
            for words in [
                "相談の方法を選んでください", "相談の内容を入力してください", "名（カナ）は全角カタカナで",
                "電話番号は10桁または11桁", "昭和は64年までです", "value=\"水野\"",
            ] { #expect(page.has(words), "\(words)") }
            #expect(!page.has("姓（カナ）は全角カタカナで"))
            let again = try await browser.get("/consultations/new")
            #expect(again.has("下書きから続けます"))
            #expect(again.has("value=\"水野\""))
        }
        #expect(try await town.unhandled("fukushi").isEmpty)
    }

    @Test("an emergency is received whatever is missing, for today, with what could not be read")
    func emergency() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            let page = try await browser.post(
                "/consultations/new", pairs: with(["emergency": "suicide", "phone": "09012"]))
            #expect(page.has("相談を受け付けました"))
            #expect(page.has("緊急"))
            #expect(page.has("電話番号：09012"))
        }
        let found = try #require(try await town.unhandled("fukushi").first)
        #expect(found.state == "emergency")
        #expect(found.dueOn == TestTown.start.date)
    }

    @Test("about forty years old, without a name: the age was seen on a day")
    func anonymous() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            let page = try await browser.post(
                "/consultations/new",
                pairs: with([
                    "channel": "visit", "gist": "話だけ聞いてほしい", "nickname": "青い帽子の男性",
                    "birth_age": "４０", "sex": "male",
                ]))
            #expect(page.has("氏名不詳（青い帽子の男性）"))
            #expect(page.has("40歳くらい（R8.4.6時点）"))
        }
    }

    @Test("「ついで」 asks neither for a name nor for how, and says which desk should go on")
    func quick() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("suido", client)
            let form = try await browser.get("/consultations/new?mode=quick")
            #expect(!form.has("name=\"channel\""))
            let page = try await browser.post(
                "/consultations/new",
                pairs: with([
                    "mode": "quick", "gist": "息子が部屋から出ない", "callback": "wanted",
                    "follow": "fukushi",
                ]))
            #expect(page.has("折り返しの連絡がほしい"))
            #expect(page.has("引き継いでほしい窓口") && page.has("福祉の窓口"))
            #expect(page.has("ほかの手続きの「ついで」"))
        }
        #expect(try await town.unhandled("suido").count == 1)
        #expect(try await town.unhandled("fukushi").isEmpty)
    }

    @Test("知られない相談 says who will see it, and nobody else of the desk finds it")
    func hidden() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let form = try await browser.get("/consultations/new?mode=hidden")
            #expect(form.has("職員fukushi さん、職員fukushi-sup さん"))
            let page = try await browser.post(
                "/consultations/new",
                pairs: with([
                    "mode": "hidden", "channel": "phone", "gist": "家にいたくない", "name_family": "影山",
                    "phone": "09000000077", "keep": "yes", "voicemail": "forbidden",
                ]))
            #expect(page.has("見られるのは 職員fukushi さん、職員fukushi-sup さん だけです"))
            let path = page.path.split(separator: "?").first.map(String.init) ?? ""
            let supervisor = try await Browser.signedIn("fukushi-sup", client)
            #expect(try await supervisor.get(path).status == .ok)
            let colleague = try await Browser.signedIn("fukushi2", client)
            #expect(try await colleague.get(path).status == .notFound)
            try await colleague.get("/consultations/new")
            let same = try await colleague.post(
                "/consultations/new",
                pairs: with(["channel": "phone", "gist": "別件", "phone": "09000000077"]))
            #expect(same.has("相談を受け付けました"))
            #expect(!same.has("影山"))
        }
    }

    @Test("a concern about somebody absent keeps who told it and why there is no consent")
    func concern() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new?mode=concern")
            let page = try await browser.post(
                "/consultations/new",
                pairs: with([
                    "mode": "concern", "channel": "phone", "route": "commissioner",
                    "gist": "庭まで物があふれている", "visitor_name": "隣の方",
                    "visitor_relation": "近所の人", "visitor_phone": "0480000000",
                    "nickname": "角の家の方", "place": "港町の角", "consent": "unobtainable",
                    "no_consent": "会えていない",
                ]))
            for words in [
                "気になる人", "隣の方", "近所の人", "民生委員・児童委員", "会えていない", "本人同意なし（確かめられない）",
            ] { #expect(page.has(words), "\(words)") }
            let sheet = try await browser.get(
                "\(page.path.split(separator: "?")[0])/sheet")
            #expect(sheet.has("【本人同意なし】"))
            #expect(!sheet.has("相談の申込み"))
        }
    }

    @Test("a worker of two desks chooses one, and cannot choose a third")
    func twoDesks() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("kacho", client)
            let form = try await browser.get("/consultations/new")
            #expect(form.has("受け付ける窓口"))
            try await browser.post(
                "/consultations/new",
                pairs: with(["channel": "visit", "gist": "a", "desk": "tabane"]))
            #expect(browser.page?.has("多機関協働係") == true)
            try await browser.get("/consultations/new")
            try await browser.post(
                "/consultations/new",
                pairs: with(["channel": "visit", "gist": "b", "desk": "kodomo"]))
        }
        #expect(try await town.unhandled("kodomo").isEmpty)
    }

    @Test("a double press receives one consultation")
    func once() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            let key = try #require(browser.hidden("once", near: "/consultations/new"))
            for _ in 0..<2 {
                try await browser.post(
                    "/consultations/new",
                    pairs: with(["once": key, "channel": "visit", "gist": "一度だけ"]))
            }
        }
        #expect(try await town.unhandled("fukushi").count == 1)
    }

    @Test("whoever reads no files receives no consultation")
    func noDesk() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("kanri", client)
            #expect(try await browser.get("/consultations/new").status == .notFound)
            let page = try await browser.post(
                "/consultations/new", pairs: with(["channel": "visit", "gist": "x"]))
            #expect(page.status == .notFound)
        }
    }
}

/// The fields of a form of intake with the day that stands in it.
func with(_ fields: KeyValuePairs<String, String>) -> [(String, String)] {
    fields.map { ($0.key, $0.value) } + [
        ("next_on_era", "令和"), ("next_on_y", "8"), ("next_on_m", "4"), ("next_on_d", "13"),
    ]
}

extension TestTown {
    /// What stands undecided on the home page of a worker.
    func unhandled(_ name: String) async throws -> [HomeLists.Waiting] {
        let (standing, now) = (standing(name), clock.now)
        return try await archive.read {
            try HomeLists($0, for: standing, at: now).unhandled(limit: 50).lines
        }
    }
}
