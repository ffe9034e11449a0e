@_spi(Stored) import Casework
import Foundation
import HummingbirdTesting
@_spi(Stored) import Records
import Testing

@testable import Web

@Suite("The second factor") struct SecondFactorTests {
    @Test("it is set up with a code, asked for after the password, and opens no door twice")
    func story() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (secret, _) = try await town.setUpSecondFactor("fukushi", client)
            // The code that proved the secret has been used.
            let browser = Browser(client)
            let asked = try await browser.knock("fukushi")
            #expect(asked.has("確認コードの入力"))
            let used = try await browser.post("/sign-in/code", ["code": town.code(secret)])
            #expect(used.status == .unprocessableContent)
            // No page opens between password and code.
            for path in ["/", "/files", "/account", "/account/second-factor/new"] {
                #expect(try await browser.get(path).has("確認コードの入力"), "\(path)")
            }
            town.clock.pass(minutes: 1)
            try await browser.get("/sign-in/code")
            let code = town.code(secret)
            let home = try await browser.post("/sign-in/code", ["code": code, "next": "/account"])
            #expect(home.status == .ok && home.has("自分の設定"))
            // The same code from elsewhere, within its half minute.
            let other = Browser(client)
            try await other.knock("fukushi")
            let replayed = try await other.post("/sign-in/code", ["code": code])
            #expect(replayed.status == .unprocessableContent)
        }
    }

    @Test("a recovery code opens once")
    func recovery() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (_, codes) = try await town.setUpSecondFactor("fukushi", client)
            #expect(Set(codes).count == 10)
            let first = Browser(client)
            try await first.knock("fukushi")
            let inside = try await first.post("/sign-in/code", ["code": codes[3].uppercased()])
            #expect(inside.has("職員fukushi"))
            #expect(try await first.get("/account").has("残りは9個"))
            let second = Browser(client)
            try await second.knock("fukushi")
            let again = try await second.post("/sign-in/code", ["code": codes[3]])
            #expect(again.status == .unprocessableContent)
            let other = try await second.post("/sign-in/code", ["code": codes[4]])
            #expect(other.has("職員fukushi"))
        }
    }

    @Test("recovery codes are shown once; going back to the page shows them no more")
    func once() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (_, codes) = try await town.setUpSecondFactor("fukushi", client)
            let browser = Browser(client)
            try await browser.knock("fukushi")
            try await browser.post("/sign-in/code", ["code": codes[0]])
            for path in ["/account", "/account/recovery-codes", "/account/second-factor/new"] {
                let page = try await browser.get(path)
                for code in codes { #expect(!page.has(code)) }
            }
        }
    }

    @Test("making new codes and taking the second factor away need the password")
    func removal() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (_, codes) = try await town.setUpSecondFactor("fukushi", client)
            let browser = Browser(client)
            try await browser.knock("fukushi")
            try await browser.post("/sign-in/code", ["code": codes[0]])
            for path in ["/account/recovery-codes", "/account/second-factor/removal"] {
                try await browser.get(path)
                let wrong = try await browser.post(path, ["password": "guess"])
                #expect(wrong.status == .unprocessableContent)
                #expect(wrong.has("いまのパスワードが違います"))
            }
            try await browser.get("/account/recovery-codes")
            let made = try await browser.post(
                "/account/recovery-codes", ["password": TestTown.password])
            #expect(made.status == .ok && !made.has(codes[1]))
            try await browser.get("/account/second-factor/removal")
            let removed = try await browser.post(
                "/account/second-factor/removal", ["password": TestTown.password])
            #expect(removed.has("二段階認証を外しました"))
            let plain = try await Browser.signedIn("fukushi", client)
            #expect(plain.page?.has("職員fukushi") == true)
        }
    }

    @Test("guesses at the code are counted as guesses at the password are")
    func throttle() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (secret, _) = try await town.setUpSecondFactor("fukushi", client)
            town.clock.pass(minutes: 1)
            let stranger = Browser(client)
            try await stranger.knock("fukushi")
            for _ in 0..<10 {
                let wrong = try await stranger.post("/sign-in/code", ["code": "000000"])
                #expect(wrong.status == .unprocessableContent)
            }
            let right = try await stranger.post("/sign-in/code", ["code": town.code(secret)])
            #expect(right.has("しばらく待ってから"))
            // Nor does knocking anew help.
            let anew = Browser(client)
            #expect(try await anew.knock("fukushi").has("しばらく待ってから"))
        }
    }

    @Test("the wait for the code ends after ten minutes")
    func patience() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (secret, _) = try await town.setUpSecondFactor("fukushi", client)
            let browser = Browser(client)
            try await browser.knock("fukushi")
            town.clock.pass(minutes: 11)
            let late = try await browser.post("/sign-in/code", ["code": town.code(secret)])
            #expect(late.has("利用を始める"))
        }
    }

    @Test("the secret lies sealed in the database and the codes as keyed hashes")
    func sealed() async throws {
        let town = try await TestTown.open()
        try await Browser.visit(town) { client in
            let (secret, codes) = try await town.setUpSecondFactor("fukushi", client)
            let held = try await town.archive.read { books in
                try books.session.rows("SELECT code FROM recovery_codes") {
                    try $0.next(String.self)
                }
            }
            #expect(held.count == 10)
            #expect(Set(held).isDisjoint(with: codes.map(RecoveryCodes.plain)))
            let blob = try await town.archive.read { books in
                try books.session.first("SELECT totp FROM credentials WHERE totp IS NOT NULL") {
                    try $0.next([UInt8].self)
                }
            }
            #expect(blob != nil && blob?.starts(with: secret) == false)
        }
    }
}

extension Browser {
    /// Name and password, and no more.
    @discardableResult
    func knock(_ name: String, _ password: String = TestTown.password) async throws -> Page {
        try await get("/sign-in")
        return try await post("/sign-in", ["name": name, "password": password, "next": "/"])
    }
}

extension TestTown {
    func code(_ secret: [UInt8]) -> String {
        OneTimePassword.code(secret: secret, counter: clock.now.milliseconds / 30_000)
    }

    /// A worker sets up an authenticator program at the page.
    func setUpSecondFactor(
        _ name: String, _ client: any TestClientProtocol
    ) async throws -> (secret: [UInt8], codes: [String]) {
        let browser = try await Browser.signedIn(name, client)
        try await browser.get("/account")
        let page = try await browser.post("/account/second-factor")
        #expect(page.has("<svg class=\"qr\""))
        let secret = try await archive.read {
            try SecondFactorStore($0).proposed(for: Identifier("w-\(name)")!)
        }!
        #expect(page.has("secret=\(OneTimePassword.base32(secret))"))
        let wrong = try await browser.post("/account/second-factor/confirmation", ["code": "1"])
        #expect(wrong.status == .unprocessableContent)
        let sheet = try await browser.post(
            "/account/second-factor/confirmation", ["code": code(secret)])
        #expect(sheet.status == .ok)
        let codes = sheet.text.components(separatedBy: "<li><code>").dropFirst().map {
            String($0.prefix(14))
        }
        return (secret, codes)
    }
}
