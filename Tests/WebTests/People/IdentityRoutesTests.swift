@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("The same person or not") struct IdentityRoutesTests {
    @Test("two records are compared, merged with a reason, and put apart again")
    func merge() async throws {
        let town = try await TestTown.open()
        let (one, two) = try await twins(in: town)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(one.file)/people/\(one.person)"
            #expect(try await browser.get(path).has("同じ人かもしれない記録が1件あります"))
            #expect(try await browser.get("\(path)/identity").has("高橋　花子"))
            let compared = try await browser.get("\(path)/identity/\(two.person)")
            let moved = try await town.number(of: two.file)
            #expect(compared.has("移る世帯ファイル：\(moved)"))
            #expect(compared.has("value=\"\(one.person)\" checked"))
            let empty = try await browser.post("\(path)/identity/\(two.person)", [:])
            #expect(empty.has("どちらを残すかを選んでください"))
            #expect(empty.has("理由を入力してください"))
            let merged = try await browser.post(
                "\(path)/identity/\(two.person)",
                ["keep": one.person.description, "reason": "本人に確かめた"])
            #expect(merged.has("同じ人として統合しました"))
            #expect(merged.has("この人に統合した記録"))
            #expect(merged.has("本人に確かめた"))
            let search = try await browser.get("/search?q=%E9%AB%98%E6%A9%8B")
            #expect(search.has("港　花子"))
            let other = try await browser.get("/files/\(two.file)/people/\(two.person)")
            #expect(other.has("港　花子"))
            try await undo(browser, path, town)
        }
        #expect(try await town.members(of: two.file).map(\.person) == [two.person])
        #expect(try await town.person(two.person).mergedInto == nil)
    }

    private func undo(_ browser: Browser, _ path: String, _ town: TestTown) async throws {
        let page = try await browser.get(path)
        let start = try #require(page.text.range(of: "\(path)/identity/undoing/"))
        let verdict = page.text[start.upperBound...].prefix { $0 != "\"" }
        let address = "\(path)/identity/undoing/\(verdict)"
        #expect(try await browser.get(address).has("二度と候補に出ず、統合もできません"))
        let undone = try await browser.post(address)
        #expect(undone.has("統合を元に戻しました"))
        #expect(!undone.has("同じ人かもしれない記録が"))
    }

    @Test("notes on the record that was taken in still bear a name")
    func notes() async throws {
        let town = try await TestTown.open()
        let (one, two) = try await twins(in: town)
        try await town.act("fukushi", in: two.file) { access, _, keys in
            let entry = NoteForm.answers(
                happenedOn: access.moment.date, method: .visitHere, counterparts: [.principal],
                about: [two.person], facts: "来所した。")
            return (
                try access.writing(
                    entry, sequence: TextIndex.newSeq(at: access.moment), keys: keys), ()
            )
        }
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(one.file)/people/\(one.person)/identity/\(two.person)"
            try await browser.get(path)
            try await browser.post(path, ["keep": one.person.description, "reason": "同じ"])
            let notes = try await browser.get("/files/\(two.file)/notes")
            #expect(notes.has("対象：港　花子"))
            #expect(!notes.has("本人未登録"))
        }
    }

    @Test("who was judged to be somebody else is proposed no more and cannot be merged by hand")
    func different() async throws {
        let town = try await TestTown.open()
        let (one, two) = try await twins(in: town)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(one.file)/people/\(one.person)/identity/\(two.person)"
            try await browser.get(path)
            #expect(
                try await browser.post("\(path)/difference")
                    .has("「別の人」と判断した理由を入力してください"))
            let judged = try await browser.post(
                "\(path)/difference", ["different_reason": "双子の姉妹"])
            #expect(judged.has("別の人として記録しました"))
            #expect(!judged.has("同じ人かもしれない記録が"))
            #expect(try await browser.get(path).has("「別の人」と判断されています"))
            let forced = try await browser.post(
                path, ["keep": two.person.description, "reason": "やはり同じ"])
            #expect(forced.status == .conflict)
        }
        #expect(try await town.person(one.person).mergedInto == nil)
    }

    @Test("records of a desk one cannot open are neither proposed nor merged")
    func foreign() async throws {
        let town = try await TestTown.open()
        let one = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        let two = try await town.receive(
            by: "kodomo", at: "kodomo", family: "高橋", phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(one.file)/people/\(one.person)"
            #expect(!(try await browser.get("\(path)/identity").has("高橋")))
            let pair = "\(path)/identity/\(two.person)"
            #expect(try await browser.get(pair).status == .notFound)
            for part in ["", "/difference"] {
                let refused = try await browser.post(
                    pair + part,
                    [
                        "keep": one.person.description, "reason": "同じ",
                        "different_reason": "違う",
                    ])
                #expect(refused.status == .notFound)
            }
        }
        #expect(try await town.person(two.person).mergedInto == nil)
    }

    @Test("知られない相談 are not merged into what others can see")
    func hidden() async throws {
        let town = try await TestTown.open()
        let one = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", phone: "09000000001")
        let two = try await town.receive(
            by: "fukushi", at: "fukushi", family: "影山", mode: .hidden, phone: "09000000001")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(one.file)/people/\(one.person)/identity/\(two.person)"
            #expect(try await browser.get(path).has("知られない相談の人は統合できません"))
            let refused = try await browser.post(
                path, ["keep": one.person.description, "reason": "同じ"])
            #expect(refused.status == .conflict)
            let colleague = try await Browser.signedIn("fukushi2", client)
            #expect(try await colleague.get(path).status == .notFound)
        }
    }

    private func twins(
        in town: TestTown
    ) async throws -> (TestTown.Received, TestTown.Received) {
        (
            try await town.receive(
                by: "fukushi", at: "fukushi", family: "港", phone: "09000000001"),
            try await town.receive(
                by: "fukushi2", at: "fukushi", family: "高橋", phone: "09000000001")
        )
    }
}
