@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("The household") struct HouseholdRoutesTests {
    private let son: [(String, String)] = [
        ("name_family", "港"), ("name_given", "太郎"), ("name_given_kana", "たろう"),
        ("birth_age", "30"), ("relation", "child"), ("together", "yes"), ("since", "R8.4.6"),
    ]

    @Test("somebody is added, put right, and leaves with a day; the history stays")
    func course() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)"
            try await browser.get("\(path)/members/new")
            let added = try await browser.post("\(path)/members/new", pairs: son)
            #expect(added.has("世帯員を追加しました"))
            #expect(added.has("港　太郎"))
            #expect(added.has("タロウ"))
            #expect(added.has("30歳くらい"))
            let place = try #require(try await town.members(of: own.file).last)
            let member = "\(path)/members/\(place.id)"
            #expect(try await browser.get(member).has("世帯から外す"))
            let corrected = try await browser.post(
                member,
                [
                    "relation": "grandchild", "together": "no", "head": "yes", "since": "R8.4.6",
                ])
            #expect(corrected.has("離れて暮らしている人"))
            #expect(corrected.has("世帯主"))
            try await browser.get(member)
            let early = try await browser.post("\(member)/end", ["ended": "R8.4.1"])
            #expect(early.has("世帯から外れた日は令和8年4月6日以降にしてください"))
            let ended = try await browser.post("\(member)/end", ["ended": "R8.4.6"])
            #expect(ended.has("世帯から外しました"))
            #expect(ended.has("以前の世帯員"))
            #expect(ended.has("港　太郎"))
        }
    }

    @Test("the 本人 does not leave; another member is named first, and both places change")
    func principal() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let son = try await town.addMember("港", "太郎", to: own.file, as: .child)
        let places = try await town.members(of: own.file)
        let first = try #require(places.first { $0.person == own.person })
        let second = try #require(places.first { $0.person == son })
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/members"
            #expect(try await browser.get("\(path)/\(first.id)").has("この人は世帯の本人です"))
            let left = try await browser.post("\(path)/\(first.id)/end", ["ended": "R8.4.6"])
            #expect(left.status == .conflict)
            try await browser.get("\(path)/\(second.id)")
            let blank = try await browser.post("\(path)/\(second.id)/principal", [:])
            #expect(blank.status == .unprocessableContent)
            let named = try await browser.post(
                "\(path)/\(second.id)/principal", ["former_relation": "parent"])
            #expect(named.has("人の情報を保存しました"))
        }
        let after = try await town.members(of: own.file)
        #expect(after.first { $0.id == first.id }?.relation == .parent)
        #expect(after.first { $0.id == second.id }?.relation == .principal)
    }

    @Test("somebody of another open file is found and becomes a member without a second record")
    func known() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let other = try await town.receive(
            by: "fukushi2", at: "fukushi", family: "高橋", kana: ("タカハシ", "ハナコ"))
        try await town.receive(by: "kodomo", at: "kodomo", family: "高橋")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/members"
            let query = "\(path)/search?q=%E3%82%BF%E3%82%AB%E3%83%8F%E3%82%B7"
            let found = try await browser.get(query)
            #expect(found.has("href=\"\(path)/new/\(other.person)\""))
            #expect(found.text.components(separatedBy: "高橋　花子").count == 2)
            let known = "\(path)/new/\(other.person)"
            #expect(try await browser.get(known).has("高橋　花子"))
            let page = try await browser.post(
                known, ["relation": "sibling", "together": "yes", "since": "R8.4.6"])
            #expect(page.has("高橋　花子"))
        }
        #expect(try await town.files(of: other.person).count == 2)
    }

    @Test("somebody who may be there already is asked about first")
    func duplicate() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let other = try await town.receive(
            by: "fukushi", at: "fukushi", family: "高橋", phone: "09000000009")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/members"
            let fields = son + [("phone", "090-0000-0009")]
            try await browser.get("\(path)/new")
            let asked = try await browser.post("\(path)/new", pairs: fields)
            #expect(asked.has("同じ人かもしれない記録があります"))
            #expect(try await town.members(of: own.file).count == 1)
            let page = try await browser.post(
                "\(path)/new", pairs: fields + [("same", "person.\(other.person)")])
            #expect(page.has("高橋　花子"))
        }
        #expect(try await town.members(of: own.file).count == 2)
    }

    @Test("a family under one telephone is not proposed as one person")
    func oneTelephone() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)"
            try await browser.get("\(path)/members/new")
            try await browser.post("\(path)/members/new", pairs: son)
            let child = try #require(try await town.members(of: own.file).last).person
            try await browser.get("\(path)/people/\(child)/edit")
            let edited = try await browser.post(
                "\(path)/people/\(child)/edit",
                [
                    "name_family": "港", "name_given": "太郎", "name_given_kana": "たろう",
                    "contact_rows": "1", "contact_0_kind": "mobile",
                    "contact_0_value": "090-0000-0001",
                ])
            #expect(edited.has("090-0000-0001"))
            let page = try await browser.get("\(path)/people/\(own.person)")
            #expect(page.has("花子") && !page.has("同じ人かもしれない記録が"))
        }
    }

    @Test("there is one 本人, and nobody without a name or a word for them")
    func refusals() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/members"
            try await browser.get("\(path)/new")
            let nobody = try await browser.post("\(path)/new", ["since": "R8.4.6"])
            #expect(nobody.has("世帯員の氏名か呼び名を入力するか"))
            #expect(nobody.has("続柄を選んでください"))
            let second = try await browser.post(
                "\(path)/new",
                ["name_family": "港", "relation": "principal", "since": "R8.4.6"])
            #expect(second.has("本人は1人だけです"))
            try await browser.get("\(path)/new")
            try await browser.post("\(path)/new", pairs: son)
            let place = try #require(try await town.members(of: own.file).last)
            try await browser.get("\(path)/\(place.id)")
            let third = try await browser.post("\(path)/\(place.id)", ["relation": "principal"])
            #expect(third.has("本人は1人だけです"))
        }
    }

    @Test("a person under guard is 「閲覧制限」 and cannot be touched by others")
    func restricted() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: own.person, permitted: ["w-fukushi"]), at: town.clock.now)
        }
        let place = try #require(try await town.members(of: own.file).first)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            let path = "/files/\(own.file)"
            for page in ["/household", "/people/\(own.person)"] {
                let shown = try await browser.get(path + page)
                #expect(shown.has("閲覧制限"))
                #expect(!shown.has("花子"))
                #expect(!shown.has("0000-0001") && !shown.has("00000001"))
            }
            for page in [
                "/people/\(own.person)/edit", "/people/\(own.person)/identity",
                "/people/\(own.person)/history", "/members/\(place.id)",
                "/members/\(place.id)/history", "/members/\(place.id)/end",
            ] {
                #expect(try await browser.get(path + page).status == .notFound, "\(page)")
            }
            let permitted = try await Browser.signedIn("fukushi", client)
            #expect(try await permitted.get("\(path)/people/\(own.person)").has("花子"))
        }
    }
}

extension TestTown {
    func members(of file: Identifier<HouseholdFile>) async throws -> [Membership] {
        try await archive.read { try MembershipStore($0).members(of: file) }
    }

    func person(_ id: Identifier<Person>) async throws -> Person {
        try await archive.read { try PersonStore($0).require(id) }
    }
}
