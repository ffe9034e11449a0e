import Casework
import Hummingbird
import Pages
import Records

/// `/referrals`: what one desk asks of another, until the loop is closed.
struct ReferralRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/referrals/{id}", use: show)
        router.get("/referrals/{id}/sheet", use: sheet)
        router.get("/files/{id}/referrals", use: list)
        for action in Referral.Action.allCases where ReferralForms.form(of: action) == nil {
            router.post("/referrals/{id}/\(action.rawValue)") { request, context in
                try await press(action, request, context)
            }
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.show(request, context) { asking in
            let found = try asking.referralInHand(id)
            let (action, entry) = try asking.retiredEntry(found)
            return try asking.referralPage(found, opening: action, entry)
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.show(request, context) { asking in
            try asking.handoverSheet(try asking.referralInHand(id))
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            try asking.referralList(id)
        }
    }

    /// An action that asks nothing. Pressed on an older page it does nothing.
    private func press(
        _ action: Referral.Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.act(request, context) { asking, typed in
            let found = try asking.referralInHand(id)
            try found.access.permit(action, on: found.referral)
            guard typed[HiddenField.version] == String(found.referral.version) else {
                return .went(to: "/referrals/\(id)?notice=\(Notice.overtaken.rawValue)")
            }
            return try asking.take(action, Answers(form: "", edition: 0), on: found)
        }
    }
}
