@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Consent on the screen") struct ConsentRoutesTests {
    /// An answer in which nothing is missing.
    private func whole(
        _ person: Identifier<Person>, kind: String = "written", without: String = "",
        with more: [(String, String)] = []
    ) -> [(String, String)] {
        let all = [
            ("answer.\(person)", kind), ("asked_on", "R8.4.6"), ("explained_by", "w-fukushi"),
            ("agencies", "shakyo"), ("purposes", "coordination"), ("classes", "identity"),
            ("classes", "life"), ("from", "R8.4.6"), ("through", "R9.4.5"),
        ]
        let changed = Set(more.map(\.0) + [without])
        return all.filter { !changed.contains($0.0) } + more
    }

    @Test(
        "a scope that is not whole is refused beside its field",
        arguments: [
            ("agencies", "agencies", "情報を渡し、受け取る相手を1つ以上選んでください"),
            ("purposes", "purposes", "目的を1つ以上選んでください"),
            ("classes", "classes", "情報の種類を1つ以上選んでください"),
            ("through", "through_y", "終わりの日を入力してください"),
            ("explained_by", "explained_by", "説明した人を選んでください"),
            ("asked_on", "asked_on_y", "たずねた日を入力してください"),
        ])
    func incomplete(without: String, field: String, words: String) async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/new"
            try await browser.get(path)
            let page = try await browser.post(
                path, pairs: whole(received.person, without: without))
            #expect(page.status == .unprocessableContent)
            #expect(page.has("<a href=\"#\(field)\">\(words)"), "\(field)")
            #expect(page.has("エラー：同意の確認を記録する"))
        }
        #expect(try await town.consents(of: received.file).isEmpty)
    }

    @Test(
        "「関係機関」 or an agency nobody knows is no scope; a period that ends before it begins neither")
    func nonsense() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/new"
            for (more, words) in [
                (("agencies", "関係機関"), "「関係機関」だけでは同意の範囲になりません"),
                (("through", "R8.4.1"), "終わりの日は始まりの日（令和8年4月6日）以降にしてください"),
                (
                    ("answer.\(received.person)", "oral"), "立会人の氏名（港　花子さん）を入力してください"
                ),
                (("asked_on", "R8.4.7"), "たずねた日は今日（令和8年4月6日）以前にしてください"),
            ] {
                try await browser.get(path)
                let page = try await browser.post(path, pairs: whole(received.person, with: [more]))
                #expect(page.status == .unprocessableContent)
                #expect(page.has(words), "\(words)")
            }
        }
    }

    @Test("a paper on which nobody answered is refused beside the answers")
    func nobody() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/new"
            try await browser.get(path)
            let name = "answer.\(received.person)"
            let page = try await browser.post(path, pairs: whole(received.person, without: name))
            #expect(page.status == .unprocessableContent)
            #expect(page.has("<a href=\"#\(name)\">だれか一人の答えを選んでください"))
        }
        #expect(try await town.consents(of: received.file).isEmpty)
    }

    @Test("an oral consent keeps its witness and is confirmed in writing")
    func oral() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            try await browser.get("\(path)/new")
            let saved = try await browser.post(
                "\(path)/new",
                pairs: whole(
                    received.person, kind: "oral",
                    with: [("witness.\(received.person)", "佐藤 一")]))
            #expect(saved.has("口頭の同意（令和8年4月20日までに書面で確認）"))
            #expect(saved.has("立会人の氏名") && saved.has("佐藤 一"))
            #expect(saved.has("試験町社会福祉協議会"))
            #expect(saved.has("令和8年4月6日から令和9年4月5日まで"))
            let consent = try #require(try await town.consents(of: received.file).first)
            #expect(try await browser.get("\(path)/\(consent.id)/confirmation").has("書面で確認した日"))
            let confirmed = try await browser.press(
                "\(path)/\(consent.id)/confirmation", ["on": "R8.4.6"])
            #expect(confirmed.has("書面での確認を記録しました"))
            #expect(confirmed.has("書面の同意"))
            let twice = try await browser.get("\(path)/\(consent.id)/confirmation")
            #expect(twice.status == .conflict)
        }
    }

    @Test("a refusal needs no scope, and a later answer stands beside the earlier ones")
    func editions() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            try await browser.get("\(path)/new")
            let refused = try await browser.post(
                "\(path)/new",
                pairs: [
                    ("answer.\(received.person)", "refused"), ("asked_on", "R8.4.6"),
                    ("explained_by", "w-fukushi"), ("remark", "いまは話したくない"),
                ])
            #expect(refused.has("同意なし（断られた）"))
            #expect(refused.has("もう一度たずねる"))
            try await browser.get("\(path)/new?person=\(received.person)")
            let agreed = try await browser.post("\(path)/new", pairs: whole(received.person))
            #expect(agreed.has("第2版"))
            #expect(agreed.has("これまでの同意（1件）"))
            let wider = try await browser.get("\(path)/new?person=\(received.person)")
            #expect(wider.has("value=\"shakyo\" checked"))
        }
        #expect(try await town.consents(of: received.file).map(\.edition) == [2, 1])
    }

    @Test("what was typed comes back as a draft")
    func draft() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            try await browser.get("\(path)/new")
            try await browser.post("\(path)/new", pairs: [("remark", "あとで電話する")])
            let again = try await browser.get("\(path)/new")
            #expect(again.has("下書きから続けます"))
            #expect(again.has("あとで電話する"))
        }
    }

    @Test(
        "the forms F9 and F10 name agencies, period and the way back, and each print is in the log")
    func forms() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            let blank = try await browser.get("\(path)/blank/form")
            for words in ["□ 試験町社会福祉協議会", "□ 法テラス", "□ 収入・資産・債務", "氏名（自署）", "いつでもやめられます"] {
                #expect(blank.has(words), "\(words)")
            }
            let filled = try await browser.get("\(path)/\(consent)/form")
            for words in ["☑ 収入・資産・債務", "港　花子", "試験町社会福祉協議会", "同意しないとき", "職員fukushi"] {
                #expect(filled.has(words), "\(words)")
            }
            #expect(!filled.has("法テラス"), "what was not named cannot be ticked later")
            #expect(!filled.has("港一丁目"))
            let back = try await browser.get("\(path)/\(consent)/withdrawal-form")
            for words in ["同意撤回届", "取り消します", "試験町社会福祉協議会", "受け付けた人"] {
                #expect(back.has(words), "\(words)")
            }
        }
        let deeds = try await town.deeds(in: received.file)
        #expect(deeds.count { $0 == "consent.print" } == 2)
        #expect(deeds.contains("file.print"))
    }
}
