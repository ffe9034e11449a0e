import HTTPTypes
import Hummingbird

/// What every answer carries, so that a browser runs nothing and frames nothing that is not ours.
struct SafeHeaders: RouterMiddleware {
    typealias Context = OfficeContext
    let isTLS: Bool

    static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
        font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """

    func handle(
        _ request: Request, context: OfficeContext,
        next: (Request, OfficeContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[Self.referrerPolicy] = "same-origin"
        response.headers[Self.openerPolicy] = "same-origin"
        response.headers[Self.permissions] = "camera=(), microphone=(), geolocation=()"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if isTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    private static let referrerPolicy = HTTPField.Name(written: "referrer-policy")
    private static let openerPolicy = HTTPField.Name(written: "cross-origin-opener-policy")
    private static let permissions = HTTPField.Name(written: "permissions-policy")
}

/// The names of the cookies. They bear the mark of the installation: browsers keep cookies by host
/// and not by port, and two towns served on one machine would sign each other out.
struct Cookies {
    let session, browser: String

    init(_ settings: OfficeSettings) {
        // `__Host-`: browsers take such a cookie only over TLS, from this host, for every path.
        let prefix = settings.secureCookies ? "__Host-" : ""
        let ending = settings.mark.isEmpty ? "" : "-\(settings.mark)"
        session = "\(prefix)kasane\(ending)"
        browser = "\(prefix)kasane-browser\(ending)"
    }
}

extension HTTPField.Name {
    /// For names that are written in this program and therefore well formed.
    init(written name: StaticString) {
        guard let parsed = HTTPField.Name("\(name)") else {
            preconditionFailure("\(name) is not a header name")
        }
        self = parsed
    }
}
