import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// A browser of one worker: keeps cookies, follows redirects, fills in the hidden fields of the form
/// it found on the page.
final class Browser {
    struct Page {
        let status: HTTPResponse.Status
        let path: String
        let text: String
        let headers: HTTPFields

        func has(_ words: String) -> Bool { text.contains(words) }

        /// The numbers of files and cases that stand on the page.
        var numbers: Set<String> {
            Set(text.matches(of: /\b[0-9]{4}-[0-9]{7}\b/).map { String($0.output) })
        }
    }

    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private(set) var page: Page?

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Opens the site for a story.
    static func visit(
        _ town: TestTown, _ story: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let app = Application(router: site(town.office))
        try await app.test(.router) { try await story($0) }
    }

    static func signedIn(
        _ name: String, _ client: any TestClientProtocol
    ) async throws -> Browser {
        let browser = Browser(client)
        try await browser.get("/sign-in")
        try await browser.post(
            "/sign-in", ["name": name, "password": TestTown.password, "next": "/"])
        return browser
    }

    @discardableResult
    func get(_ path: String) async throws -> Page {
        try await go(path, .get, body: nil, hops: 0)
    }

    /// Sends a form with the csrf token, one-time key and version of the page last seen, unless
    /// given.
    @discardableResult
    func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], follow: Bool = true
    ) async throws -> Page {
        try await post(path, pairs: fields.map { ($0.key, $0.value) }, follow: follow)
    }

    @discardableResult
    func post(
        _ path: String, pairs: [(String, String)], follow: Bool = true
    ) async throws -> Page {
        let body = carried(pairs, to: path)
            .map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
        return try await go(path, .post, body: ByteBuffer(string: body), hops: follow ? 0 : 99)
    }

    /// Sends a form with a file in it, as browsers do.
    @discardableResult
    func post(
        _ path: String, _ fields: KeyValuePairs<String, String>, file: String, _ bytes: [UInt8]
    ) async throws -> Page {
        let line = "----kasane-test"
        var body = ByteBuffer()
        for (name, value) in carried(fields.map { ($0.key, $0.value) }, to: path) {
            let head = "--\(line)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body.writeString(head + value.replacing("\n", with: "\r\n") + "\r\n")
        }
        body.writeString(
            "--\(line)\r\nContent-Disposition: form-data; name=\"\(file)\"; "
                + "filename=\"form.yaml\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--\(line)--\r\n")
        return try await go(
            path, .post, body: body, type: "multipart/form-data; boundary=\(line)", hops: 0)
    }

    /// With the hidden fields of the form that goes to this address.
    private func carried(_ pairs: [(String, String)], to path: String) -> [(String, String)] {
        var pairs = pairs
        for name in ["csrf", "once", "version"] where !pairs.contains(where: { $0.0 == name }) {
            if let value = hidden(name, near: path) { pairs.append((name, value)) }
        }
        return pairs
    }

    /// The value of a hidden field in the form that goes to this address, or anywhere on the page.
    func hidden(_ name: String, near action: String) -> String? {
        guard let text = page?.text else { return nil }
        let start = text.range(of: "action=\"\(action)\"")?.lowerBound ?? text.startIndex
        return value(name, in: text[start...]) ?? value(name, in: text[...])
    }

    private func value(_ name: String, in text: Substring) -> String? {
        guard let field = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[field.upperBound...].prefix { $0 != "\"" })
    }

    private func go(
        _ path: String, _ method: HTTPRequest.Method, body: ByteBuffer?,
        type: String = "application/x-www-form-urlencoded", hops: Int
    ) async throws -> Page {
        var headers: HTTPFields = [:]
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        if body != nil { headers[.contentType] = type }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        let found = Page(
            status: response.status, path: path, text: String(buffer: response.body),
            headers: response.headers)
        if response.status == .seeOther, let next = response.headers[.location], hops < 5 {
            return try await go(next, .get, body: nil, hops: hops + 1)
        }
        page = found
        return found
    }

    func cookie(_ name: String) -> String? { cookies[name] }
    func plant(_ name: String, _ value: String) { cookies[name] = value }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        guard let name = pair.first else { return }
        cookies[String(name)] = pair.count > 1 ? String(pair[1]) : nil
    }

    private func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
