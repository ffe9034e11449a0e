@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Taking consent back") struct WithdrawalTests {
    @Test("shuts the file for those who saw it by consent, the next moment; the page says who")
    func closes() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo", "town"])
        let id = try await town.sent(consent: consent, received)
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            for path in ["/files/\(received.file)", "/referrals/\(id)"] {
                #expect(try await receiver.get(path).status == .ok)
            }
            let holder = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/\(consent)/withdrawal"
            let confirm = try await holder.get(path)
            #expect(confirm.has("同意の撤回を確認してください"))
            #expect(confirm.has("<li>社協の窓口</li>"))
            #expect(confirm.has("取り下げが必要なつなぎ"))
            let done = try await holder.press(
                path, ["on": "R8.4.6", "channel": "oral"])
            #expect(done.has("同意の撤回を記録しました"))
            #expect(done.has("社協の窓口へのつなぎは、根拠の同意がなくなっています"))
            #expect(done.has("終わった共有（1件）"))
            for path in [
                "/files/\(received.file)", "/referrals/\(id)", "/referrals/\(id)/sheet",
                "/files/\(received.file)/sharing", "/files/\(received.file)/ledger",
            ] {
                #expect(try await receiver.get(path).status == .notFound, "\(path)")
            }
            #expect(try await holder.get(path).status == .conflict)
            try await holder.get("/referrals/\(id)")
            #expect(
                try await holder.press("/referrals/\(id)/withdrawal", ["why": "同意の撤回"])
                    .has("つなぎを取り下げました"))
        }
    }

    @Test("of one member closes what rested on the consent of several")
    func another() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let spouse = try await town.addMember("港", "太郎", to: received.file)
        let first = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let second = try await town.agree(spouse, in: received.file, agencies: ["shakyo"])
        try await town.sent(consent: first, received)
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("fukushi", client)
            let path = "/files/\(received.file)/consents/\(second)/withdrawal"
            #expect(try await holder.get(path).has("<li>社協の窓口</li>"))
            try await holder.press(
                path, ["on": "R8.4.6", "channel": "oral"])
            let receiver = try await Browser.signedIn("shakyo", client)
            #expect(try await receiver.get("/files/\(received.file)").status == .notFound)
        }
    }

    @Test("in part: a narrower scope closes the desk it leaves out and keeps the others")
    func narrower() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo", "town"])
        try await town.sent(consent: consent, received)
        try await Browser.visit(town) { client in
            let holder = try await Browser.signedIn("fukushi", client)
            let receiver = try await Browser.signedIn("shakyo", client)
            for (agency, status) in [("shakyo", 200), ("town", 404)] {
                let path = "/files/\(received.file)/consents"
                try await holder.get("\(path)/new?person=\(received.person)")
                try await holder.press(
                    "\(path)/new",
                    [
                        "answer.\(received.person)": "written", "explained_by": "w-fukushi",
                        "asked_on": "R8.4.6", "agencies": agency, "purposes": "coordination",
                        "classes": "identity", "classes": "life", "from": "R8.4.6",
                        "through": "R9.4.5",
                    ])
                #expect(try await receiver.get("/files/\(received.file)").status.code == status)
            }
        }
        #expect(try await town.consents(of: received.file).count == 3)
    }

    @Test("is not for those who only read, nor for those who may not see the person")
    func rights() async throws {
        let town = try await TestTown.open()
        let received = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        let spouse = try await town.addMember("港", "太郎", to: received.file)
        let consent = try await town.agree(
            received.person, in: received.file, agencies: ["shakyo"])
        let other = try await town.agree(spouse, in: received.file, agencies: ["shakyo"])
        try await town.sent(consent: consent, received)
        try await town.archive.transaction { books in
            try GuardStore(books).place(
                PersonGuard(person: spouse, permitted: ["w-fukushi"]), at: town.clock.now)
        }
        try await Browser.visit(town) { client in
            let receiver = try await Browser.signedIn("shakyo", client)
            let base = "/files/\(received.file)"
            let page = try await receiver.get("\(base)/sharing")
            #expect(page.has("この窓口の閲覧") && page.has("社協の窓口"))
            #expect(!page.has("一人ひとりの同意") && !page.has("見る・記録する"))
            #expect(!page.has("太郎") && !page.has("同意を撤回する"))
            #expect(!page.has("\(base)/ledger"))
            #expect(try await receiver.get("\(base)/ledger").status == .forbidden)
            #expect(try await receiver.get("\(base)/ledger/sheet").status == .forbidden)
            #expect(try await receiver.get("\(base)/consents/new").status == .forbidden)
            #expect(
                try await receiver.get("\(base)/consents/\(consent)/withdrawal").status
                    == .forbidden)
            #expect(try await receiver.get("\(base)/consents/\(other)/form").status == .notFound)
        }
    }
}
