import Casework
import Hummingbird
import Pages
import Records

/// `/staff/{worker}/…`: where somebody sits, and until when; leaving, and coming back.
struct StaffPostRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/staff/{worker}/edit", use: askPost)
        router.post("/staff/{worker}/edit", use: savePost)
        router.get("/staff/{worker}/term", use: askTerm)
        router.post("/staff/{worker}/term", use: saveTerm)
        router.get("/staff/{worker}/return", use: askReturn)
        router.post("/staff/{worker}/return", use: takeBack)
        router.get("/staff/{worker}/departure", use: askDeparture)
        router.post("/staff/{worker}/departure", use: leave)
    }

    @Sendable func askPost(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            let worker = try asking.changeable(id)
            return asking.postPage(worker, FormState(worker.postFields))
        }
    }

    @Sendable func savePost(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, typed in
            let worker = try asking.changeable(id)
            let hands = asking.hands(
                typed, on: worker, "edit", deed: "worker.reseat", theirs: worker.postFields,
                groups: .staffPost(asking.directory, asking.names))
            if let page = try hands.rewriting(as: hands.fields) { return .again(page) }
            var form = StaffForm(hands.fields, asking.directory)
            let post = form.post()
            let facts = try asking.facts(of: worker, in: post?.agency)
            let change = try form.attempt(asking.names) {
                try post.map {
                    try worker.taking(
                        .reseat($0), by: asking.standing, knowing: facts, at: asking.moment)
                }
            }
            guard let change else {
                let isHeld = post != nil && facts.holdings.households > 0
                return .again(
                    asking.postPage(worker, form.state, isHeld ? facts.holdings : nil))
            }
            try asking.save(change)
            return .went(to: "/staff/\(id)?notice=\(Notice.workerSaved.rawValue)")
        }
    }

    @Sendable func askTerm(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            let worker = try asking.changeable(id)
            var fields = worker.termFields
            // The usual thing is offered: until the end of the coming fiscal year.
            if worker.awaitsExtension(on: asking.today) {
                fields.fill(StaffField.until, with: worker.extensionEnd(on: asking.today))
            }
            return asking.termPage(worker, .term, FormState(fields))
        }
    }

    @Sendable func saveTerm(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, typed in
            let worker = try asking.changeable(id)
            let hands = asking.hands(
                typed, on: worker, "term", deed: "worker.extend", theirs: worker.termFields,
                groups: .staffTerm)
            if let page = try hands.acting({}) { return .again(page) }
            var form = StaffForm(hands.fields, asking.directory)
            let (until, facts) = (form.until(), try asking.facts(of: worker))
            let change = try form.attempt(asking.names) {
                try worker.taking(
                    .extend(until: until), by: asking.standing, knowing: facts, at: asking.moment)
            }
            guard let change else { return .again(asking.termPage(worker, .term, form.state)) }
            try asking.save(change)
            return .went(to: "/staff/\(id)?notice=\(Notice.termChanged.rawValue)")
        }
    }
}

extension StaffPostRoutes {
    @Sendable func askReturn(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            let worker = try asking.colleague(id)
            guard worker.state == .left else { throw Worker.Refusal.notLeft }
            var fields = FormFields()
            if try !asking.facts(of: worker).agency.isPublicBody {
                fields.fill(
                    StaffField.until, with: .last(ofFiscalYear: asking.today.fiscalYear))
            }
            return asking.termPage(worker, .return, FormState(fields))
        }
    }

    /// Whoever comes back proves themselves anew: the old password opens nothing.
    @Sendable func takeBack(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        let password = try await office.initialPassword(request, context)
        return try await office.act(request, context) { asking, typed in
            let worker = try asking.colleague(id)
            let hands = asking.hands(
                typed, on: worker, "return", theirs: FormFields(), groups: .staffTerm)
            var form = StaffForm(hands.fields, asking.directory)
            let (until, facts) = (form.until(), try asking.facts(of: worker))
            let change = try form.attempt(asking.names) {
                try worker.taking(
                    .returnToWork(until: until), by: asking.standing, knowing: facts,
                    at: asking.moment)
            }
            guard let change else { return .again(asking.termPage(worker, .return, form.state)) }
            if let page = try hands.acting({}) { return .again(page) }
            try asking.save(change)
            return try asking.handOver(password, to: change.after, notice: .workerReturned)
        }
    }

    @Sendable func askDeparture(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            try asking.departurePage(try asking.changeable(id))
        }
    }

    /// Every page the worker has open ends at once, and the browsers are strangers again.
    @Sendable func leave(_ request: Request, context: OfficeContext) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, typed in
            let worker = try asking.changeable(id)
            let facts = try asking.facts(of: worker)
            guard facts.holdings.households == 0 else {
                return .again(try asking.departurePage(worker))
            }
            let hands = asking.hands(typed, on: worker, "departure")
            if let acted = try hands.pressing({}) { return acted }
            try asking.save(
                try worker.taking(
                    .leave, by: asking.standing, knowing: facts, at: asking.moment))
            try SessionStore(asking.books).closeAll(of: id)
            try AttemptStore(asking.books).forgetBrowsers(of: id)
            return .went(to: "/staff/\(id)?notice=\(Notice.workerLeft.rawValue)")
        }
    }
}

extension Asking {
    fileprivate func postPage(
        _ worker: Worker, _ form: FormState, _ remaining: Holdings? = nil
    ) -> StaffPostPage {
        StaffPostPage(
            worker: worker, form: form, remaining: remaining, directory: directory,
            viewing: viewing(worker))
    }

    fileprivate func termPage(
        _ worker: Worker, _ occasion: StaffTermPage.Occasion, _ form: FormState
    ) -> StaffTermPage {
        StaffTermPage(
            worker: worker, occasion: occasion, form: form, directory: directory, today: today,
            viewing: viewing(worker))
    }

    fileprivate func departurePage(_ worker: Worker) throws -> StaffDeparturePage {
        StaffDeparturePage(
            worker: worker, holdings: try HoldingStore(books).holdings(of: worker.id),
            directory: directory, viewing: viewing(worker))
    }
}
