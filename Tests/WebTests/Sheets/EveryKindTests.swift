@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// A form with every kind of question is declared, and nothing else: what follows from the
/// declaration is gone through as workers do.
@Suite("A form of every kind") struct EveryKindTests {
    struct FilledTown: Sendable {
        let town: TestTown
        let own: TestTown.Received
        let other: Identifier<Person>
        var entries: [EveryKindForm.Entry] { EveryKindForm.entries(own.person, other) }
        var all: [(String, String)] { entries.flatMap(\.typed) }
    }

    private func onTown(
        _ ground: Ground,
        _ tell: @escaping @Sendable (FilledTown, any TestClientProtocol) async throws -> Void
    ) async throws {
        try await ground.fresh { engine in
            let town = try await TestTown.open(on: engine)
            try await town.archive.publish(EveryKindForm.yaml)
            let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
            let other = try await town.addMember("港", "太郎", to: own.file)
            let set = FilledTown(town: town, own: own, other: other)
            try await Browser.visit(town) { try await tell(set, $0) }
        }
    }

    /// Begins a sheet and fills in everything; gives its address.
    private func filled(
        _ set: FilledTown, _ browser: Browser, _ changes: [(String, String)] = []
    ) async throws -> String {
        let path = "/files/\(set.own.file)/sheets/new/x-every/\(set.own.person)"
        let begun = try await browser.fill(path, [("x-line", "書きかけ")])
        #expect(begun.has("記入票を下書きとして保存しました"))
        let sheet = String(begun.path.prefix { $0 != "?" })
        let changed = Set(changes.map(\.0))
        let typed = set.all.filter { !changed.contains($0.0) } + changes
        let saved = try await browser.fill("\(sheet)/answers", typed)
        #expect(saved.has("記入票を下書きとして保存しました"), "\(browser.problems)")
        return sheet
    }

    private func stored(_ path: String, _ town: TestTown) async throws -> Sheet {
        let id = try #require(Identifier<Sheet>(String(path.dropFirst("/sheets/".count))))
        return try await town.archive.read { try SheetStore($0).require(id) }
    }

