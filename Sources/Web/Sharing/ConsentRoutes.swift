import Casework
import Hummingbird
import Pages
import Records

/// `/files/{id}/consents/{consent}`: its papers and its history.
struct ConsentRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/files/{id}/consents/{consent}/form", use: form)
        router.get("/files/{id}/consents/{consent}/withdrawal-form", use: withdrawalForm)
        router.get("/files/{id}/consents/{consent}/history", use: history)
    }

    @Sendable func form(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            return try keys.isBlank
                ? asking.blankConsent(access)
                : asking.consentPaper(of: asking.consent(keys.key("consent"), access), access)
        }
    }

    @Sendable func withdrawalForm(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            let consent =
                keys.isBlank ? nil : try asking.consent(keys.key("consent"), access)
            return try asking.withdrawalPaper(of: consent, access)
        }
    }

    @Sendable func history(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let access = try asking.access(to: keys.key())
            return try asking.history(of: asking.consent(keys.key("consent"), access), access)
        }
    }
}

extension RouteKeys {
    /// 白紙: a form to be handed out.
    fileprivate var isBlank: Bool { parameters["consent"] == "blank" }
}
