@_spi(Stored) import Casework
import Foundation
import Pages
@_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

@Suite("The ledger") struct LedgerTests {
    @Test("says who saw or received what, from which desk, on which basis and from where")
    func lines() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        try await town.sent(consent: consent, received)
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            for _ in 0..<3 { try await receiver.get("/files/\(received.file)") }
            let holder = try await Browser.signedIn("fukushi", client)
            let page = try await holder.get("/files/\(received.file)/ledger")
            for words in [
                "職員shakyo", "試験町社会福祉協議会　社協の窓口", "世帯ファイルを見た", "つなぐシートを送った（社協の窓口）",
                "窓口に共有を始めた（社協の窓口）", "同意の確認を記録した（港　花子 さん）", "本人の同意（港　花子 さん・第1版）",
                "この窓口の職務", "相談を受け付けた",
            ] { #expect(page.has(words), "\(words)") }
            let sheet = try await holder.get("/files/\(received.file)/ledger/sheet")
            #expect(sheet.has("情報の利用と提供の記録"))
            #expect(sheet.has("職員shakyo"))
            #expect(sheet.has("（ほか2回）"), "looks of one day stand in one line")
            #expect(!sheet.has("端末"))
        }
        let deeds = try await town.deeds(in: received.file)
        #expect(deeds.contains("file.ledger"))
        #expect(deeds.contains("file.printLedger"))
    }

    @Test("of a person tells nothing of that person's other files")
    func otherFiles() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let hidden = try await town.receive(
            by: "kodomo", at: "kodomo", family: "港", mode: .hidden)
        try await town.act("kodomo", in: hidden.file) { access, books, keys in
            let outcome = try access.adding(
                received.person, as: .spouse, livesTogether: true, isHead: false,
                since: PartialDate(access.moment.date),
                to: try MembershipStore(books).members(of: hidden.file), keys: keys)
            return (outcome, ())
        }
        for number in 0..<3 { try await town.note("kodomo", in: hidden.file, "記録\(number)") }
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("fukushi", client)
            let page = try await holder.get(
                "/files/\(received.file)/ledger?person=\(received.person)")
            #expect(page.has("相談を受け付けた"))
            #expect(!page.has("職員kodomo"))
            #expect(
                try await holder.get("/files/\(received.file)/ledger?person=\(hidden.person)")
                    .status == .notFound)
        }
    }

    @Test("goes on to earlier lines, fifty at a time")
    func pages() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        for number in 0..<60 { try await town.note("fukushi", in: received.file, "記録\(number)") }
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("fukushi", client)
            let first = try await holder.get("/files/\(received.file)/ledger")
            #expect(first.has("さらに前の記録"))
            #expect(!first.has("相談を受け付けた"))
            let second = try await holder.get("/files/\(received.file)/ledger?page=2")
            #expect(second.has("新しい記録へ"))
            #expect(second.has("相談を受け付けた"))
        }
    }

    @Test("every action the domain knows has words in the list of what was done")
    func wordsOfActions() throws {
        let names = TownNames(try ProfileFile.read(TestTown.yaml, named: "test.yaml"))
        let codes =
            Consultation.Action.allCases.map { "consultation.\($0.rawValue)" }
            + Case.Action.allCases.map { "case.\($0.rawValue)" }
            + CaseTask.Action.allCases.map { "task.\($0.rawValue)" }
            + Referral.Action.allCases.map { "referral.\($0.rawValue)" }
            + Worker.Action.allCases.map { "worker.\($0.logWord)" }
        #expect(codes.count > 40)
        for code in codes { #expect(deedWords(code, names) != code, "\(code)") }
        // What release 0.1.0 called the same actions stays readable.
        for code in [
            "referral.acknowledge", "referral.accept", "referral.connect", "referral.withdraw",
            "case.hear", "case.decide", "case.putForward", "case.close", "case.postpone",
            "consent.record", "consent.confirm", "consent.supersede", "sheet.fill",
            "sheet.supersede", "file.view", "share.end", "consent.withdraw", "worker.signIn",
            "task.move",
        ] { #expect(deedWords(code, names) != code, "\(code)") }
    }
}
