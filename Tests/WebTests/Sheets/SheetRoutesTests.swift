@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// Sheets of one household: about whom they are, how far others see them, and long ones.
@Suite("Sheets of a household") struct SheetRoutesTests {
    private func onTown(
        _ tell:
            @escaping @Sendable (TestTown, TestTown.Received, any TestClientProtocol)
            async throws -> Void
    ) async throws {
        let town = try await TestTown.open()
        try await town.archive.publish(OwnSheets.watching)
        try await town.archive.publish(EveryKindForm.yaml)
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { try await tell(town, own, $0) }
    }

    @Test("a sheet is about 本人, another member or the household, and nobody else")
    func about() async throws {
        try await onTown { town, own, client in
            let other = try await town.addMember("港", "太郎", to: own.file)
            let stranger = try await town.receive(by: "fukushi", at: "fukushi", family: "森")
            let browser = try await Browser.signedIn("fukushi", client)
            let begin = "/files/\(own.file)/sheets/new/x-mimamori"
            let list = Paper(try await browser.get("/files/\(own.file)/sheets").text)
            for (who, words) in [
                ("\(own.person)", "本人（港　花子さん）"), ("\(other)", "港　太郎さん"),
                ("household", "世帯全体"),
            ] {
                #expect(list.links.contains { $0.href == "\(begin)/\(who)" && $0.words == words })
                let saved = try await browser.fill("\(begin)/\(who)", [("x-day", "R8.4.6")])
                let lines = VisibleText.lines(of: saved.text)
                #expect(lines.contains(words.replacing("\u{3000}", with: " ")))
            }
            let sheets = try await town.archive.read { try SheetStore($0).sheets(of: own.file) }
            #expect(sheets.map(\.subject) == [nil, other, own.person])
            for who in ["\(stranger.person)", "nobody"] {
                #expect(try await browser.get("\(begin)/\(who)").status == .notFound)
            }
            let file = try await browser.get("/files/\(own.file)")
            #expect(Paper(file.text).links.contains { $0.href == "/files/\(own.file)/sheets" })
        }
    }

    @Test("that a part was rewritten is told only to those to whom it is open")
    func history() async throws {
        try await onTown { town, own, client in
            let consent = try await town.agree(own)
            try await town.sent(to: .desk("shakyo"), consent: consent, own)
            let writer = try await Browser.signedIn("fukushi", client)
            let begin = "/files/\(own.file)/sheets/new/x-mimamori/\(own.person)"
            let begun = try await writer.fill(begin, [("x-day", "R8.4.6"), ("x-ill", "元気")])
            let sheet = String(begun.path.prefix { $0 != "?" })
            let same = "最初に書かれたまま、変わっていません。"
            #expect(try await writer.get("\(sheet)/history").has(same))
            try await writer.fill("\(sheet)/answers", [("x-ill", "腰痛")])
            let told = try await writer.get("\(sheet)/history")
            #expect(told.has("元気") && told.has("腰痛") && !told.has(same))
            let reader = try await Browser.signedIn("shakyo", client)
            let kept = try await reader.get("\(sheet)/history")
            #expect(kept.status == .ok && kept.has(same))
            #expect(!kept.has("腰痛") && !kept.has("体調"))
        }
    }

    @Test("a row is added and taken away without scripts, and what was typed stays")
    func rows() async throws {
        try await onTown { town, own, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let begin = "/files/\(own.file)/sheets/new/x-every/\(own.person)"
            let begun = try await browser.fill(begin, [("x-line", "書きかけ")])
            let form = "\(begun.path.prefix { $0 != "?" })/answers"
            let more = try await browser.fill(
                form, [("x-cost_0_what", "灯油"), ("add_x-cost", "1")])
            let fields = Paper(more.text).forms.flatMap(\.fields)
            #expect(fields.first { $0.name == "x-cost_0_what" }?.value == "灯油")
            #expect(fields.contains { $0.name == "x-cost_1_what" })
            #expect(browser.problems.isEmpty)
            try await browser.fill(
                form, [("x-cost_1_what", "電話"), ("remove_x-cost", "0")], opening: false)
            let saved = try await browser.fill(form, [], opening: false)
            #expect(saved.has("記入票を下書きとして保存しました") && saved.has("電話") && !saved.has("灯油"))
        }
    }

    @Test("a long form is filled in section by section, and others keep what they say")
    func sections() async throws {
        try await onTown { town, own, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let begin = "/files/\(own.file)/sheets/new/x-every/\(own.person)"
            let first = Paper(try await browser.get(begin).text)
            #expect(first.forms.contains { $0.has("x-line") && !$0.has("x-rent") })
            let begun = try await browser.fill(begin, [("x-line", "書きかけ")])
            let sheet = String(begun.path.prefix { $0 != "?" })
            #expect(begun.has("4項目中 0項目完了") && begun.has("入力中"))
            let numbers = try await browser.fill(
                "\(sheet)/answers/x-numbers", [("x-rent", "85,000")])
            #expect(numbers.has("書きかけ") && numbers.has("85,000円（月額）"))
            let nothing = try await browser.get("\(sheet)/answers/x-nothing")
            #expect(nothing.status == .notFound)
            // Two sections at once are no conflict.
            let other = try await Browser.signedIn("fukushi2", client)
            try await other.get("\(sheet)/answers/x-words")
            try await browser.fill("\(sheet)/answers/x-numbers", [("x-count", "3")])
            let both = try await other.fill(
                "\(sheet)/answers/x-words", [("x-mail", "taro@example.jp")], opening: false)
            #expect(both.has("taro@example.jp") && both.has("3回"))
        }
    }
}
