import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/household` and `/files/{id}/members`: who belongs to the household, and did.
struct HouseholdRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/household", use: show)
        router.get("/files/{id}/members/search", use: search)
        router.form(JoinHousehold(), of: office)
        router.form(JoinAsKnown(), of: office)
        router.form(CorrectMember(), of: office)
        router.form(LeaveHousehold(), of: office)
        router.form(NamePrincipal(), of: office)
        router.get("/files/{id}/members/{member}/history", use: history)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            HouseholdPage(face: try asking.face(of: id))
        }
    }

    @Sendable func search(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        let query = Visit(request, context, settings: office.settings).query["q"]
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: id)
            try access.requireWriting()
            return try asking.memberSearchPage(access, query)
        }
    }

    @Sendable func history(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            try asking.historyPage(try asking.memberInHand(keys))
        }
    }
}
