import Casework
import HTTPTypes
import Testing

@testable import Web

@Suite("Progress notes") struct NoteRoutesTests {
    @Test("three fields are enough, and the list shows the note")
    func threeFields() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/notes"
            let form = try await browser.get(path)
            #expect(form.has("name=\"happened_on_y\" value=\"8\""))
            let saved = try await browser.post(
                path,
                [
                    "happened_on_era": "令和", "happened_on_y": "8", "happened_on_m": "4",
                    "happened_on_d": "6", "method": "homeVisit", "facts": "玄関先で<話>をした。",
                    "secrecy": "consented", "data_class": "life",
                ])
            #expect(saved.has("記録を保存しました"))
            #expect(saved.has("玄関先で&lt;話&gt;をした。"))
            #expect(saved.has("令和8年4月"))
        }
        #expect(try await town.notes(of: own.file).count == 1)
        #expect(try await town.tasks(of: own.file).isEmpty)
    }

    @Test("a note says who exactly was spoken to and where it comes from, on screen and on paper")
    func whom() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/notes"
            try await browser.get(path)
            try await browser.post(
                path,
                pairs: [
                    ("happened_on", "R8.4.6"), ("method", "agencyCall"), ("with", "family"),
                    ("with", "agency"), ("whom", "長女、相談所の山里さん"), ("facts", "学校を休んでいる。"),
                    ("source", "学校からの文書"), ("secrecy", "consented"), ("data_class", "life"),
                ])
            let note = try #require(try await town.notes(of: own.file).first)
            let full = try await browser.get("\(path)/\(note.id)")
            #expect(full.has("家族、関係機関（長女、相談所の山里さん）"))
            #expect(full.has("学校からの文書"))
            let sheet = try await browser.get("\(path)/sheet")
            #expect(sheet.has("家族、関係機関（長女、相談所の山里さん）"))
            #expect(sheet.has("【出所】学校からの文書"))
        }
    }

    @Test("what comes next, with its day, is something to do for the writer")
    func nextBecomesTask() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/files/\(own.file)/notes")
            try await browser.post(
                "/files/\(own.file)/notes",
                [
                    "happened_on": "R8.4.6", "start": "１０：３０", "minutes": "40",
                    "method": "visitHere", "with": "principal", "with": "family",
                    "about": own.person.description, "facts": "来所した。",
                    "view": "疲れがみえる。", "next": "年金事務所に同行する", "next_on": "R8.4.10",
                    "secrecy": "consented", "data_class": "money",
                ])
        }
        let note = try #require(try await town.notes(of: own.file).first)
        #expect(note.answers[NoteForm.start] == 630)
        #expect(note.answers[NoteForm.counterparts] == [.principal, .family])
        #expect(note.answers[NoteForm.about] == [own.person])
        #expect(note.dataClass == .money)
        let task = try #require(try await town.tasks(of: own.file).first)
        #expect(task.title == "年金事務所に同行する")
        #expect(task.owner == "w-fukushi")
        #expect(task.dueOn.description == "2026-04-10")
    }

    @Test("an incomplete note comes back with every problem, what was typed, and later as a draft")
    func incomplete() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/notes"
            try await browser.get(path)
            let again = try await browser.post(
                path,
                [
                    "happened_on": "R8.4.7", "minutes": "ながい", "start": "25:00",
                    "view": "不安が強いようだ", "next_on": "R8.4.10", "secrecy": "consented",
                    "data_class": "life",
                ])
            #expect(again.status == .unprocessableContent)
            for words in [
                "日付は今日（令和8年4月6日）以前にしてください", "方法を選んでください", "内容（事実）を入力してください",
                "所要時間は0から1440まで", "開始時刻を時刻として読めません", "次にすることを入力してください",
                "不安が強いようだ",
            ] { #expect(again.has(words), "\(words)") }
            let later = try await browser.get(path)
            #expect(later.has("下書きから続けます"))
            #expect(later.has("不安が強いようだ"))
        }
        #expect(try await town.notes(of: own.file).isEmpty)
    }

    @Test("a double press makes one note and one thing to do")
    func doublePress() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/notes"
            try await browser.get(path)
            let once = try #require(browser.hidden("once", near: path))
            for _ in 0..<2 {
                let page = try await browser.post(
                    path,
                    [
                        "once": once, "happened_on": "R8.4.6", "method": "phoneIn",
                        "facts": "電話があった。", "next": "折り返す", "next_on": "R8.4.7",
                        "secrecy": "consented", "data_class": "life",
                    ])
                #expect(page.status == .ok)
            }
        }
        #expect(try await town.notes(of: own.file).count == 1)
        #expect(try await town.tasks(of: own.file).count == 1)
    }

    @Test("notes are listed by method and person, and fifty to a page")
    func filters() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        for number in 1...55 {
            try await town.note("fukushi", in: own.file, "記録その\(number)番")
            town.clock.pass(minutes: 1)
        }
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/notes"
            let first = try await browser.get(path)
            #expect(first.text.components(separatedBy: "記録の全文").count - 1 == 50)
            #expect(first.has("さらに前の記録"))
            let second = try await browser.get("\(path)?page=2")
            #expect(second.text.components(separatedBy: "記録の全文").count - 1 == 5)
            #expect(!second.has("さらに前の記録"))
            let visits = try await browser.get("\(path)?by=homeVisit")
            #expect(visits.has("条件に合う記録はありません"))
            let about = try await browser.get("\(path)?person=\(own.person)")
            #expect(about.has("条件に合う記録はありません"))
            #expect(try await browser.get("\(path)?by=visitHere").has("記録その55番"))
        }
    }
}
