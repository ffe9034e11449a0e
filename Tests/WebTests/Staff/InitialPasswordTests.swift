@_spi(Stored) import Casework
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("Initial passwords") struct InitialPasswordTests {
    @Test("whoever comes with an initial password is led to the change of it from every page")
    func forced() async throws {
        let town = try await TestTown.open()
        let initial = try await town.giveInitialPassword(to: "fukushi")
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            #expect(try await browser.knock("fukushi", initial).has("自分だけが知るものに変えてください"))
            let open: Set = [
                "/account/password", "/assets/{name}", "/health", "/sign-in",
            ]
            let routes = SiteRoute.all(of: town.office).filter { $0.method == "GET" }
            #expect(routes.count > 40)
            for route in routes where !open.contains(route.path) {
                let path = route.path.replacing(/\{[a-z]+\}/, with: "x")
                let page = try await browser.get(path)
                #expect(page.has("変えるまで、ほかの画面は開けません"), "\(route)")
            }
            #expect(try await browser.get("/assets/main.js").status == .ok)
        }
    }

    @Test("nor does a form sent past the page do anything")
    func forms() async throws {
        let town = try await TestTown.open()
        let initial = try await town.giveInitialPassword(to: "fukushi")
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            try await browser.knock("fukushi", initial)
            let routes = SiteRoute.all(of: town.office).filter {
                $0.method == "POST" && !$0.path.hasPrefix("/sign-")
                    && $0.path != "/account/password"
            }
            for route in routes {
                try await browser.get("/account/password")
                let path = route.path.replacing(/\{[a-z]+\}/, with: "x")
                let answer = try await browser.post(path, follow: false)
                #expect(answer.headers[.location] == "/account/password", "\(route)")
            }
        }
    }

    @Test("the change asks for the old one, a long new one, twice the same, and no other page")
    func change() async throws {
        let town = try await TestTown.open()
        let initial = try await town.giveInitialPassword(to: "fukushi")
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            try await browser.knock("fukushi", initial)
            func change(_ current: String, _ new: String, _ again: String) async throws
                -> Browser.Page
            {
                try await browser.post(
                    "/account/password", ["current": current, "new": new, "again": again])
            }
            let good = "minami-no-kaze-2026"
            #expect(try await change("guess", good, good).has("いまのパスワードが違います"))
            #expect(try await change(initial, "mijikai", "mijikai").has("12文字以上"))
            #expect(try await change(initial, initial, initial).has("いまと違うパスワード"))
            #expect(try await change(initial, good, good + "x").has("もう一度入力してください"))
            #expect(
                try await change(initial, "fukushi-2026-04", "fukushi-2026-04").has("利用者名を入れないで"))
            let done = try await change(initial, good, good)
            #expect(done.status == .ok && done.has("パスワードを変えました"))
            #expect(try await browser.get("/files").status == .ok)
            #expect(try await town.deeds().contains("worker.passwordSet"))
        }
    }

    @Test("signing out stays possible")
    func signOut() async throws {
        let town = try await TestTown.open()
        let initial = try await town.giveInitialPassword(to: "fukushi")
        try await Browser.visit(town) { client in
            let browser = Browser(client)
            try await browser.knock("fukushi", initial)
            #expect(try await browser.post("/sign-out").has("利用を終わりました"))
        }
    }
}

extension TestTown {
    func giveInitialPassword(to name: String) async throws -> String {
        let password = try await InitialPassword.made(with: office.passwords)
        let now = clock.now
        try await archive.transaction {
            try password.save(for: Identifier("w-\(name)")!, in: $0, at: now)
        }
        return password.text
    }
}
