@_spi(Stored) import Casework
import HTTPTypes
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

/// One story told over HTTP in a town of its own, with all that was shown to whom on the way.
final class Story {
    let town: TestTown
    private let client: any TestClientProtocol
    private(set) var shownPages: [Shown] = []

    /// A page with somebody's affairs on it that reached a worker.
    struct Shown {
        let worker: String
        let path: String
        let at: Moment
    }

    init(_ town: TestTown, _ client: any TestClientProtocol) {
        self.town = town
        self.client = client
    }

    /// Sits down at a desk and signs in.
    func sitsDown(_ name: String) async throws -> Clerk {
        let clerk = Clerk(name, at: try await Browser.signedIn(name, client), in: self)
        #expect(clerk.status == .ok)
        return clerk
    }

    func minutePasses() { minutesPass(1) }
    func minutesPass(_ minutes: Int) { town.clock.pass(minutes: minutes) }
    func daysPass(_ days: Int) { town.clock.pass(days: days) }

    private static let personal = [
        "/files/", "/consultations/", "/referrals/", "/cases/", "/hearings/",
    ]

    func shown(_ page: Browser.Page, to worker: String) {
        guard page.status == .ok || page.status == .unprocessableContent,
            Self.personal.contains(where: page.path.hasPrefix), page.path != "/consultations/new",
            !page.path.hasPrefix("/consultations/new?")
        else { return }
        shownPages.append(Shown(worker: worker, path: page.path, at: town.clock.now))
    }

    /// Tells a story in a new town on an empty database of this kind.
    static func told(
        on ground: Ground = .sqlite, _ telling: @escaping @Sendable (Story) async throws -> Void
    ) async throws {
        try await ground.fresh { engine in
            let town = try await TestTown.open(on: engine)
            try await Browser.visit(town) { try await telling(Story(town, $0)) }
        }
    }
}
