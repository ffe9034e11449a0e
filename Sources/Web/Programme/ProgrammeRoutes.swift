import Casework
import Hummingbird
import Pages

/// `/programme`: how this municipality runs the programme, in its own names.
struct ProgrammeRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/programme", use: show)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            ProgrammePage(profile: asking.profile)
        }
    }
}
