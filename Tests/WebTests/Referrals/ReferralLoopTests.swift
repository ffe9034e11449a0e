@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("A referral") struct ReferralLoopTests {
    @Test("travels from sent to feedback, and the receiving desk goes on beside the person")
    func wholeLoop() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let check = try await letter(sender, received, to: "desk:shakyo")
            #expect(check.status == .ok)
            #expect(check.has("内容の確認"))
            #expect(check.has("本人の同意（港　花子 さん・第1版）"))
            let sent = try await sender.press(
                "/consultations/\(received.consultation)/referrals")
            #expect(sent.has("つなぎを送りました"))
            let id = try #require(try await town.referrals(of: received.file).first).id
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/referrals/\(id)").has("確認したことを伝える"))
            #expect(
                try await receiver.press("/referrals/\(id)/acknowledgement").has("確認したことを伝えました"))
            #expect(
                try await receiver.press("/referrals/\(id)/acceptance", ["meeting": "R8.4.8"])
                    .has("引き受けました"))
            let waiting = try await sender.get("/referrals/\(id)")
            #expect(waiting.has("引き受け（初回面談待ち）"))
            #expect(waiting.has("福祉の窓口 の 職員fukushi さんです"))
            let nothing = try await receiver.press("/referrals/\(id)/contact")
            #expect(nothing.status == .unprocessableContent)
            #expect(nothing.has("本人と初めて会えた日を入力してください"))
            #expect(
                try await receiver.press("/referrals/\(id)/contact", ["met": "R8.4.6"])
                    .has("社協の窓口 の 職員shakyo さんです"))
            #expect(
                try await receiver.press("/referrals/\(id)/feedback", ["text": "家計表を始めた"])
                    .has("結果を報告しました"))
            let trail = try await sender.get("/files/\(received.file)/referrals")
            for words in [
                "つなぐシートを送った", "つなぎを確認した", "つなぎを引き受けた", "本人と初めて会えたことを記録した", "つなぎの結果を報告した",
            ] { #expect(trail.has(words), "\(words)") }
        }
        let file = try await town.archive.read { try FileStore($0).find(received.file) }
        #expect(file?.desk == "shakyo")
        #expect(file?.accompanying == "w-shakyo")
    }

    @Test("leaves the new holder a way in that does not end with the consent")
    func holderStays() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"], months: 1)
        let id = try await town.sent(consent: consent, received)
        for step in [Referral.Step.accept(meeting: nil), .connect(on: TestTown.today)] {
            try await town.act("shakyo", in: received.file) { access, books, keys in
                let facts = ReferralFacts(
                    referral: try ReferralStore(books).require(id),
                    consultation: try ConsultationStore(books).require(received.consultation))
                return (try access.taking(step, on: facts, keys: keys), ())
            }
        }
        town.clock.pass(days: 60)
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/files/\(received.file)").status == .ok)
        }
    }

    @Test("comes back with a reason, goes elsewhere, and after the second return asks for 多機関協働")
    func returned() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo", "town"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            for (name, desk) in [("shakyo", "shakyo"), ("kodomo", "kodomo")] {
                let id = try await town.sent(
                    to: .desk(Identifier(desk)!), consent: consent, received)
                let receiver = try await Browser.signedIn(name, client)
                try await receiver.get("/referrals/\(id)")
                let silent = try await receiver.press(
                    "/referrals/\(id)/return", ["suggestion": "suido"])
                #expect(silent.status == .unprocessableContent)
                #expect(silent.has("差し戻す理由を入力してください"))
                #expect(silent.has("value=\"suido\" selected"))
                let back = try await receiver.press(
                    "/referrals/\(id)/return", ["reason": "対象の年齢ではない", "suggestion": "suido"])
                #expect(back.path == "/?notice=returned")
                #expect(back.has("送り元の窓口に戻りました"))
                #expect(try await receiver.get("/referrals/\(id)").status == .notFound)
                #expect(try await sender.get("/referrals/\(id)").has("対象の年齢ではない"))
                town.clock.pass(minutes: 1)
            }
            let again = try await sender.get(
                "/consultations/\(received.consultation)/referrals/new")
            #expect(again.has("この相談は2回差し戻されています"))
            #expect(again.has("/consultations/\(received.consultation)/escalation"))
            #expect(again.has("に差し戻し：対象の年齢ではない"))
        }
    }

    @Test("is shown as overdue to both sides")
    func overdue() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, received)
        town.clock.pass(days: 9)
        try await Browser.visit(town) { client in
            for (name, advice) in [
                ("fukushi", "確かめてください"), ("shakyo", "引き受けるか差し戻すかを"),
            ] {
                let browser = try await Browser.signedIn(name, client)
                let page = try await browser.get("/referrals/\(id)")
                #expect(page.has("回答が2日遅れています"))
                #expect(page.has(advice))
                #expect(
                    try await browser.get("/files/\(received.file)/referrals")
                        .has("回答が2日遅れています"))
            }
        }
    }

    @Test("is sent once, however often the button is pressed")
    func doublePress() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(received.person, in: received.file, agencies: ["shakyo"])
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            try await letter(sender, received, to: "desk:shakyo")
            let path = "/consultations/\(received.consultation)/referrals"
            let once = try #require(sender.hidden("once", near: path))
            let csrf = try #require(sender.hidden("csrf", near: path))
            let pairs =
                Typed.letter(to: "desk:shakyo") + [
                    ("once", once), ("csrf", csrf), ("version", "0"),
                ]
            let first = try await sender.post(path, pairs: pairs)
            let second = try await sender.post(path, pairs: pairs)
            #expect(first.path == second.path)
            #expect(second.status == .ok)
        }
        #expect(try await town.referrals(of: received.file).count == 1)
    }

    @Test("names everything that is missing at once, each beside its field")
    func missing() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let sender = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(received.consultation)/referrals"
            try await sender.get("\(path)/new")
            let page = try await sender.press(
                "\(path)/new",
                ["way": "pass", "answer_by": "R8.4.1", "wishes": "午前がよい"])
            #expect(page.status == .unprocessableContent)
            for (field, words) in [
                ("receiver", "つなぐ先を選んでください"), ("reason", "つなぐ理由を入力してください"),
                ("told", "本人に伝えたことを入力してください"), ("classes", "情報の種類を1つ以上選んでください"),
                ("answer_by_y", "回答の期日は今日（令和8年4月6日）以降にしてください"),
            ] {
                #expect(page.has("<a href=\"#\(field)\">\(words)</a>"), "\(field)")
            }
            #expect(page.has("午前がよい"))
        }
    }
}

/// Types a letter and goes on to the page that shows what will go out.
@discardableResult
func letter(
    _ browser: Browser, _ received: TestTown.Received, to receiver: String, way: String = "pass"
) async throws -> Browser.Page {
    let path = "/consultations/\(received.consultation)/referrals"
    try await browser.get("\(path)/new")
    return try await browser.post(
        "\(path)/new", pairs: Typed.letter(to: receiver, way: way))
}
