import Casework
import Hummingbird
import Pages
import Records

/// `/referrals`: what one desk asks of another, until the loop is closed.
struct ReferralRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/referrals/{id}", use: show)
        router.post("/referrals/{id}/acknowledgement", use: acknowledge)
        router.post("/referrals/{id}/acceptance", use: accept)
        router.post("/referrals/{id}/return", use: giveBack)
        router.post("/referrals/{id}/contact", use: connect)
        router.post("/referrals/{id}/feedback", use: report)
        router.post("/referrals/{id}/withdrawal", use: withdraw)
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.show(request, context) { asking in
            try asking.referralPage(id)
        }
    }

    @Sendable func acknowledge(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .acknowledged) { _, _ in .acknowledge }
    }

    /// The receiving desk takes the person on.
    @Sendable func accept(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .accepted) { asking, fields in
            .accept(meeting: try fields.optionalDay("meeting"))
        }
    }

    @Sendable func giveBack(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .returned) { _, fields in
            .giveBack(because: fields["reason"], suggestion: Identifier(fields["suggestion"]))
        }
    }

    @Sendable func connect(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .connected) { asking, fields in
            .connect(on: try fields.optionalDay("met") ?? asking.today)
        }
    }

    @Sendable func report(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .reported) { _, fields in .report(fields["text"]) }
    }

    @Sendable func withdraw(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .withdrawn) { _, fields in
            .withdraw(because: fields["reason"])
        }
    }

    private func take(
        _ request: Request, _ context: OfficeContext, notice: Notice,
        _ step: @escaping @Sendable (Asking, FormFields) throws -> Referral.Step
    ) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.act(request, context, draft: "referrals-\(id)") { asking, fields in
            let referral = try ReferralStore(asking.books).require(id)
            let access = try asking.access(to: referral.file)
            try fields.requireVersion(referral.version)
            let facts = ReferralFacts(
                referral: referral,
                consultation: try ConsultationStore(asking.books).require(referral.consultation))
            let outcome = try access.taking(try step(asking, fields), on: facts)
            return .done(outcome, to: "/referrals/\(id)?notice=\(notice.rawValue)")
        }
    }
}

extension Asking {
    func referralPage(_ id: Identifier<Referral>) throws -> ReferralPage {
        let referral = try ReferralStore(books).require(id)
        let access = try access(to: referral.file)
        let siblings = try ReferralStore(books).referrals(of: referral.consultation)
        return ReferralPage(
            face: try face(access), referral: access.disclose(referral),
            offers: access.offers(on: referral), bounce: BounceMetric(of: siblings))
    }
}
