import Casework
import HTTPTypes
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("The page of forms") struct FormEditionRoutesTests {
    private static let new = "/forms/drafts/new"

    /// The draft a proposal led to.
    private func draft(_ page: Browser.Page) throws -> String {
        let path = page.path.prefix { $0 != "?" }
        try #require(path.hasPrefix("/forms/drafts/") && path != Self.new)
        return String(path)
    }

    @Test("one proposes, only somebody else publishes, and the worker's form has the new question")
    func publication() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let before = try await town.note("fukushi", in: own.file, "はじめての面談。")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            #expect(try await kanri.get("/").has("<a href=\"/forms\">様式</a>"))
            try await kanri.get(Self.new)
            let proposed = try await kanri.post(
                Self.new, ["source": NoteOverlay.first, "from": "R8.4.6"])
            let draft = try draft(proposed)
            #expect(proposed.has("様式の改訂案を出しました") && proposed.has("公開待ち"))
            #expect(proposed.has("設問「車の様子」：加わります"))
            #expect(proposed.has("設問「職員の考え」：名前が「見立て」から「職員の考え」に変わります"))
            #expect(!proposed.has("公開する</button>") && proposed.has("取り下げる</button>"))
            let alone = try await kanri.post("\(draft)/publication")
            #expect(alone.status == .conflict && alone.has("様式の公開には二人が要ります"))

            let kacho = try await Browser.signedIn("kacho", client)
            let waiting = try await kacho.get("/forms")
            #expect(waiting.has("href=\"\(draft)\"") && waiting.has("第1版（はじめから）"))
            try await kacho.get(draft)
            let published = try await kacho.post("\(draft)/publication")
            #expect(published.has("様式を公開しました") && published.has("第2版"))
            #expect(published.has("出した人：職員kanri　公開した人：職員kacho"))
            #expect(try await kacho.get("/forms").has("第2版（令和8年4月6日から）"))
            let again = try await kacho.post("\(draft)/publication")
            #expect(again.status == .conflict && again.has("すでに公開されています"))
            try await Self.write(in: own.file, after: before, client)
        }
        let deeds = try await town.deeds()
        #expect(deeds.contains("form.proposal") && deeds.contains("form.publication"))
    }

    /// A note with the town's own question is filled in, saved, shown, printed and found; the one
    /// before it still opens as it was written.
    private static func write(
        in file: Identifier<HouseholdFile>, after before: Identifier<ProgressNote>,
        _ client: any TestClientProtocol
    ) async throws {
        let worker = try await Browser.signedIn("fukushi", client)
        let notes = "/files/\(file)/notes"
        let form = try await worker.get(notes)
        #expect(form.has("車の様子") && form.has("職員の考え"))
        let saved = try await worker.post(
            notes,
            [
                "happened_on": "R8.4.6", "method": "visitHere", "facts": "来所した。",
                "x-car": "軽トラックが車検切れ", "secrecy": "consented", "data_class": "life",
            ])
        #expect(saved.has("記録を保存しました"))
        let note = try saved.newestNote(in: file)
        #expect(try await worker.get(note).has("軽トラックが車検切れ"))
        #expect(try await worker.get("\(notes)/sheet").has("軽トラックが車検切れ"))
        let found = try await worker.get("/search?q=%E8%BB%8A%E6%A4%9C")
        #expect(found.has("港　花子 さん"), "found by a word of the own question")
        let old = try await worker.get("\(notes)/\(before)")
        #expect(old.has("はじめての面談。") && !old.has("車の様子"))
    }

    @Test("everything that is wrong is told at once with its line, and what was typed stays")
    func complaints() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get(Self.new)
            let wrong = NoteOverlay.first.replacing("type: text", with: "type: txet")
                .replacing("name: view", with: "name: veiw")
            let told = try await kanri.post(Self.new, ["source": wrong, "from": "R8.13.1"])
            #expect(told.status == .unprocessableContent)
            #expect(told.has("5行目（questions[0].name）：「veiw」という設問はありません。"))
            #expect(told.has("10行目（sections[0].questions[0].type）：「txet」は読めません。"))
            #expect(told.has("href=\"#from\""))
            #expect(told.has("name: veiw") && told.has("txet"))
            #expect(try await kanri.get(Self.new).has("name: veiw"), "the draft is kept")

            let tabs = "form: F6\nquestions:\n\t- name: view\n\t  label: 考え\n"
            let tab = try await kanri.post(Self.new, ["source": tabs, "from": "R8.4.7"])
            #expect(tab.has("3行目：字下げにタブが使われています。"))
            #expect(tab.has("4行目：字下げにタブが使われています。"))
            #expect(tab.has("\t- name: view"))
            let none = try await kanri.post(Self.new, ["source": " \n", "from": ""])
            #expect(none.has("様式の定めを貼り付けるか、ファイルを選んでください。"))
            #expect(none.has("使い始める日を入れてください。"))
        }
        #expect(try await town.archive.read { try FormDraftStore($0).waiting() }.isEmpty)
    }

    @Test("a file is sent instead; one saved as Shift_JIS is told so")
    func files() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            try await kanri.get(Self.new)
            // 「様式」 in CP932.
            let shiftJIS = Array("form: F6\r\ntitle: ".utf8) + [0x97, 0x6C, 0x8E, 0xAE]
            let told = try await kanri.post(
                Self.new, ["source": "書きかけ", "from": "R8.4.7"], file: "file", shiftJIS)
            #expect(told.status == .unprocessableContent)
            #expect(told.has("このファイルは Shift_JIS（CP932）で保存されています。"))
            #expect(told.has(">書きかけ</textarea>"))

            let lines = NoteOverlay.first.replacing("\n", with: "\r\n")
            let late = try await kanri.post(
                Self.new, ["source": "", "from": "R8.4.1"], file: "file",
                [0xEF, 0xBB, 0xBF] + Array(lines.utf8))
            #expect(late.has("使い始める日は今日以降にしてください。"))
            #expect(late.has(">form: F6\ntitle: 支援の記録"), "the file stands in the box")

            let sent = try await kanri.post(
                Self.new, ["source": "", "from": "R8.4.7"], file: "file", Array(lines.utf8))
            #expect(sent.has("様式の改訂案を出しました"))
        }
        let waiting = try await town.archive.read { try FormDraftStore($0).waiting() }
        #expect(waiting.map(\.source) == [NoteOverlay.first])
    }

    @Test("what nobody may publish is not proposed either: nothing new, or answers would be lost")
    func refusals() async throws {
        let town = try await TestTown.open()
        try await town.publish(try await town.propose(NoteOverlay.second, by: "kacho"), by: "kanri")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let begun = try await kanri.get("\(Self.new)?form=F6")
            #expect(begun.has("name: x-alone"), "the last edition's file is gone on from")
            let same = try await kanri.post(
                Self.new, ["source": NoteOverlay.second, "from": "R8.5.1"])
            #expect(same.has("いま公開されている版と同じです。"))
            let other = NoteOverlay.second.replacing("yes_no", with: "text")
                .replacing("counted: true", with: "lines: 1")
            let lost = try await kanri.post(Self.new, ["source": other, "from": "R8.5.1"])
            #expect(lost.has("これまでの回答の意味が変わるため公開できません。"))
            #expect(lost.has("設問「一人で来たか」：答え方の種類が変わります。"))
            let early = try await kanri.post(
                Self.new, ["source": NoteOverlay.first, "from": "R8.4.6"])
            #expect(early.has("それより後の日から使う版がすでに公開されています。"))
        }
    }

    @Test("a draft is withdrawn, and nobody publishes it any more")
    func withdrawal() async throws {
        let town = try await TestTown.open()
        let id = try await town.propose(NoteOverlay.first, by: "kanri")
        try await Browser.visit(town) { client in
            let kacho = try await Browser.signedIn("kacho", client)
            try await kacho.get("/forms/drafts/\(id)")
            let gone = try await kacho.post("/forms/drafts/\(id)/withdrawal")
            #expect(gone.has("様式の改訂案を取り下げました") && !gone.has("公開する</button>"))
            let late = try await kacho.post("/forms/drafts/\(id)/publication")
            #expect(late.status == .conflict && late.has("取り下げられています"))
            #expect(try await kacho.get("/forms/F6").has("取り下げ"))
        }
        #expect(try await town.deeds().contains("form.withdrawal"))
    }

    @Test("the sample shows the form on the screen, on paper with invented answers, and blank")
    func sample() async throws {
        let town = try await TestTown.open()
        try await town.publish(try await town.propose(NoteOverlay.first, by: "kacho"), by: "kanri")
        try await Browser.visit(town) { client in
            let kanri = try await Browser.signedIn("kanri", client)
            let page = try await kanri.get("/forms/F6/preview/2")
            #expect(page.has("「支援の記録」第2版の見本") && page.has("令和8年4月7日から使う版です。"))
            #expect(page.text.contains(/<fieldset class="section" disabled/))
            #expect(page.has("name=\"x-car\"") && !page.has("action=\"/forms"))
            #expect(page.text.matches(of: /<article class="sheet portrait"/).count == 2)
            #expect(page.text.matches(of: /様式第６号/).count >= 2)
            #expect(page.has("見本　太郎"))
            let first = try await kanri.get("/forms/F6/preview/1")
            #expect(first.status == .ok && !first.has("x-car"))
            #expect(try await kanri.get("/forms/F6/preview/3").status == .notFound)
            #expect(try await kanri.get("/forms/F99").status == .notFound)
        }
    }

    @Test("who changes no forms sees none of it")
    func strangers() async throws {
        let town = try await TestTown.open()
        let id = try await town.propose(NoteOverlay.first, by: "kacho")
        try await Browser.visit(town) { client in
            let worker = try await Browser.signedIn("fukushi", client)
            #expect(!(try await worker.get("/").has("href=\"/forms\"")))
            for path in ["/forms", "/forms/F6", "/forms/F6/preview/1", "/forms/drafts/\(id)"] {
                #expect(try await worker.get(path).status == .forbidden, "\(path)")
            }
            let sent = try await worker.post("/forms/drafts/\(id)/publication")
            #expect(sent.status == .forbidden)
        }
    }
}

extension Browser.Page {
    /// The address of the note that was written last: its key has the highest number.
    func newestNote(in file: Identifier<HouseholdFile>) throws -> String {
        let links = text.matches(of: /href="(\/files\/([^"\/]+)\/notes\/k[0-9]+)"/)
        let newest = links.filter { $0.2 == file.description }.map { String($0.1) }.max()
        return try #require(newest)
    }
}
