@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("What becomes of a consultation") struct ConsultationStepTests {
    @Test("every step that is offered can be taken, and says what was done")
    func steps() async throws {
        let town = try await TestTown.open()
        let day = [("next_on", "R8.4.20")]
        let steps: [(String, [(String, String)], String, String)] = [
            ("listening", [], "聞き取りを記録しました", "listened"),
            ("own-case", day, "この窓口のケースにしました", "ownCase"),
            ("watch", day, "見守りにしました", "watching"),
            ("concern", day, "気になる事案として登録しました", "concern"),
            ("postponement", day, "次の期日を変えました", "concern"),
            ("alarm", [("emergencies", "medical")], "緊急の対応にしました", "emergency"),
            ("listening", [], "聞き取りを記録しました", "listened"),
            ("answer", [("answer", "窓口を伝えた")], "回答して終了しました", "answered"),
            ("reopening", day, "再開しました", "listened"),
            ("no-contact", [("reason", "電話3回")], "連絡がとれないまま終了しました", "noContact"),
        ]
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            for (step, fields, words, state) in steps {
                let before = try await browser.get(path)
                let offer = step == "listening" ? "action" : "href"
                #expect(before.has("\(offer)=\"\(path)/\(step)\""), "\(step) is offered")
                if step != "listening" { try await browser.get("\(path)/\(step)") }
                let page = try await browser.post("\(path)/\(step)", pairs: fields)
                #expect(page.has(words), "\(step)")
                #expect(try await town.state(of: own) == state)
            }
        }
    }

    @Test("an empty answer, a day gone by and no emergency come back with what to do")
    func problems() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            try await browser.get("\(path)/answer")
            let empty = try await browser.post("\(path)/answer", ["answer": " "])
            #expect(empty.status == .unprocessableContent)
            #expect(empty.has("回答した内容を入力してください"))
            try await browser.get("\(path)/watch")
            let past = try await browser.post("\(path)/watch", ["next_on": "R8.4.1"])
            #expect(past.has("次の期日は今日（令和8年4月6日）以降にしてください"))
            try await browser.get("\(path)/alarm")
            let none = try await browser.post("\(path)/alarm")
            #expect(none.has("すぐに必要なことを1つ以上選んでください"))
        }
        #expect(try await town.state(of: own) == "received")
    }

    @Test("somebody else was faster: the step is refused and nothing is lost")
    func stale() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/consultations/\(own.consultation)"
            try await browser.get(path)
            try await browser.post("\(path)/listening")
            let page = try await browser.post("\(path)/listening", ["version": "0"])
            #expect(page.has("押した操作は行っていません"))
        }
    }

    @Test("another desk neither sees the consultation nor its paper nor acts on it")
    func foreign() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("kodomo", client)
            let path = "/consultations/\(own.consultation)"
            for part in ["", "/sheet", "/account", "/history"] {
                #expect(try await browser.get(path + part).status == .notFound, "\(part)")
            }
            #expect(try await browser.get("/files/\(own.file)/consultations").status == .notFound)
            for part in ["/listening", "/account", "/alarm"] {
                #expect(try await browser.post(path + part).status == .notFound, "\(part)")
            }
        }
        #expect(try await town.state(of: own) == "received")
    }

    @Test("looking and printing are in the log before the page leaves")
    func logged() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            try await browser.get("/consultations/\(own.consultation)")
            try await browser.get("/consultations/\(own.consultation)/sheet")
        }
        let deeds = try await town.deeds(in: own.file)
        #expect(deeds.contains("consultation.view"))
        #expect(deeds.contains("consultation.print"))
    }
}

extension TestTown {
    /// The name of the state in the books.
    func state(of received: Received) async throws -> String {
        let found = try await archive.read {
            try ConsultationStore($0).require(received.consultation)
        }
        return String(describing: found.state).prefix { $0 != "(" }.description
    }
}
