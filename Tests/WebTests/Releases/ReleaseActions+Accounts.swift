import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

extension ReleaseActions {
    /// A household whose key was destroyed: of it nothing is left to read.
    func destroyKey(at worker: FormSender) async throws {
        try await worker.send(
            "/consultations/new", at: "/consultations/new", Self.account + [("next_on", "R8.9.25")])
        let file = try worker.key(after: "/files/")
        try await town.archive.transaction { [moment = town.clock.now] books in
            try DataKeys(books).destroy(file, at: moment)
        }
    }

    /// Second factors, proved and only proposed; somebody who does not know the password, and
    /// somebody who comes in with a code for emergencies, from a browser that is known.
    func signIn() async throws {
        let stranger = Browser(client)
        try await stranger.get("/sign-in")
        try await stranger.post("/sign-in", ["name": "tokei", "password": "x", "next": "/"])
        try await FormSender("kojin", town, client).send(
            "/account/second-factor", at: "/account")
        let worker = try await FormSender("tokei", town, client)
        try await worker.send("/account/second-factor", at: "/account")
        let secret = try await town.archive.read { [id = worker.id] in
            try SecondFactorStore($0).proposed(for: Identifier(id)!)
        }
        try await worker.send(
            "/account/second-factor/confirmation", [("code", town.code(try #require(secret)))])
        let code = try #require(worker.codes.first)
        try await worker.send("/sign-out", at: "/account")
        try await worker.send(
            "/sign-in", at: "/sign-in",
            [("name", "tokei"), ("password", TestTown.password), ("next", "/")])
        try await worker.send("/sign-in/code", [("code", code), ("next", "/")])
    }

    /// One invited and not yet here, one who left.
    func joinAndLeave() async throws {
        let worker = try await FormSender("kanri", town, client)
        try await worker.send(
            "/staff/new", at: "/staff/new",
            [
                ("sign_in_name", "shinjin"), ("full_name", "架空　夏美"), ("agency", "shakyo"),
                ("seat_0_desk", "hokatsu"), ("seat_0_role", "deskWorker"),
            ])
        let leaving = "/staff/\(try await town.key(of: "sochi"))/departure"
        try await worker.send(leaving, at: leaving)
    }
}

extension TestTown {
    /// The key of a worker, by the name with which they sign in.
    func key(of name: String) async throws -> String {
        let worker = try await archive.read { try WorkerStore($0).find(signInName: name) }
        return try #require(worker).id.description
    }
}
