import Casework
import Hummingbird
import Pages

/// `/directory`: the desks and partners of the city, by their own names.
struct DirectoryRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/directory", use: show)
        router.get("/directory.csv", use: export)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            DirectoryPage(directory: asking.directory, profile: asking.profile, question: query)
        }
    }

    /// The same list for Excel, to be handed out or published. No personal data.
    @Sendable func export(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.download(request, context, named: "窓口一覧") { asking in
            let lines = DirectoryPage.lines(asking.directory, asking.profile)
            return (DirectoryCSV(lines: lines).text, [])
        }
    }
}
