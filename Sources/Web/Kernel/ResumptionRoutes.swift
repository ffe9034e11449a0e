import Casework
import Hummingbird
import Pages
import Records

/// `/session/resumption`: what somebody sent after their session had run out, to be sent again.
struct ResumptionRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/session/resumption", use: show)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            let held = try DraftStore(asking.books).draft(
                of: HeldPress.draft, by: asking.worker.id)
            guard let held else { return ResumptionPage.nothing }
            var fields = FormFields(held.fields.map { ($0.name, $0.value) })
            let path = SafePath.local(fields[HeldPress.path]) ?? "/"
            fields.remove(HeldPress.path)
            fields[HeldPress.mark] = "yes"
            return ResumptionPage(path: path, fields: fields, draft: HeldPress.draft, at: held.at)
        }
    }
}
