import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web
@testable import kasane

@Suite("A town's own forms over the years") struct FormYearsTests {
    @Test("notes and sheets open as they were written, and new ones begin in the edition in force")
    func years() async throws {
        let town = try await opened()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let note = try await Self.firstNote(in: own.file, client)
            let sheet = try await Self.firstSheet(in: own.file, client)
            for source in [OwnFormsTown.laterNote, OwnFormsTown.laterSheet] {
                try await Self.change(source, client)
            }
            let worker = try await Browser.signedIn("fukushi", client)
            let early = try await worker.get("/files/\(own.file)/notes")
            #expect(early.has("玄関の段数") && !early.has("車と免許"), "not before the first of July")
            town.clock.pass(days: 86)
            try await Self.secondYear(in: own.file, note, sheet, client)
        }
    }

    /// A town that was made from its profile.
    private func opened() async throws -> TestTown {
        let town = try await TestTown.open(profile: OwnFormsTown.profile)
        let forms = try ProfileForms.read(
            OwnFormsTown.profile, named: "test.yaml", over: ShippedForms.all)
        let now = town.clock.now
        try await town.archive.transaction { books in
            try FormEditionStore(books).register(forms.map(\.own), over: ShippedForms.all, at: now)
        }
        return town
    }

    /// A note with an answer to each of the six questions.
    private static func firstNote(
        in file: Identifier<HouseholdFile>, _ client: any TestClientProtocol
    ) async throws -> String {
        let worker = try await Browser.signedIn("fukushi", client)
        let form = try await worker.get("/files/\(file)/notes")
        for words in ["かかった時間", "移動の時間も入れます", "車の様子", "町のこと", "玄関の段数"] {
            #expect(form.has(words), "\(words)")
        }
        let view = try #require(form.text.range(of: "name=\"view\""))
        let facts = try #require(form.text.range(of: "name=\"facts\""))
        #expect(view.lowerBound < facts.lowerBound)
        let saved = try await worker.post(
            "/files/\(file)/notes",
            pairs: [
                ("happened_on", "R8.4.6"), ("method", "phoneIn/x-line"), ("facts", "LINEで話した。"),
                ("secrecy", "consented"), ("data_class", "life"), ("x-car", "軽トラック"),
                ("x-steps", "12"), ("x-moved", "S60.3.1"), ("x-garbage", "helped"),
                ("x-visitors", "family"), ("x-visitors", "vendor"), ("x-alone", "yes"),
            ])
        #expect(saved.has("記録を保存しました"))
        let path = try saved.newestNote(in: file)
        let note = try await worker.get(path)
        for words in ["LINE", "軽トラック", "12段", "昭和60年3月1日", "手伝いがある", "家族", "行商"] {
            #expect(note.has(words), "\(words)")
        }
        try await narrowed(to: "phoneIn/x-line", in: file, worker)
        return path
    }

    /// A way of contact of the town's own stands above its notes, and the list narrows to it.
    private static func narrowed(
        to method: String, in file: Identifier<HouseholdFile>, _ worker: Browser
    ) async throws {
        let found = try await worker.get("/files/\(file)/notes?by=\(method)")
        let past = try #require(found.text.components(separatedBy: "id=\"past\"").last)
        #expect(past.contains("LINEで話した。"))
        #expect(past.contains(">LINE<"), "the way of contact in the town's own word")
        #expect(!(try await worker.get("/files/\(file)/notes?by=letter").has("LINEで話した。")))
    }

    private static func firstSheet(
        in file: Identifier<HouseholdFile>, _ client: any TestClientProtocol
    ) async throws -> String {
        let worker = try await Browser.signedIn("fukushi", client)
        try await worker.get("/files/\(file)/sheets/new/x-mimamori/household")
        let sheet = try await worker.post(
            "/files/\(file)/sheets/new/x-mimamori/household", ["x-met": "yes", "x-talk": "夏祭りのこと"])
        #expect(sheet.has("記入票を下書きとして保存しました") && sheet.has("会えたか"))
        return String(sheet.path.prefix { $0 != "?" })
    }

    /// One proposes, another publishes, from the first of July on.
    private static func change(
        _ source: String, _ client: any TestClientProtocol
    ) async throws {
        let kanri = try await Browser.signedIn("kanri", client)
        try await kanri.get("/forms/drafts/new")
        let proposed = try await kanri.post(
            "/forms/drafts/new", ["source": source, "from": "R8.7.1"])
        #expect(proposed.has("様式の改訂案を出しました"))
        let kacho = try await Browser.signedIn("kacho", client)
        let draft = String(proposed.path.prefix { $0 != "?" })
        try await kacho.get(draft)
        #expect(try await kacho.post("\(draft)/publication").has("様式を公開しました"))
        #expect(try await kacho.get("/forms").has("（令和8年7月1日から）"))
    }

    private static func secondYear(
        in file: Identifier<HouseholdFile>, _ note: String, _ sheet: String,
        _ client: any TestClientProtocol
    ) async throws {
        let worker = try await Browser.signedIn("fukushi", client)
        let notes = try await worker.get("/files/\(file)/notes")
        #expect(notes.has("車と免許") && !notes.has("name=\"x-steps\""))
        #expect(notes.has("value=\"self\"") && !notes.has("value=\"helped\""))
        let written = try await worker.get(note)
        #expect(written.has("12段") && written.has("手伝いがある"), "it says what it said")
        #expect(written.has("車の様子") && !written.has("車と免許"))
        let paper = try await worker.get("/files/\(file)/notes/sheet")
        #expect(paper.has("玄関の段数") && paper.has("車の様子") && !paper.has("車と免許"))
        let old = try await worker.get(sheet)
        #expect(old.has("会えたか") && !old.has("本人に会えたか") && old.has("夏祭りのこと"))
        let answers = try await worker.get("\(sheet)/answers")
        #expect(answers.has("話したこと") && !answers.has("次に話すこと"))
        let new = try await worker.get("/files/\(file)/sheets/new/x-mimamori/household")
        #expect(new.has("本人に会えたか") && new.has("次に話すこと") && !new.has(">話したこと"))
    }

    @Test("what a rule of the program reads is not hidden, and the page says so")
    func hidden() async throws {
        let town = try await opened()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get("/forms/drafts/new")
            let told = try await kanri.post(
                "/forms/drafts/new", ["source": "form: F6\nhide: [source]\n", "from": "R8.7.1"])
            #expect(told.has("2行目（hide"))
            #expect(told.has("「source」はプログラムの規則が読む設問なので、隠せません。"))
        }
    }
}