    @Test("it is filled in, saved and shown as it was typed", arguments: Ground.all)
    func saved(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = try await filled(set, browser)
            let page = try await browser.get(path)
            let words = VisibleText.lines(of: page.text).joined(separator: "\n")
            let sheet = try await stored(path, set.town)
            for entry in set.entries {
                let expected = entry.words.replacing("\u{3000}", with: " ")
                #expect(words.contains(expected), "\(entry.question)")
                let member = entry.question == "x-own" ? set.other : nil
                let place = Answers.Place(entry.question, of: member)
                #expect(sheet.answers[place] == entry.answer, "\(entry.question)")
            }
            #expect(sheet.answers.all.count == set.entries.count)
            #expect(sheet.subject == set.own.person)
        }
    }

    @Test(
        "what cannot be taken is told all at once, and nothing typed is lost", arguments: Ground.all
    )
    func refused(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = try await filled(set, browser)
            let wrong = set.entries.filter { !$0.problem.isEmpty }
            let page = try await browser.fill("\(path)/answers", wrong.flatMap(\.wrong))
            #expect(page.status == .unprocessableContent)
            let problems = browser.problems
            for entry in wrong {
                #expect(
                    problems.contains { $0.contains(entry.problem) },
                    "\(entry.question): \(problems)")
            }
            #expect(problems.count == wrong.count, "\(problems)")
            for typed in ["たくさん", "高い", "25:00", "taro"] { #expect(page.has(typed)) }
            let sheet = try await stored(path, set.town)
            #expect(sheet.answers["x-rent"] == .number(85_000))
            #expect(sheet.version == 1)
        }
    }

    @Test("two people write at once: only what both changed is asked", arguments: Ground.all)
    func merged(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let one = try await Browser.signedIn("fukushi", client)
            let two = try await Browser.signedIn("fukushi2", client)
            let path = try await filled(set, one)
            let form = "\(path)/answers"
            try await one.get(form)
            try await two.get(form)
            try await one.fill(
                form, [("x-story", "電話で話した。"), ("x-rent", "90,000"), ("x-car", "yes")],
                opening: false)
            let clash = try await two.fill(
                form, [("x-story", "留守だった。"), ("x-count", "8"), ("x-heavy", "some")],
                opening: false)
            #expect(clash.status == .unprocessableContent)
            #expect(clash.has("違うところが1か所あります"))
            #expect(clash.has("電話で話した。") && clash.has("留守だった。"))
            let done = try await two.fill(form, [("keep_x-story", "both")], opening: false)
            #expect(done.has("記入票を下書きとして保存しました"))
            let sheet = try await stored(path, set.town)
            #expect(sheet.answers["x-story"] == .text("電話で話した。\n留守だった。"))
            #expect(sheet.answers["x-rent"] == .number(90_000))
            #expect(sheet.answers["x-car"] == .code("yes"))
            #expect(sheet.answers["x-count"] == .number(8))
            #expect(sheet.answers["x-heavy"] == .code("some"))
            let history = VisibleText.lines(of: try await two.get("\(path)/history").text)
            #expect(history.contains { $0.contains("職員fukushi2") })
            #expect(history.contains("85,000円（月額）") && history.contains("90,000円（月額）"))
            #expect(history.contains("7回") && history.contains("8回"))
        }
    }

    @Test("saving what was there already is no change", arguments: Ground.all)
    func unchanged(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = try await filled(set, browser)
            let before = try await stored(path, set.town)
            let entries = try await browser.get("\(path)/history").text
            #expect(try await browser.fill("\(path)/answers", []).has("記入票を下書きとして保存しました"))
            let after = try await stored(path, set.town)
            #expect(after == before)
            let same = try await browser.get("\(path)/history").text
            #expect(VisibleText.lines(of: same) == VisibleText.lines(of: entries))
        }
    }

    @Test(
        "it is signed when nothing is missing, and then a new sheet takes its place",
        arguments: Ground.all)
    func signed(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = try await filled(set, browser, [("x-story", "")])
            #expect(try await browser.get(path).has("確定するまでに足りないもの"))
            let early = try await browser.post("\(path)/signature", ["version": "1"])
            #expect(early.status != .ok && !early.has("記入票を確定しました"))
            try await browser.fill("\(path)/answers", [("x-story", "玄関先で話した。")])
            try await browser.get(path)
            #expect(try await browser.post("\(path)/signature").has("記入票を確定しました"))
            let closed = try await browser.get("\(path)/answers")
            #expect(closed.status != .ok)
            let next = try await browser.fill("\(path)/successor", [("x-count", "9")])
            #expect(next.has("記入票を下書きとして保存しました"))
            let newer = String(next.path.prefix { $0 != "?" })
            try await browser.post("\(newer)/signature")
            let (old, new) = (
                try await stored(path, set.town), try await stored(newer, set.town)
            )
            #expect(old.state.code == .superseded && new.state.code == .signed)
            #expect(old.answers["x-count"] == .number(7))
            #expect(new.answers["x-count"] == .number(9))
            #expect(new.answers["x-name"] == old.answers["x-name"])
            #expect(try await browser.get(path).has("新しい票に置き換えられています"))
        }
    }

    @Test("on paper stands what was answered, and on the blank one nothing", arguments: Ground.all)
    func paper(_ ground: Ground) async throws {
        try await onTown(ground) { set, client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = try await filled(set, browser)
            let filled = try await browser.get("\(path)/paper").text
            let blank = try await browser.get("/files/\(set.own.file)/sheets/blank/x-every").text
            for label in ["ひとこと", "家賃", "住まい", "お困りのこと", "月の出費"] {
                #expect(filled.contains(label) && blank.contains(label), "\(label)")
            }
            #expect(filled.contains("様式第99号") && blank.contains("様式第99号"))
            for said in ["落ち着いている", "玄関先で話した。", "taro@example.jp", "灯油", "手伝いたい"] {
                #expect(filled.contains(said), "\(said)")
                #expect(!blank.contains(said), "\(said)")
            }
            let sheet = try #require(OutlineElement.document(blank).first { $0.has("sheet") })
            #expect(!OutlineWords.of(sheet).contains("☑"))
        }
    }
}
