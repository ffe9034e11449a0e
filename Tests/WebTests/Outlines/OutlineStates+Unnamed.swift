import Hummingbird
import HummingbirdTesting

@testable import Web

/// Pages that no slice has named: a new page is drawn, and a new form sent empty, by the first who
/// may. So an action or a record that is added has its outlines at once; they are written with the
/// goldens and read like the others, and a page without its outline fails as before.
extension OutlineState {
    static func unnamed(on stage: Stage) async throws -> [OutlineState] {
        let office = try await stage.office()
        let named = Set(all.map(\.route))
        var found: [OutlineState] = []
        for route in SiteRoute.all(of: office)
        where route.method == "GET" && !named.contains("\(route)")
            && !OutlineTests.notPages.contains(route.path)
        {
            guard let asker = try await first(toOpen: route, of: office, on: stage) else {
                continue
            }
            let name = "unnamed" + route.path.replacing("{", with: "").replacing("}", with: "")
            found.append(page(name, route.path, by: asker))
            if !named.contains("POST \(route.path)") {
                found.append(errors(name, route.path, by: asker))
            }
        }
        try await office.archive.close()
        return found
    }

    private static func first(
        toOpen route: SiteRoute, of office: Office, on stage: Stage
    ) async throws -> Stage.Asker? {
        for asker in Stage.Asker.allCases where asker != .nobody {
            let state = page("unknown", route.path, by: asker)
            if try await state.knock(on: stage, office).0.status == 200 { return asker }
        }
        return nil
    }
}
