@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

/// The same for deeds: what was typed comes along; a button alone leads to the fresh page.
@Suite("Two at one deed") struct TwoHandsDeedTests {
    @Test("an answer to somebody while a colleague put the day off: looked at, then given")
    func consultation() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let path = "/consultations/\(own.consultation)"
        try await Browser.both(town, at: path) { first, second in
            try await first.press("\(path)/postponement", ["next_on": "R8.4.15"])
            let look = try await second.press("\(path)/answer", ["answer": "窓口を伝えた"])
            #expect(look.has("最後の更新：相談の次の期日を変えた"))
            #expect(look.has("窓口を伝えた"))
            #expect(try await second.press("\(path)/answer").has("回答して終了しました"))
            let late = try await first.press("\(path)/no-contact", ["reason": "電話3回"])
            #expect(late.has("この相談は終わっています"))
            #expect(late.has("電話3回"))
        }
    }

    @Test("a button pressed on an older page does nothing and leads to the fresh one")
    func buttons() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let opened = try await town.opened(family: "浜", [("chosei", .hears)])
        let path = "/consultations/\(own.consultation)"
        try await Browser.both(town, at: path) { first, second in
            try await first.press("\(path)/own-case", ["next_on": "R8.4.15"])
            let fresh = try await second.press("\(path)/listening")
            #expect(fresh.path.hasPrefix(path))
            #expect(fresh.has("ほかの人が先に更新しました"))
            #expect(fresh.has("押した操作は行っていません"))
        }
        let box = "/cases/\(opened.id)"
        try await Browser.both(town, ("chosei", "csw"), at: box) { first, second in
            try await first.press("\(box)/assessment")
            try await first.get("\(box)/postponement")
            try await first.press("\(box)/postponement", ["next_on": "R8.4.20"])
            let fresh = try await second.press("\(box)/assessment")
            #expect(fresh.has("押した操作は行っていません") && fresh.has("アセスメント済み"))
        }
    }

    @Test("a closure typed while the case moved on is read over once and saved")
    func closure() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(
            [.hears, .assess, .conference].map { ("chosei", $0) })
        let path = "/cases/\(opened.id)"
        try await Browser.both(town, ("chosei", "csw"), at: "\(path)/closure") { first, second in
            try await first.get("\(path)/postponement")
            try await first.press("\(path)/postponement", ["next_on": "R8.4.20"])
            let look = try await second.press("\(path)/closure", Self.closing)
            #expect(look.has("ケースの次の期日を変えた"))
            #expect(look.has("落ち着いた") && look.has("福祉の窓口") && look.has("目標達成"))
            #expect(try await second.press("\(path)/closure").has("終結しました"))
            // The close ended the way of 多機関協働: to its colleague the case is not there any more.
            #expect(try await first.get(path).status == .notFound)
        }
    }

    @Test("an answer to a hearing that was given already stands beside the one typed")
    func hearing() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened([("chosei", .hears)])
        try await town.askKodomo(in: opened)
        let hearing = try #require(
            try await town.archive.read { try HearingStore($0).hearings(of: opened.id) }.first)
        let path = "/hearings/\(hearing.id)"
        try await Browser.both(town, ("kodomo", "chosei"), at: path) { first, second in
            try await first.press(
                "\(path)/answer", ["answer": "園からの連絡あり", "answered_on": "R8.4.6"])
            let late = try await second.press(
                "\(path)/answer", ["answer": "電話で聞いた内容", "answered_on": "R8.4.6"])
            #expect(late.has("すでに回答があります"))
            #expect(late.has("園からの連絡あり") && late.has("電話で聞いた内容"))
        }
    }

    @Test("a question to an agency typed while the case moved on is not typed twice")
    func question() async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened(withConsent: true, [("chosei", .hears)])
        let path = "/cases/\(opened.id)"
        try await Browser.both(town, ("chosei", "csw"), at: "\(path)/hearings/new") {
            first, second in
            try await first.get("\(path)/postponement")
            try await first.press("\(path)/postponement", ["next_on": "R8.4.20"])
            let look = try await second.press(
                "\(path)/hearings/new",
                [
                    "desk": "shakyo", "question": "貸付はありますか", "answer_by": "R8.4.13",
                    "persons": opened.received.person.description, "classes": "identity",
                    "purpose": "coordination",
                ])
            #expect(look.has("貸付はありますか") && look.has("社協の窓口"))
            #expect(try await second.press("\(path)/hearings/new").has("聞き取りを依頼しました"))
        }
    }

    @Test("the companion was changed meanwhile: one of the two is chosen")
    func companion() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let path = "/files/\(own.file)/companion"
        try await Browser.both(town, at: path) { first, second in
            try await first.press(path, ["companion": "w-fukushi-sup"])
            let clash = try await second.press(path, ["companion": "w-fukushi2"])
            #expect(clash.has("職員fukushi-sup") && clash.has("職員fukushi2"))
            let done = try await second.press(path, ["keep_companion": "theirs"])
            #expect(done.has("伴走する担当者を変えました"))
        }
        let file = try await town.archive.read { try FileStore($0).find(own.file) }
        #expect(file?.accompanying == "w-fukushi-sup")
    }

    @Test("a request to 多機関協働 and a letter to another desk outlive a colleague's change")
    func outgoing() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.agree(own.person, in: own.file, agencies: ["shakyo"])
        let path = "/consultations/\(own.consultation)"
        try await Browser.both(town, at: path) { first, second in
            try await second.get("\(path)/referrals/new")
            try await second.post(
                "\(path)/referrals/new", pairs: Typed.letter(to: "desk:shakyo"))
            try await first.press("\(path)/postponement", ["next_on": "R8.4.15"])
            let look = try await second.press("\(path)/referrals")
            #expect(look.has("家計の立て直しを一緒に考えてほしい") && look.has("電話は夕方に"))
            try await first.get("\(path)/escalation")
            #expect(try await second.press("\(path)/referrals").has("つなぎを送りました"))
            let late = try await first.press(
                "\(path)/escalation",
                ["reasons": "severalIssues", "consent": "none", "next_on": "R8.4.20"])
            #expect(late.has("この相談はすでに次へ進んでいます"))
            #expect(late.has("課題が複数ある"))
        }
    }

    @Test("a reason to give somebody back, typed while a colleague had seen the letter, goes on")
    func referral() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(own.person, in: own.file, agencies: ["shakyo"])
        let id = try await town.sent(consent: consent, own)
        let path = "/referrals/\(id)"
        try await Browser.both(town, ("shakyo", "shakyo"), at: path) { first, second in
            try await first.press("\(path)/acknowledgement")
            let look = try await second.press("\(path)/return", ["reason": "対象の年齢ではない"])
            #expect(look.has("つなぎを確認した"))
            #expect(look.has("対象の年齢ではない"))
            try await first.press("\(path)/acceptance", ["meeting": "R8.4.9"])
            try await first.press("\(path)/contact", ["met": "R8.4.6"])
            let late = try await second.press("\(path)/return")
            #expect(late.has("この操作はいまはできません"))
            #expect(late.has("対象の年齢ではない"))
        }
    }

    @Test("a consent taken back by somebody else: the day typed stands beside theirs")
    func consent() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(own.person, in: own.file, agencies: ["shakyo"])
        town.clock.pass(days: 2)
        let path = "/files/\(own.file)/consents/\(consent)/withdrawal"
        try await Browser.both(town, at: path) { first, second in
            try await first.press(path, ["on": "R8.4.8", "channel": "oral"])
            let late = try await second.press(path, ["on": "R8.4.7", "channel": "oral"])
            #expect(late.has("すでに撤回されています"))
            #expect(late.has("令和8年4月7日") && late.has("令和8年4月8日"))
        }
    }

    private static let closing: KeyValuePairs<String, String> = [
        "lead": "fukushi", "reason": "goalReached", "evaluation": "落ち着いた",
        "closed_on": "R8.4.6",
    ]
}
