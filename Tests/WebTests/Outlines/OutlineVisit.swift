@_spi(Stored) import Casework
import Foundation
import HummingbirdTesting
@_spi(Stored) import Records

@testable import Web

/// One asker on a copy of the stage of their own, on the way to the page of an outline.
struct OutlineVisit: Sendable {
    let office: Office
    let client: any TestClientProtocol
    let ids: StageIDs
    let asker: Stage.Asker

    /// The address of a route with the keys of records that are there.
    func path(_ route: String, _ method: String = "GET") -> String {
        RouteRequest(SiteRoute(method: method, path: route), ids).path
    }

    func open(_ path: String) async throws -> Knock {
        try await Knock.on(client, "GET", path, by: asker)
    }

    func send(_ path: String, _ fields: [(String, String)] = []) async throws -> Knock {
        try await Knock.on(client, "POST", path, by: asker, fields)
    }

    /// Sends a form as it is drawn for this asker now: with the version of its record.
    func send(
        route: String, _ fields: [(String, String)], version: Int? = nil
    ) async throws -> Knock {
        let current = try await self.version(of: route)
        let drawn = ("version", "\(version ?? current)")
        return try await send(path(route, "POST"), fields + [drawn])
    }

    /// The version of the record to which this form belongs.
    func version(of route: String) async throws -> Int {
        try await RouteRequest(SiteRoute(method: "POST", path: route), ids).version(office, ids)
    }

    /// Sends a form and goes where the answer leads.
    func follow(_ path: String, _ fields: [(String, String)] = []) async throws -> Knock {
        let answer = try await send(path, fields)
        return answer.status == 303 ? try await open(answer.location) : answer
    }

    /// Leaves something in the form of a page, and opens the page again.
    func draft(_ path: String, _ fields: [(String, String)]) async throws -> Knock {
        let page = PageOutline(try await open(path).text)
        let form = page.document.first { $0["data-autosave"] != nil }
        let place = form?["data-autosave"] ?? "no draft on \(path)"
        _ = try await send(place, fields)
        return try await open(path)
    }

    /// Does something to the records themselves, where no page leads to the state that is wanted.
    func records(_ body: @escaping @Sendable (Books) throws -> Void) async throws {
        try await office.archive.transaction { try body($0) }
    }

    var worker: Identifier<Worker> { Identifier("w-\(asker.name ?? "")")! }

    /// The worker is signed in in this state instead.
    func session(isPending: Bool = false, owesPassword: Bool = false) async throws {
        let session = SignInSession(
            token: SecretToken.hash(Stage.cookie(of: asker)), worker: worker, csrf: Stage.csrf,
            began: Stage.now, seen: Stage.now, address: "test", isPending: isPending,
            owesPassword: owesPassword)
        try await records { books in
            try SessionStore(books).closeAll(of: session.worker)
            try SessionStore(books).open(session)
        }
    }

    /// Sets up an authenticator program; gives the sheet with the recovery codes.
    func setUpSecondFactor() async throws -> Knock {
        _ = try await send("/account/second-factor")
        let worker = worker
        let secret = try await office.archive.read {
            try SecondFactorStore($0).proposed(for: worker)
        }
        let counter = Stage.now.milliseconds / 30_000
        let code = OneTimePassword.code(secret: secret ?? [], counter: counter)
        return try await send("/account/second-factor/confirmation", [("code", code)])
    }
}
