@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("What was said of a person before") struct PersonHistoryTests {
    @Test("who changed which answer of a person from what to what can be read, the newest first")
    func person() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/people/\(own.person)"
            #expect(try await browser.get("\(path)/history").has("変わっていません"))
            try await browser.get("\(path)/edit")
            try await browser.post("\(path)/edit", pairs: Self.moved)
            town.clock.pass(days: 1)
            let second = try await Browser.signedIn("fukushi2", client)
            try await second.get("\(path)/edit")
            try await second.post(
                "\(path)/edit",
                pairs: Self.moved.filter { $0.0 != "sex" } + [
                    ("caution", "耳が遠い"), ("sex", "gap:declined"),
                ])
            let told = try await second.get("\(path)/history").text
            let newer = try #require(told.range(of: "職員fukushi2"))
            let older = try #require(told.range(of: "種類：居所"))
            #expect(newer.lowerBound < older.lowerBound)
            for words in ["耳が遠い", "答えなかった", "港一丁目", "090-0000-0001", "連絡・訪問のときの注意"] {
                #expect(told.contains(words), "\(words)")
            }
        }
        #expect(try await town.person(own.person).sex == .undisclosed)
    }

    @Test("two who changed different answers are not asked: both are kept")
    func merged() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let (one, two) = (
                try await Browser.signedIn("fukushi", client),
                try await Browser.signedIn("fukushi2", client)
            )
            let edit = "/files/\(own.file)/people/\(own.person)/edit"
            try await one.get(edit)
            try await two.get(edit)
            try await two.post(edit, pairs: Self.named + [("caution", "犬がいる")])
            let done = try await one.post(
                edit, pairs: Self.named + [("contact_0_value", "09000000012")])
            #expect(done.has("人の情報を保存しました"))
        }
        let person = try await town.person(own.person)
        #expect(person.caution == "犬がいる")
        #expect(person.contacts.map(\.value) == ["090-0000-0012"])
        #expect(person.version == 2)
    }

    @Test("a place in the household keeps what it said, and 不明 stays 不明")
    func place() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let list = "/files/\(own.file)/household"
            #expect(try await browser.get(list).has("不明～"))
            let new = "/files/\(own.file)/members/new"
            try await browser.get(new)
            let added = try await browser.post(
                new,
                pairs: Self.named + [
                    ("relation", "otherRelative"), ("relation_words", "母方のおじ"),
                    ("together", "gap:notAsked"),
                ])
            for words in ["その他の親族（母方のおじ）", "不明～", "いっしょに暮らしているか不明の人"] {
                #expect(added.has(words), "\(words)")
            }
            let member = try #require(try await town.members(of: own.file).last)
            #expect(member.since == .unknown && member.livesTogether == nil)
            let path = "/files/\(own.file)/members/\(member.id)"
            try await browser.get(path)
            let known = try await browser.post(
                path,
                pairs: [
                    ("relation", "otherRelative"), ("relation_words", "母の弟"),
                    ("together", "yes"), ("since", "平成30年"),
                ])
            #expect(known.has("平成30年～") && known.has("母の弟"))
            let told = try await browser.get("\(path)/history")
            for words in ["母方のおじ", "母の弟", "聞いていない", "平成30年", "職員fukushi"] {
                #expect(told.has(words), "\(words)")
            }
        }
    }

    @Test("a question of the municipality is asked, kept, shown and told like the others")
    func own() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let draft = try await town.propose(Self.overlay, by: "kacho")
        try await town.publish(draft, by: "kanri")
        town.clock.pass(days: 1)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/people/\(own.person)"
            #expect(try await browser.get("\(path)/edit").has("話せる言葉"))
            let saved = try await browser.post(
                "\(path)/edit", pairs: Self.named + [("x-language", "ポルトガル語")])
            #expect(saved.has("話せる言葉") && saved.has("ポルトガル語"))
            try await browser.get("\(path)/edit")
            try await browser.post("\(path)/edit", pairs: Self.named + [("x-language", "手話")])
            let told = try await browser.get("\(path)/history")
            #expect(told.has("ポルトガル語") && told.has("手話"))
        }
        #expect(try await town.person(own.person).other["x-language"] == .text("手話"))
    }

    @Test("what was typed into the person's page of release 0.1.0 is in the form again")
    func oldDraft() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let name = "files-\(own.file)/people/\(own.person)/edit"
        try await town.archive.transaction { books in
            try DraftStore(books).keep(
                [
                    ("family", "葛城"), ("about_age", "61"), ("address_rows", "1"),
                    ("address_0_town", "港二丁目"), ("other_rows", "1"), ("other_0_name", "旧の名"),
                ].map { (name: $0, value: $1) }, form: name, of: "w-fukushi",
                at: town.clock.now)
        }
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let form = try await browser.get("/files/\(own.file)/people/\(own.person)/edit")
            for words in ["葛城", "61", "港二丁目", "旧の名"] {
                #expect(form.has("value=\"\(words)\""), "\(words)")
            }
        }
    }

    private static let named = [("name_family", "港"), ("name_given", "花子"), ("sex", "female")]
    private static let moved =
        named + [
            ("contact_0_kind", "mobile"), ("contact_0_value", "090-0000-0001"),
            ("address_0_kind", "whereabouts"), ("address_0_place_town", "港一丁目"),
        ]
    private static let overlay = """
        form: person
        sections:
          - name: who
            questions:
              - type: text
                name: x-language
                label: 話せる言葉
                class: identity

        """
}
