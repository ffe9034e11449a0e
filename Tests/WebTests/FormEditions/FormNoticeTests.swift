import Casework
import Engines
import Foundation
import Records
import Testing

@testable import Web
@testable import kasane

@Suite("Several servers of one office") struct FormNoticeTests {
    @Test(
        "an edition published at one server is on the next page of every other",
        arguments: Ground.all)
    func others(_ ground: Ground) async throws {
        try await ground.fresh { engine in
            let town = try await TestTown.open(on: engine)
            let own = try await town.receive(by: "fukushi", at: "fukushi", family: "港")
            let other = try await second(town, on: engine)
            try await Browser.visit(other) { client in
                let worker = try await Browser.signedIn("fukushi", client)
                let path = "/files/\(own.file)/notes"
                #expect(!(try await worker.get(path).has("車の様子")))
                let draft = try await town.propose(NoteOverlay.first, by: "kacho")
                try await town.publish(draft, by: "kanri")
                #expect(!(try await worker.get(path).has("車の様子")), "from tomorrow on")
                town.clock.pass(days: 1)
                let next = try await Browser.signedIn("fukushi", client)
                #expect(try await next.get(path).has("車の様子"))
            }
        }
    }

    /// Another process on the same database: it holds its own forms.
    private func second(_ town: TestTown, on engine: any Engine) async throws -> TestTown {
        let key = Data((0..<32).map { UInt8($0) }).base64EncodedString()
        let archive = try await Archive.open(engine, key: .environment(key))
        let office = Office(
            archive: archive, profile: town.office.profile, settings: town.office.settings,
            formFiles: .yaml(), keys: .random, now: town.office.now, passwordCost: .test)
        return TestTown(office: office, archive: archive, clock: town.clock)
    }
}
