import HTTPTypes
import Hummingbird

/// Presses that come from another site are turned away before anything is read, also at the door,
/// where no session has a token yet. The browser says where a press comes from.
struct OwnForms: RouterMiddleware {
    typealias Context = OfficeContext

    func handle(
        _ request: Request, context: OfficeContext,
        next: (Request, OfficeContext) async throws -> Response
    ) async throws -> Response {
        if request.method != .get, request.method != .head, !isOwn(request) { throw ForeignForm() }
        return try await next(request, context)
    }

    private func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] {
            return site == "same-origin" || site == "none"
        }
        // Older browsers name the origin; a program that is no browser names nothing.
        guard let origin = request.headers[.origin] else { return true }
        return host(of: origin.drop { $0 != "/" }.drop { $0 == "/" })
            == host(of: (request.head.authority ?? "")[...])
    }

    /// Without the port: a proxy in front has its own.
    private func host(of text: some StringProtocol) -> String {
        let bracket = text.lastIndex(of: "]") ?? text.startIndex
        let end = text[bracket...].lastIndex(of: ":") ?? text.endIndex
        return text[..<end].lowercased()
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name(written: "sec-fetch-site")
}
