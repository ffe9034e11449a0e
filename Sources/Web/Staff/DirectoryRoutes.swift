import Casework
import Hummingbird
import Pages

/// `/directory`: the desks and partners of the city, by their own names.
struct DirectoryRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/directory", use: show)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            DirectoryPage(directory: asking.directory)
        }
    }
}
