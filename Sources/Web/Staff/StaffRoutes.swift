import Casework
import Hummingbird
import Pages
import Records

/// `/staff`: the accounts of everybody, for administrators. No page of it says anything of a case.
struct StaffRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/staff", use: list)
        router.get("/staff/{worker}", use: show)
        for action in Worker.Action.allCases where WorkerForms.form(of: action) == nil {
            router.post("/staff/{worker}/\(action.rawValue)") { request, context in
                try await press(action, request, context)
            }
        }
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            try Worker.requireAdministrator(asking.standing)
            return try Accounts(asking).list(StaffQuestion(query), query)
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.show(request, context) { asking in
            let accounts = Accounts(asking)
            let worker = try accounts.account(keys.key("worker"))
            guard let entry = try accounts.entries(of: [worker]).first else { throw Missing() }
            return StaffMemberPage(
                entry: entry, offers: worker.offers(to: asking.standing),
                isOwn: worker.id == asking.worker.id, today: asking.today,
                directory: asking.directory, viewing: accounts.viewing(worker))
        }
    }

    /// An action that asks nothing. Pressed on a page that is old by now it does nothing: the fresh
    /// page says so.
    private func press(
        _ action: Worker.Action, _ request: Request, _ context: OfficeContext
    ) async throws -> Response {
        let keys = RouteKeys(request, context)
        return try await office.act(request, context) { asking, typed in
            let accounts = Accounts(asking)
            let worker = try accounts.account(keys.key("worker"))
            try worker.requireOther(asking.standing)
            guard typed[HiddenField.version] == String(worker.version) else {
                return .went(to: accounts.page(of: worker, saying: .overtaken))
            }
            try worker.require(action, by: asking.standing)
            return try accounts.take(action, Answers(form: "", edition: 0), on: worker)
        }
    }
}

/// The conditions of the list, and how they stand in its address.
struct StaffQuestion {
    let agency: Identifier<Agency>?
    let state: StaffState?
    let isEnding: Bool
    let link: PageLink

    init(_ query: FormFields) {
        agency = Identifier(query["agency"])
        state = query.choice("state")
        isEnding = query["ending"] == "yes"
        link = PageLink("/staff").with("agency", agency?.description ?? "")
            .with("state", state?.rawValue ?? "").with("ending", isEnding ? "yes" : "")
    }

    /// Those who left are shown when they are asked for.
    func admits(_ worker: Worker, on today: CivilDate) -> Bool {
        let its = StaffState(worker)
        guard agency == nil || worker.agency == agency else { return false }
        guard !isEnding || worker.awaitsExtension(on: today) else { return false }
        return state.map { $0 == its } ?? (its != .left)
    }
}
