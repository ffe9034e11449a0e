import Casework
import Foundation
import Records
import Testing

@testable import kasane

@Suite struct RegistrationTests {
    @Test("a profile becomes agencies, sections, desks, the unit and partners")
    func everythingIsThere() async throws {
        let (profile, text) = try DemoProfiles.profile("koshu")
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            let directory = try await installation.make { archive in
                try await archive.transaction { books in
                    try Registration(books).register(profile, text: text)
                    return try DirectoryStore(books).directory()
                }
            }
            #expect(directory.agencies.count == profile.agencies.count)
            #expect(directory.sections.count == profile.sections.count)
            #expect(directory.partners.map(\.name) == profile.partners.map(\.name))
            #expect(
                directory.desks.map(\.name)
                    == profile.desks.map(\.name) + [profile.multiAgency.name])
            #expect(directory.multiAgencyDesk?.id == profile.multiAgency.id)
            let counters = directory.desks.filter { !$0.isWelfare }
            #expect(counters.count == 3)
            #expect(directory.desks.filter(\.isGeneral).map(\.name) == ["福祉あんしん相談センター"])
            #expect(try await installation.read { try $0.profile() } == profile)
            #expect(try await installation.read { try DirectoryStore($0).version() } == "1")
        }
    }

    @Test("an installation belongs to one municipality: a second profile is refused")
    func onlyOnce() async throws {
        try await inEmptyFolder { folder in
            let installation = Installation(folder: folder)
            let (first, text) = try DemoProfiles.profile("fourth")
            let (second, other) = try DemoProfiles.profile("koshu")
            try await installation.make { archive in
                try await archive.transaction { try Registration($0).register(first, text: text) }
                await #expect(throws: Registration.Refusal.alreadyRegistered) {
                    try await archive.transaction {
                        try Registration($0).register(second, text: other)
                    }
                }
            }
            let directory = try await installation.read { try DirectoryStore($0).directory() }
            #expect(directory.desks.map(\.name) == ["灯台の扉", "渡船切符売場", "波止場の相談所", "束ね役"])
        }
    }
}
