import Casework
import HTTPTypes
import Testing

@testable import Web

@Suite("Things to do") struct TaskRoutesTests {
    @Test("one is added for a colleague, and what is late is marked")
    func add() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/tasks"
            let form = try await browser.get(path)
            #expect(form.has("職員fukushi2"))
            #expect(!form.has("職員kodomo"))
            let added = try await browser.post(
                path, ["title": "同行する", "owner": "w-fukushi2", "due_on": "R8.4.3"])
            #expect(added.has("やることを追加しました"))
            #expect(added.has("3日超過"))
        }
        #expect(try await town.tasks(of: own.file).first?.owner == "w-fukushi2")
    }

    @Test("one without a title, an owner of the sharing desks or a day comes back")
    func incomplete() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(own.file)/tasks"
            try await browser.get(path)
            let again = try await browser.post(path, ["owner": "w-kodomo"])
            #expect(again.status == .unprocessableContent)
            #expect(again.has("やることを入力してください"))
            #expect(again.has("担当者を選んでください"))
            #expect(again.has("期日を入力してください"))
        }
        #expect(try await town.tasks(of: own.file).isEmpty)
    }

    @Test("it is moved, done, taken up again and dropped with a reason")
    func life() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let id = try await assigned(town, own.file, to: "w-fukushi")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi2", client)
            let path = "/tasks/\(id)"
            try await browser.get(path)
            let moved = try await browser.post(path + "/postponement", ["due_on": "R8.5.1"])
            #expect(moved.has("やることを変更しました"))
            try await browser.get(path)
            #expect(try await browser.post(path + "/completion").has("やることを済みにしました"))
            try await browser.get(path)
            #expect(try await browser.post(path + "/completion").status != .ok)
            try await browser.get(path)
            #expect(try await browser.post(path + "/reopening").status == .ok)
            try await browser.get(path)
            let silent = try await browser.post(path + "/cancellation")
            #expect(silent.status == .unprocessableContent)
            #expect(silent.has("取りやめる理由を入力してください"))
            let dropped = try await browser.post(path + "/cancellation", ["reason": "転居した"])
            #expect(dropped.has("転居した"))
        }
        let task = try #require(try await town.tasks(of: own.file).first)
        #expect(task.dueOn.description == "2026-05-01")
        #expect(task.state == .dropped(TestTown.today, "転居した"))
    }

    @Test(
        "those who may not write in the file may not finish it, but its owner may",
        arguments: [
            ("fukushi2", HTTPResponse.Status.ok), ("kodomo", .ok), ("suido", .notFound),
        ])
    func rights(_ name: String, _ status: HTTPResponse.Status) async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened([("chosei", .hears)])
        try await town.askKodomo(in: opened)
        let id = try await assigned(town, opened.file, to: "w-kodomo")
        let other = try await assigned(town, opened.file, to: "w-fukushi")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn(name, client)
            #expect(try await browser.get("/tasks/\(id)").status == status)
            #expect(try await browser.post("/tasks/\(id)/completion").status == status)
            guard name == "kodomo" else { return }
            try await browser.get("/tasks/\(other)")
            let refused = try await browser.post("/tasks/\(other)/completion", ["version": "0"])
            #expect(refused.status == .forbidden)
        }
    }

    @Test("a press on an old page is not saved")
    func stale() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let id = try await assigned(town, own.file, to: "w-fukushi")
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/tasks/\(id)")
            let refused = try await browser.post("/tasks/\(id)/completion", ["version": "9"])
            #expect(refused.has("押した操作は行っていません"))
        }
        #expect(try await town.tasks(of: own.file).first?.state == .open)
    }

    private func assigned(
        _ town: TestTown, _ file: Identifier<HouseholdFile>, to owner: Identifier<Worker>
    ) async throws -> Identifier<CaseTask> {
        try await town.act("fukushi", in: file) { access, _, keys in
            let outcome = try access.assigning(
                "様子をたずねる", to: owner, dueOn: access.moment.date, keys: keys)
            return (outcome, outcome.tasks[0].after.id)
        }
    }
}
