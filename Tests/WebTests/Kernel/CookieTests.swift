import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Records
@testable import Web
@testable import kasane

@Suite("Cookies") struct CookieTests {
    private func town(_ mark: String, isSecure: Bool = false) async throws -> TestTown {
        let town = try await TestTown.open()
        var settings = town.office.settings
        settings.mark = mark
        settings.secureCookies = isSecure
        let office = Office(
            archive: town.archive, profile: town.office.profile, settings: settings,
            formFiles: .yaml(),
            keys: town.office.keys, now: town.office.now, passwordCost: .test)
        return TestTown(office: office, archive: town.archive, clock: town.clock)
    }

    /// Signs in and gives back what the browser is told to keep.
    private func kept(_ client: any TestClientProtocol) async throws -> [String] {
        let answer = try await client.executeRequest(
            uri: "/sign-in", method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: "name=fukushi&password=\(TestTown.password)&next=/"))
        return answer.headers[values: .setCookie]
    }

    private func pair(_ cookie: String) -> String { String(cookie.prefix { $0 != ";" }) }

    @Test("two towns on one machine do not sign each other out")
    func neighbours() async throws {
        let (one, two) = (try await town("aaa111"), try await town("bbb222"))
        var jar: [String] = []
        for town in [one, two] {
            try await Browser.visit(town) { client in
                let new = try await kept(client).map(pair)
                #expect(Set(new.map { $0.prefix { $0 != "=" } }).count == 2)
                await Jar.shared.add(new)
            }
        }
        jar = await Jar.shared.all
        #expect(Set(jar.map { $0.prefix { $0 != "=" } }).count == 4)
        let header = jar.joined(separator: "; ")
        for town in [one, two] {
            try await Browser.visit(town) { client in
                let home = try await client.executeRequest(
                    uri: "/", method: .get, headers: [.cookie: header], body: nil)
                #expect(home.status == .ok)
                #expect(String(buffer: home.body).contains("職員fukushi"))
            }
        }
    }

    @Test("over TLS a cookie belongs to this host alone, and goes when one signs out")
    func secure() async throws {
        let town = try await town("ccc333", isSecure: true)
        try await Browser.visit(town) { client in
            let cookies = try await kept(client)
            #expect(cookies.count == 2)
            for cookie in cookies {
                #expect(cookie.hasPrefix("__Host-kasane"))
                #expect(cookie.contains("Secure") && cookie.contains("HttpOnly"))
                #expect(cookie.contains("Path=/") && !cookie.contains("Domain"))
            }
            #expect(cookies.contains { $0.hasPrefix("__Host-kasane-ccc333=") })
            let browser = try await Browser.signedIn("fukushi", client)
            let out = try await browser.post("/sign-out", follow: false)
            let gone = try #require(out.headers[values: .setCookie].first)
            #expect(gone.hasPrefix("__Host-kasane-ccc333=;"))
            #expect(gone.contains("Max-Age=0") && gone.contains("Secure"))
        }
    }

    @Test("the mark is made once and stays")
    func mark() async throws {
        let town = try await TestTown.open()
        let first = try await town.archive.read { try Settings($0).mark() }
        try await town.archive.transaction { try Settings($0).ensureMark() }
        let second = try await town.archive.read { try Settings($0).mark() }
        #expect(first?.count == 6)
        #expect(first == second)
    }
}

/// One browser's cookies, whichever town they came from.
private actor Jar {
    static let shared = Jar()
    private(set) var all: [String] = []
    func add(_ cookies: [String]) { all += cookies }
}
