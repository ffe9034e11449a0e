@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("An account from its first day to its last") struct StaffYearTests {
    @Test(
        "invited, let in, given households, refused to leave, relieved, gone",
        arguments: Ground.all)
    func year(_ ground: Ground) async throws {
        try await ground.fresh { engine in
            let town = try await TestTown.open(on: engine)
            try await Browser.visit(town) { client in
                let kanri = try await Browser.signedIn("kanri", client)
                try await kanri.get("/staff/new")
                let sheet = try await kanri.post("/staff/new", pairs: Self.mori)
                let password = try #require(sheet.initialPassword)
                let mori = Browser(client)
                try await mori.knock("mori", password)
                try await mori.post(
                    "/account/password",
                    ["current": password, "new": Self.long, "again": Self.long])
                try await mori.post("/pledge")
                let id = try await town.archive.read {
                    try WorkerStore($0).find(signInName: "mori")!.id
                }
                try await hold(town, by: id)
                let refused = try await kanri.get("/staff/\(id)/departure")
                #expect(refused.has("まだ退職にできません") && refused.has("福祉の窓口"))
                #expect(refused.has("2世帯") && refused.has("1件") && !refused.has("港"))
                try await relieve(town, of: id)
                let free = try await kanri.get("/staff/\(id)/departure")
                #expect(free.has("済んでいないやること1件は"))
                #expect(try await mori.get("/files").has("森　月子"))
                let gone = try await kanri.post("/staff/\(id)/departure")
                #expect(gone.has("退職にしました"))
                #expect(try await mori.get("/files").has("利用を始める"))
                #expect(try await mori.knock("mori", Self.long).has("利用は終わっています"))
            }
        }
    }

    static let long = "asagao-no-tane-2026"
    static let mori = [
        ("sign_in_name", "mori"), ("full_name", "森　月子"), ("agency", "town"),
        ("seat_0_desk", "fukushi"), ("seat_0_role", "deskWorker"),
    ]

    /// Two households at her side, and a thing to do in one of them.
    private func hold(_ town: TestTown, by id: Identifier<Worker>) async throws {
        for family in ["港", "浜"] {
            let home = try await town.receive(by: "fukushi", at: "fukushi", family: family)
            try await town.pass(home.file, to: id)
            guard family == "港" else { continue }
            _ = try await town.act("fukushi", in: home.file) { access, _, keys in
                let due = access.moment.date.adding(days: 3)
                return (try access.assigning("電話する", to: id, dueOn: due, keys: keys), ())
            }
        }
    }

    private func relieve(_ town: TestTown, of id: Identifier<Worker>) async throws {
        let files = try await town.archive.read { books in
            try books.session.rows("SELECT id FROM files WHERE accompanying = \(id)") {
                try $0.next(Identifier<HouseholdFile>.self)
            }
        }
        #expect(files.count == 2)
        for file in files { try await town.pass(file, to: "w-fukushi") }
    }
}

extension TestTown {
    /// Another worker of the desk is beside the household from now on.
    fileprivate func pass(
        _ file: Identifier<HouseholdFile>, to worker: Identifier<Worker>
    ) async throws {
        _ = try await act("fukushi", in: file) { access, _, keys in
            (try access.handingOn(to: worker, keys: keys), ())
        }
    }
}
