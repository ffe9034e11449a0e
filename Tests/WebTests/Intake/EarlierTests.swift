@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Somebody who was here before") struct EarlierTests {
    private let again: KeyValuePairs<String, String> = [
        "channel": "phone", "gist": "また困っている", "name_family": "水野", "name_given": "花子",
        "phone": "090-0000-0001",
    ]

    @Test("a person with the same telephone is pointed out before anything is saved")
    func pointedOut() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "水野", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            try await browser.get("/consultations/new")
            let page = try await browser.post("/consultations/new", pairs: with(again))
            #expect(page.has("同じ人かもしれない記録があります"))
            #expect(page.has("電話番号が同じ"))
            #expect(page.numbers == [try await town.number(of: own.file)])
            let unanswered = try await browser.post(
                "/consultations/new", pairs: with(again) + [("different_reason", "")])
            #expect(unanswered.has("同じ人か、別の人かを選んでください"))
        }
        #expect(try await town.unhandled("fukushi").count == 1)
    }

    @Test("the same person's consultation goes on in the file of the household")
    func sameFile() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "水野", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            try await browser.get("/consultations/new")
            try await browser.post("/consultations/new", pairs: with(again))
            let page = try await browser.post(
                "/consultations/new", pairs: with(again) + [("same", "file.\(own.file)")])
            #expect(page.has("相談を受け付けました"))
            #expect(page.numbers == [try await town.number(of: own.file)])
            let list = try await browser.get("/files/\(own.file)/consultations")
            #expect(list.has("また困っている"))
            #expect(list.has("家賃が払えない"))
        }
        #expect(try await town.files(of: own.person).count == 1)
    }

    @Test("or opens a new file for the same person, without a second record of them")
    func samePerson() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "水野", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            try await browser.get("/consultations/new")
            try await browser.post("/consultations/new", pairs: with(again))
            let page = try await browser.post(
                "/consultations/new", pairs: with(again) + [("same", "person.\(own.person)")])
            #expect(page.numbers.subtracting([try await town.number(of: own.file)]).count == 1)
        }
        #expect(try await town.files(of: own.person).count == 2)
    }

    @Test("somebody else is registered with the reason, and the pair is never proposed again")
    func different() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(
            by: "fukushi", at: "fukushi", family: "水野", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            try await browser.get("/consultations/new")
            try await browser.post("/consultations/new", pairs: with(again))
            let without = try await browser.post(
                "/consultations/new", pairs: with(again) + [("same", "different")])
            #expect(without.has("「別の人」と判断した理由を入力してください"))
            let page = try await browser.post(
                "/consultations/new",
                pairs: with(again) + [("same", "different"), ("different_reason", "同姓の別の世帯")])
            #expect(page.numbers.subtracting([try await town.number(of: own.file)]).count == 1)
            #expect(!page.has("同じ人かもしれない"))
            let first = try await browser.get("/files/\(own.file)/people/\(own.person)/identity")
            #expect(first.has("同じ人かもしれない記録は見つかっていません"))
        }
    }

    @Test("of what is not open here only the desk and its telephone are told")
    func elsewhere() async throws {
        let town = try await TestTown.open()
        try await town.receive(
            by: "fukushi", at: "fukushi", family: "水野", gist: "秘密の話", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("kodomo", client)
            try await browser.get("/consultations/new")
            let page = try await browser.post("/consultations/new", pairs: with(again))
            #expect(page.has("以前の相談があります"))
            #expect(page.has("福祉の窓口（電話 000-111-2222）"))
            #expect(page.numbers.isEmpty)
            #expect(!page.has("秘密の話"))
            let saved = try await browser.post(
                "/consultations/new", pairs: with(again) + [("same", "different")])
            #expect(saved.has("相談を受け付けました"))
            #expect(saved.has("福祉の窓口（電話 000-111-2222）"))
        }
    }

    @Test("a file that was not offered cannot be chosen by hand")
    func notOffered() async throws {
        let town = try await TestTown.open()
        let foreign = try await town.receive(by: "kodomo", at: "kodomo", family: "別所")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            try await browser.post(
                "/consultations/new", pairs: with(again) + [("same", "file.\(foreign.file)")])
            try await browser.get("/consultations/new?file=\(foreign.file)")
            #expect(browser.page?.status == .notFound)
            let typed = try await browser.post(
                "/consultations/new", pairs: with(again) + [("file", foreign.file.description)])
            #expect(typed.status == .notFound)
        }
        let all = try await town.archive.read {
            try ConsultationStore($0).consultations(of: foreign.file)
        }
        #expect(all.count == 1)
    }
}

extension TestTown {
    func files(of person: Identifier<Person>) async throws -> [Identifier<HouseholdFile>] {
        try await archive.read { try MembershipStore($0).files(of: person) }
    }
}
