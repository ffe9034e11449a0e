import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// A worker who opens a page, sends its form, and must be let through.
final class FormSender {
    /// The key of the worker.
    let id: String
    private let browser: Browser

    init(_ name: String, _ town: TestTown, _ client: any TestClientProtocol) async throws {
        id = try await town.key(of: name)
        browser = try await Browser.signedIn(name, client)
    }

    /// Sends `fields` to `path`, from the page `form` or from the one that is open.
    func send(
        _ path: String, at form: String? = nil, _ fields: [(String, String)] = [],
        from place: SourceLocation = #_sourceLocation
    ) async throws {
        if let form {
            let page = try await browser.get(form)
            try #require(page.status == .ok, "\(form): \(text)", sourceLocation: place)
        }
        let page = try await browser.post(path, pairs: fields)
        let isThrough = page.status == .ok || page.status == .noContent
        try #require(isThrough, "\(path): \(text)", sourceLocation: place)
    }

    private var text: String {
        VisibleText.lines(of: browser.page?.text ?? "").joined(separator: " / ")
    }

    /// The keys of records, which have digits in them, that follow this piece of an address on the
    /// page that is open.
    func keys(after piece: String) throws -> [String] {
        let page = try #require(browser.page)
        let all = [page.path] + page.text.components(separatedBy: "\"")
        var seen: Set<String> = []
        return all.filter { $0.hasPrefix(piece) }
            .map { String($0.dropFirst(piece.count).prefix { !"/?#".contains($0) }) }
            .filter { $0.contains(where: \.isNumber) && seen.insert($0).inserted }
    }

    /// The codes for emergencies, on the page that shows them once.
    var codes: [String] {
        (browser.page?.text ?? "").components(separatedBy: "<li><code>").dropFirst().map {
            String($0.prefix(14))
        }
    }

    func key(after piece: String) throws -> String {
        try #require(try keys(after: piece).first, "\(piece) stands nowhere: \(text)")
    }
}
