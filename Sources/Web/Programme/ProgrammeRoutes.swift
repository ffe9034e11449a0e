import Casework
import Hummingbird
import Pages

/// `/programme`: how this municipality runs the programme, in its own names. `/help`: how it is
/// worked with.
struct ProgrammeRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/programme", use: show)
        router.get("/help", use: help)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            ProgrammePage(profile: asking.profile)
        }
    }

    @Sendable func help(_ request: Request, context: OfficeContext) async throws -> Response {
        let minutes = office.settings.idleMinutes
        return try await office.show(request, context) { asking in
            HelpPage(
                directory: asking.directory, profile: asking.profile, idleMinutes: minutes)
        }
    }
}
