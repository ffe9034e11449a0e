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
            try asking.referralPage(id, typed: try asking.typedStep(of: id))
        }
    }

    @Sendable func sheet(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: Referral.self)
        return try await office.show(request, context) { asking in
            try asking.handoverSheet(id)
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key(of: HouseholdFile.self)
        return try await office.show(request, context) { asking in
            try asking.referralList(id)
        }
    }

    @Sendable func acknowledge(_ request: Request, context: OfficeContext) async throws -> Response
    {
        try await take(request, context, notice: .acknowledged, like: .acknowledge) { _, _ in
            .acknowledge
        }
    }

    /// The receiving desk takes the person on.
    @Sendable func accept(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .accepted, like: .accept(meeting: nil)) {
            _, check in
            .accept(meeting: check.optionalDay("meeting", .meeting))
        }
    }

    @Sendable func giveBack(_ request: Request, context: OfficeContext) async throws -> Response {
        let sample = Referral.Step.giveBack(because: "·", suggestion: nil)
        return try await take(request, context, notice: .returned, like: sample) { asking, check in
            let suggested = Identifier<Desk>(check.fields["suggestion"])
            return .giveBack(
                because: check.text("reason", .returnReason),
                suggestion: suggested.flatMap { asking.directory.desk($0)?.id })
        }
    }

    @Sendable func connect(_ request: Request, context: OfficeContext) async throws -> Response {
        let sample = Referral.Step.connect(on: office.now().date)
        return try await take(request, context, notice: .connected, like: sample) { asking, check in
            .connect(on: check.day("met", .met, through: asking.today) ?? asking.today)
        }
    }

    @Sendable func report(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .reported, like: .report("·")) { _, check in
            .report(check.text("text", .feedback))
        }
    }

    @Sendable func withdraw(_ request: Request, context: OfficeContext) async throws -> Response {
        try await take(request, context, notice: .withdrawn, like: .withdraw(because: "·")) {
            _, check in
            .withdraw(because: check.text("why", .withdrawalReason))
        }
    }

    private func take(
        _ request: Request, _ context: OfficeContext, notice: Notice,
        like sample: Referral.Step,
        _ step: @escaping @Sendable (Asking, inout FieldCheck) -> Referral.Step
    ) async throws -> Response {
        let id = try context.key(of: Referral.self)
        let (draft, action) = ("referrals-\(id)", request.uri.path)
        return try await office.act(request, context, draft: draft) { asking, fields in
            let (referral, access) = try asking.referralInHand(id)
            try access.permit(sample, on: referral)
            let facts = ReferralFacts(
                referral: referral,
                consultation: try ConsultationStore(asking.books).require(referral.consultation))
            let hands = try asking.hands(fields, on: referral, access, action, draft)
            if let acted = try hands.overtaken(sample, facts, access) { return acted }
            var check = FieldCheck(hands.fields)
            let step = step(asking, &check)
            guard case .good(let step) = check.result(step) else {
                let entry = CaseEntry(form: FormState(hands.fields, check.errors), draft: draft)
                return .again(
                    try asking.referralPage(id, typed: .init(step: step.name, entry: entry)))
            }
            let outcome = try access.taking(step, on: facts, keys: asking.keys)
            // Whoever gives somebody back has no way in any more.
            let isShut = step.givesBack && !access.desks.contains(referral.sender)
            return .done(
                outcome, to: "\(isShut ? "/" : "/referrals/\(id)")?notice=\(notice.rawValue)")
        }
    }
}

extension Referral.Step {
    fileprivate var givesBack: Bool {
        switch self {
        case .giveBack: true
        case .send, .acknowledge, .accept, .connect, .report, .withdraw: false
        }
    }
}

extension TwoHands {
    /// A button alone leads to the fresh page; with something typed both versions are shown.
    fileprivate func overtaken(
        _ step: Referral.Step, _ facts: ReferralFacts, _ access: Access
    ) throws -> Acted? {
        let may = { _ = try access.taking(step, on: facts, keys: .sample) }
        switch step {
        case .acknowledge, .send: return try pressing(may)
        case .accept, .giveBack, .connect, .report, .withdraw:
            return try acting(may).map { .again($0) }
        }
    }
}

extension Asking {
    fileprivate func hands(
        _ typed: FormFields, on referral: Referral, _ access: Access, _ action: String,
        _ draft: String
    ) throws -> TwoHands {
        TwoHands(
            asking: self, typed: typed, theirs: referral.fields,
            groups: .referralStep(directory),
            record: TwoHands.Record(
                surroundings: .file(access, .referrals), subject: referral.id.description,
                version: referral.version, viewings: [try access.disclose(referral).viewing],
                action: action, back: "/referrals/\(referral.id)", draft: draft))
    }
}
