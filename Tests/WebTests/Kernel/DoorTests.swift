import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite("The door") struct DoorTests {
    @Test("a worker signs in with the right password and not with a wrong one")
    func signIn() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            let refused = try await browser.post(
                "/sign-in", ["name": "fukushi", "password": "wrong", "next": "/"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.has("利用者名またはパスワードが違います"))
            let inside = try await Browser.signedIn("fukushi", client)
            #expect(inside.page?.status == .ok)
            #expect(inside.page?.has("職員fukushi") == true)
        }
    }

    @Test("ten wrong passwords make a stranger wait, but not the worker's own browser")
    func throttle() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let own = try await Browser.signedIn("fukushi", client)
            let stranger = Browser(client)
            for _ in 0..<10 {
                try await stranger.post(
                    "/sign-in", ["name": "fukushi", "password": "guess", "next": "/"])
            }
            let waiting = try await stranger.post(
                "/sign-in", ["name": "fukushi", "password": TestTown.password, "next": "/"])
            #expect(waiting.has("しばらく待ってから"))
            let home = try await own.post(
                "/sign-in", ["name": "fukushi", "password": TestTown.password, "next": "/"])
            #expect(home.status == .ok)
            #expect(home.has("職員fukushi"))
        }
    }

    @Test("after half an hour without a page one signs in again and is told why")
    func idle() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            town.clock.pass(minutes: 31)
            let door = try await browser.get("/")
            #expect(door.has("しばらく操作がなかったため"))
        }
    }

    @Test("a form from elsewhere is refused")
    func foreignForm() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let refused = try await browser.post(
                "/session/extension", ["csrf": "0000", "back": "/"])
            #expect(refused.status == .forbidden)
        }
    }

    @Test("every page forbids foreign scripts, frames and caches")
    func headers() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            let page = try await browser.get("/")
            #expect(page.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
            #expect(page.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test("a press that comes from another site is turned away, also where nobody is signed in")
    func anotherSite() async throws {
        let town = try await TestTown.open()
        let app = Application(router: site(town.office))
        try await app.test(.router) { client in
            for (name, value, status) in [
                ("sec-fetch-site", "cross-site", 403), ("sec-fetch-site", "same-site", 403),
                ("origin", "https://evil.example", 403), ("origin", "null", 403),
                ("sec-fetch-site", "same-origin", 422), ("origin", "http://localhost:8080", 422),
            ] {
                let answer = try await client.executeRequest(
                    uri: "/sign-in", method: .post,
                    headers: [HTTPField.Name(name)!: value, .init("host")!: "localhost"],
                    body: ByteBuffer(string: "name=fukushi&password=x"))
                #expect(answer.status.code == status, "\(name): \(value)")
            }
        }
    }

    @Test("what is longer than a form may be is refused in words")
    func tooLong() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let browser = try await Browser.signedIn("fukushi", client)
            try await browser.get("/consultations/new")
            let long = try await browser.post(
                "/consultations/new", ["gist": String(repeating: "あ", count: 200_000)])
            #expect(long.status == .contentTooLarge)
            #expect(long.has("入力が長すぎます"))
        }
    }
}
