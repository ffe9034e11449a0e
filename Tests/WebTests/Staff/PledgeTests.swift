@_spi(Stored) import Casework
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("守秘義務の確認") struct PledgeTests {
    @Test("in each fiscal year the duty of secrecy is confirmed before any page is seen")
    func eachYear() async throws {
        let town = try await TestTown.open()
        let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
        town.clock.pass(days: 361)
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            for path in ["/", "/files", "/files/\(own.file)", "/directory"] {
                let asked = try await browser.get(path)
                #expect(asked.path == "/pledge", "\(path)")
                #expect(asked.has("正当な理由なく漏らしてはなりません"))
                #expect(asked.has("だれがいつ何を見たかは、すべて記録されます"))
                #expect(!asked.has("港　花子"))
            }
            #expect(try await browser.press("/pledge").has("守秘義務の確認を記録しました"))
            #expect(try await browser.get("/files/\(own.file)").has("港　花子"))
        }
        let worker = try await town.archive.read { try WorkerStore($0).require("w-fukushi") }
        #expect(worker.pledgedOn == CivilDate(year: 2027, month: 4, day: 2))
    }
}
