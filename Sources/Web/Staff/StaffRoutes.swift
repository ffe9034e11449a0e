import Casework
import Hummingbird
import Pages
import Records

/// `/staff`: the accounts of everybody, for administrators. No page of it says anything of a case.
struct StaffRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/staff", use: list)
        router.post("/staff", use: invite)
        router.get("/staff/new", use: askNew)
        router.get("/staff/{worker}", use: show)
        StaffPostRoutes(office: office).add(to: router)
        StaffTermRoutes(office: office).add(to: router)
        StaffEntryRoutes(office: office).add(to: router)
    }

    @Sendable func list(_ request: Request, context: OfficeContext) async throws -> Response {
        let query = Visit(request, context, settings: office.settings).query
        return try await office.show(request, context) { asking in
            try Worker.requireAdministrator(asking.standing)
            let question = StaffQuestion(query)
            let found = asking.directory.workers.filter { question.admits($0, on: asking.today) }
            let page = min(max(1, Int(query["page"]) ?? 1), 1_000)
            let first = (page - 1) * StaffListPage.perPage
            return StaffListPage(
                entries: try asking.entries(
                    of: found.dropFirst(first).prefix(StaffListPage.perPage)),
                total: found.count, page: page, link: question.link, form: FormState(query),
                today: asking.today, directory: asking.directory,
                viewing: asking.worker.readsStaff(at: asking.moment))
        }
    }

    @Sendable func show(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            let worker = try asking.colleague(id)
            guard let entry = try asking.entries(of: [worker]).first else { throw Missing() }
            return StaffMemberPage(
                entry: entry, isOwn: id == asking.worker.id, today: asking.today,
                directory: asking.directory,
                viewing: asking.viewing(worker))
        }
    }

    @Sendable func askNew(_ request: Request, context: OfficeContext) async throws -> Response {
        try await office.show(request, context) { asking in
            try Worker.requireAdministrator(asking.standing)
            return StaffInvitationPage(form: FormState(), directory: asking.directory)
        }
    }

    @Sendable func invite(_ request: Request, context: OfficeContext) async throws -> Response {
        let password = try await office.initialPassword(request, context)
        return try await office.act(request, context) { asking, fields in
            var form = StaffForm(fields, asking.directory)
            let isTaken = try WorkerStore(asking.books).find(signInName: form.signInName) != nil
            let new = form.newWorker(asking.keys.new(), isNameTaken: isTaken)
            let change = try form.attempt(asking.names) {
                try new.map { try Worker.invited($0, by: asking.standing, at: asking.moment) }
            }
            guard let change else {
                return .again(StaffInvitationPage(form: form.state, directory: asking.directory))
            }
            try asking.save(change)
            return try asking.handOver(password, to: change.after, notice: .workerSaved)
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
