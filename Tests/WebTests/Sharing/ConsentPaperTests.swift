@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

@Suite("Papers of consent, filled and taken back") struct ConsentPaperTests {
    private func fields(
        _ answers: [(Identifier<Person>, String)], _ more: [(String, String)] = []
    ) -> [(String, String)] {
        answers.map { ("answer.\($0)", $1) }
            + [
                ("asked_on", "R8.4.6"), ("explained_by", "w-fukushi"), ("agencies", "shakyo"),
                ("agencies", "town"), ("purposes", "coordination"), ("classes", "identity"),
                ("classes", "life"), ("from", "R8.4.6"), ("through", "R9.4.5"),
            ] + more
    }

    @Test("two members sign one paper, one through a guardian; the third is not covered")
    func together() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let child = try await town.addMember("港", "太郎", to: received.file)
        let third = try await town.addMember("港", "次郎", to: received.file)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            try await browser.get("\(path)/new")
            let half = fields(
                [(received.person, "written"), (child, "written")],
                [("proxy.\(child)", "representative"), ("paper_place", "福祉課の書庫")])
            let missing = try await browser.post("\(path)/new", pairs: half)
            for words in ["代筆・代理した人の氏名（港　太郎さん）を入力してください", "本人の気持ち（港　太郎さん）を入力してください"] {
                #expect(missing.has(words), "\(words)")
            }
            #expect(!missing.has("代筆・代理した人の氏名（港　花子さん）を入力してください"))
            let saved = try await browser.post(
                "\(path)/new",
                pairs: half + [
                    ("proxy_name.\(child)", "港 花子"), ("proxy_relation.\(child)", "母（親権者）"),
                    ("proxy_reason.\(child)", "10歳"), ("own_wish.\(child)", "先生に話してもよい"),
                ])
            for words in [
                "同意の確認を記録しました", "同じ同意書で答えた人", "母（親権者）", "先生に話してもよい", "福祉課の書庫",
                "まだたずねていません",
            ] { #expect(saved.has(words), "\(words)") }
            let consents = try await town.consents(of: received.file)
            #expect(Set(consents.map(\.person)) == [received.person, child])
            #expect(!consents.contains { $0.person == third })
            let consent = try #require(consents.first { $0.person == received.person })
            let paper = try await browser.get("\(path)/\(consent.id)/form")
            for words in ["港　花子", "港　太郎", "母（親権者）", "☑ 書面で同意した（署名）", "氏名（自署）"] {
                #expect(paper.has(words), "\(words)")
            }
            #expect(!paper.has("次郎") && !paper.has("福祉課の書庫"))
        }
    }

    @Test("a withdrawal says how it came and from whom, shuts what it names, and can be printed")
    func partial() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo", "town"])
        try await town.sent(consent: consent, received)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/\(consent)"
            let blank = try await browser.get("\(path)/withdrawal-form")
            #expect(blank.has("□ 書面（撤回届）") && blank.has("□ 試験町社会福祉協議会"))
            try await browser.get("\(path)/withdrawal")
            let nobody = try await browser.post(
                "\(path)/withdrawal",
                pairs: [("on", "R8.4.6"), ("channel", "agency"), ("part", "some")])
            for words in ["届け出た人の氏名を入力してください", "渡すのをやめる相手を1つ以上選んでください"] {
                #expect(nobody.has(words), "\(words)")
            }
            let done = try await browser.press(
                "\(path)/withdrawal",
                [
                    "on": "R8.4.6", "channel": "agency", "brought_by": "鈴木",
                    "brought_from": "民生委員", "part": "some", "agencies": "shakyo",
                    "told": "社協へ電話で伝えた",
                ])
            #expect(done.has("同意の撤回を記録しました") && done.has("第2版"))
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/files/\(received.file)").status == .notFound)
            let paper = try await browser.get("\(path)/withdrawal-form")
            for words in ["☑ ほかの機関を通じて", "鈴木", "☑ 試験町社会福祉協議会", "社協へ電話で伝えた"] {
                #expect(paper.has(words), "\(words)")
            }
            let history = try await browser.get("\(path)/history")
            #expect(history.has("同意撤回届") && history.has("民生委員"))
        }
        let current = try #require(
            try await town.consents(of: received.file).first { $0.isCurrent })
        #expect(current.scope.agencies == ["town"])
    }

    @Test("a consent is prolonged, and what was put right in its record stands in its history")
    func prolongedAndCorrected() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            for place in ["書庫1", "書庫2"] {
                try await browser.get("\(path)/\(consent)/correction")
                let saved = try await browser.press(
                    "\(path)/\(consent)/correction", ["paper_place": place])
                #expect(saved.has("同意の記録を直しました") && saved.has(place))
            }
            let history = try await browser.get("\(path)/\(consent)/history")
            #expect(history.has("原本の保管場所") && history.has("書庫1") && history.has("書庫2"))
            try await browser.get("\(path)/\(consent)/prolongation")
            let longer = try await browser.press(
                "\(path)/\(consent)/prolongation",
                ["on": "R8.4.6", "through": "R11.3.31", "manner": "electronic"])
            #expect(longer.has("同意の期間の延長を記録しました"))
            #expect(longer.has("令和8年4月6日から令和11年3月31日まで"))
            let early = try await browser.get("\(path)/\(consent)/lapse")
            #expect(early.status == .conflict)
        }
    }

    @Test("a town's own question on the consent is asked, printed and kept with each answer")
    func ownQuestion() async throws {
        let town = try await TestTown.open()
        try await town.archive.publish(
            """
            form: F9
            number: 様式第９号
            questions:
              - {name: remark, label: 町の補足}
            sections:
              - name: record
                questions:
                  - {type: text, name: x-language, label: 説明に使った言葉}
            """)
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents"
            let form = try await browser.get("\(path)/new")
            #expect(form.has("説明に使った言葉") && form.has("町の補足"))
            let saved = try await browser.post(
                "\(path)/new",
                pairs: fields([(received.person, "written")], [("x-language", "やさしい日本語")]))
            #expect(saved.has("説明に使った言葉") && saved.has("やさしい日本語"))
            let consent = try #require(try await town.consents(of: received.file).first)
            #expect(consent.answers["x-language"] == .text("やさしい日本語"))
            let paper = try await browser.get("\(path)/\(consent.id)/form")
            #expect(paper.has("様式第９号") && paper.has("やさしい日本語") && paper.has("町の補足"))
            let blank = try await browser.get("\(path)/blank/form")
            #expect(blank.has("説明に使った言葉") && !blank.has("やさしい日本語"))
        }
    }
}
