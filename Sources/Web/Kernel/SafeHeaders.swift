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

enum Cookies {
    static let session = "kasane"
    static let browser = "kasane-browser"
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
