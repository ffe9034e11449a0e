import Casework
import HTTPTypes
import Records
import Testing

@testable import Web

@Suite("Handing the companion on") struct CompanionRoutesTests {
    @Test(
        "the holding desk hands on to one of its own; others may not, and to strangers it is nothing",
        arguments: [
            ("fukushi", HTTPResponse.Status.ok), ("chosei", .forbidden), ("suido", .notFound),
        ])
    func handOn(_ name: String, _ status: HTTPResponse.Status) async throws {
        let town = try await TestTown.open()
        let opened = try await town.opened()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn(name, client)
            let path = "/files/\(opened.file)/companion"
            #expect(try await browser.get(path).status == status)
            if status == .ok {
                let stranger = try await browser.post(path, ["companion": "w-kodomo"])
                #expect(stranger.status == .unprocessableContent)
                #expect(stranger.has("この窓口の担当者から選んでください"))
            }
            let done = try await browser.post(path, ["companion": "w-fukushi2"])
            #expect(done.status == status)
            if status == .ok { #expect(done.has("伴走する担当者を変えました")) }
        }
        let file = try await town.archive.read { try FileStore($0).find(opened.file) }
        #expect(file?.accompanying == (status == .ok ? "w-fukushi2" : "w-fukushi"))
    }

    @Test("whoever goes on beside a person in secret gets a way to them, and the page says so")
    func hidden() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(
            by: "fukushi", at: "fukushi", family: "港", mode: .hidden)
        try await Browser.visit(town) { client in
            let next = try await Browser.signedIn("fukushi2", client)
            let path = "/files/\(received.file)"
            #expect(try await next.get(path).status == .notFound)
            let browser = try await Browser.signedIn("fukushi", client)
            let page = try await browser.get("\(path)/companion")
            #expect(page.has("この相談の内容を見られるようになります"))
            try await browser.post("\(path)/companion", ["companion": "w-fukushi2"])
            #expect(try await next.get(path).status == .ok)
        }
    }
}
