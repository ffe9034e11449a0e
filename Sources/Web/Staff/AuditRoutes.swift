import Casework
import Hummingbird
import Pages
import Records

/// `/audit`: the log, for auditors and the privacy officer.
struct AuditRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/audit", use: show)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let before = Visit(request, context, settings: office.settings).query["before"]
        return try await office.show(request, context) { asking in
            guard asking.standing.holds(.auditor) || asking.standing.holds(.privacyOfficer) else {
                throw Denial.notYours(.auditorOnly)
            }
            let lines = try AuditTrail(asking.books).lines(
                of: .everything, before: Int64(before), limit: 100)
            return AuditPage(
                lines: lines.map { .init(seq: $0.seq, line: $0.line, terminal: $0.terminal) },
                directory: asking.directory)
        }
    }
}
