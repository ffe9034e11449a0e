@_spi(Stored) import Casework
import HTTPTypes
@_spi(Stored) import Records
import Testing

@testable import Web

/// Two workers with the same page open: the first to save is not overwritten, and the second loses
/// nothing of what they typed.
@Suite("Two at one record") struct TwoHandsTests {
    @Test("a place in the household: what both changed is chosen field by field")
    func member() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.addMember("港", "太郎", to: own.file)
        let place = try #require(try await town.members(of: own.file).last)
        let path = "/files/\(own.file)/members/\(place.id)"
        try await Browser.both(town, at: path) { first, second in
            try await first.press(path, ["relation": "child", "together": "no"])
            let clash = try await second.press(
                path, ["relation": "parent", "together": "gap:unknown"])
            #expect(clash.status == .unprocessableContent)
            #expect(clash.has("職員fukushi さん（10:00） が先に更新しました"))
            #expect(clash.has("違うところが2か所あります"))
            let undecided = try await second.press(path, ["keep_relation": "theirs"])
            #expect(undecided.has("いっしょに暮らしているをどちらにするか選んでください"))
            let done = try await second.press(
                path, ["keep_relation": "theirs", "keep_together": "mine"])
            #expect(done.has("人の情報を保存しました"))
        }
        let saved = try #require(try await town.members(of: own.file).last)
        #expect(saved.relation == .child)
        #expect(saved.livesTogether == nil)
    }

    @Test("somebody was taken out of the household already: the day typed is still readable")
    func memberEnd() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await town.addMember("港", "太郎", to: own.file)
        let place = try #require(try await town.members(of: own.file).last)
        let path = "/files/\(own.file)/members/\(place.id)"
        town.clock.pass(days: 3)
        try await Browser.both(town, at: path) { first, second in
            try await first.press("\(path)/end", ["ended": "R8.4.7"])
            let late = try await second.press("\(path)/end", ["ended": "R8.4.9"])
            #expect(late.has("すでに世帯から外れています"))
            #expect(late.has("令和8年4月9日"))
            #expect(late.has("令和8年4月7日"))
        }
    }

    @Test("a note put right by two: the later words go over the newer note, part by part")
    func note() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let note = try await town.note("fukushi", in: own.file, "はじめの記録")
        let path = "/files/\(own.file)/notes/\(note)/correction"
        try await Browser.both(town, ("fukushi", "fukushi-sup"), at: path) { first, second in
            try await first.press(path, Self.correction("先に直した記録", view: "先の見立て"))
            let clash = try await second.press(
                path, Self.correction("あとから直した記録", view: "あとの見立て"))
            #expect(clash.has("違うところが2か所あります"))
            #expect(clash.has("先に直した記録") && clash.has("あとから直した記録"))
            let done = try await second.press(
                path, ["keep_facts": "mine", "keep_view": "theirs"])
            #expect(done.has("記録を訂正しました"))
            #expect(try await second.get("/").has("記録の訂正") == false, "no draft is left")
        }
        let notes = try await town.notes(of: own.file)
        #expect(notes.count == 3)
        let last = try #require(notes.first { $0.correctedBy == nil })
        #expect(last.answers[NoteForm.facts] == "あとから直した記録")
        #expect(last.answers[NoteForm.view] == "先の見立て")
    }

    @Test("a note that only the supervisor may put right now: both versions stand side by side")
    func noteRefused() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let note = try await town.note("fukushi", in: own.file, "はじめの記録")
        let path = "/files/\(own.file)/notes/\(note)/correction"
        try await Browser.both(town, ("fukushi-sup", "fukushi"), at: path) { first, second in
            try await first.press(path, Self.correction("上司が直した記録"))
            let late = try await second.press(path, Self.correction("自分で直した記録"))
            #expect(late.has("書いた本人か、窓口の責任者だけが訂正できます"))
            #expect(late.has("上司が直した記録") && late.has("自分で直した記録"))
            #expect(late.has("保存していません"))
        }
        #expect(try await town.notes(of: own.file).count == 2)
    }

    @Test("a task: a day is chosen; a reason for what is done already stays readable")
    func task() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let id = try await assigned(town, own.file)
        let path = "/tasks/\(id)"
        try await Browser.both(town, at: path) { first, second in
            try await first.press("\(path)/postponement", ["due_on": "R8.4.10"])
            let clash = try await second.press("\(path)/postponement", ["due_on": "R8.4.20"])
            #expect(clash.has("令和8年4月10日") && clash.has("R8.4.20"))
            let done = try await second.press(
                "\(path)/postponement", ["keep_due_on": "mine"])
            #expect(done.has("やることを変更しました"))
            try await first.get(path)
            try await second.get(path)
            try await first.press("\(path)/completion")
            let late = try await second.press("\(path)/cancellation", ["reason": "不要になった"])
            #expect(late.has("このやることは終わっています"))
            #expect(late.has("不要になった"))
        }
        let task = try #require(try await town.tasks(of: own.file).first)
        #expect(task.dueOn == CivilDate(year: 2026, month: 4, day: 20))
        #expect(task.state == .done(TestTown.today))
    }

    private static func correction(
        _ facts: String, view: String = ""
    ) -> KeyValuePairs<String, String> {
        [
            "happened_on": "R8.4.6", "method": "visitHere", "with": "principal", "facts": facts,
            "view": view, "secrecy": "consented", "data_class": "life",
        ]
    }

    func assigned(
        _ town: TestTown, _ file: Identifier<HouseholdFile>
    ) async throws -> Identifier<CaseTask> {
        try await town.act("fukushi", in: file) { access, _, keys in
            let outcome = try access.assigning(
                "様子をたずねる", to: "w-fukushi", dueOn: access.moment.date, keys: keys)
            return (outcome, outcome.tasks[0].after.id)
        }
    }
}
