import Casework
import HTTPTypes
import Hummingbird
import Markup
import Pages
import Records

extension Office {
    /// Draws a page for a signed-in worker.
    ///
    /// Everything is asked for on one view of the data; then the lines of what is shown go durably
    /// to the audit log; only then does the page leave. If the log cannot be written, it does not.
    ///
    /// - Parameter reach: `.log` for pages on which the log itself stands.
    func show(
        _ request: Request, _ context: OfficeContext, allowing: FirstThingsAllowed = [],
        seeing reach: Reach = .records, _ make: @escaping @Sendable (Asking) throws -> any Page
    ) async throws -> Response {
        let visit = Visit(request, context, settings: settings)
        let drawn = try await archive.read(seeing: reach) { books in
            let asking = try enter(visit, books, allowing: allowing)
            return Drawn(page: try make(asking), frame: frame(for: asking, visit), asking: asking)
        }
        try await log(drawn.page.viewings, by: drawn.session, at: drawn.moment, from: visit.address)
        return respond(drawn.page.html(in: drawn.frame))
    }

    /// The reading is on disk before its body leaves. A session is marked as alive in passing.
    func log(
        _ viewings: [AuditLine], by session: SignInSession, at moment: Moment, from address: String
    ) async throws {
        // Once a minute: how long somebody was away is told from records, not from the log.
        let isStale = session.seen.adding(minutes: 1) < moment
        guard !viewings.isEmpty || isStale else { return }
        try await archive.transaction(touching: isStale ? .records : .log) { books in
            if isStale { try SessionStore(books).touch(session.token, at: moment) }
            if !viewings.isEmpty { try books.audit(viewings, terminal: address) }
        }
    }

    func respond(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }
}

/// A page with its surroundings, carried out of the transaction that made it.
private struct Drawn: Sendable {
    let page: any Page
    let frame: Frame
    let session: SignInSession
    let moment: Moment

    init(page: any Page, frame: Frame, asking: Asking) {
        self.page = page
        self.frame = frame
        session = asking.session
        moment = asking.moment
    }
}

/// What of a request the office looks at, taken once.
struct Visit: Sendable {
    let path: String
    let query: FormFields
    let cookie: String?
    let browserCookie: String?
    let address: String

    init(_ request: Request, _ context: OfficeContext, settings: OfficeSettings) {
        path = request.uri.path
        query = FormFields(
            FormBody.pairs(Array((request.uri.query ?? "").utf8)).map { ($0.name, $0.value) })
        let cookies = Cookies(settings)
        cookie = request.cookies[cookies.session]?.value
        browserCookie = request.cookies[cookies.browser]?.value
        let forwarded = settings.behindProxy ? request.headers[.xForwardedFor] : nil
        let last = forwarded?.split(separator: ",").last.map {
            $0.trimmingPrefix { $0 == " " }
        }
        address = last.map(String.init) ?? context.peer
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name(written: "x-forwarded-for")
}
