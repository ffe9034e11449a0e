import Casework
import Hummingbird
import Pages
import Records

/// `/staff/{worker}/…`: until when an account opens; contractors' accounts end with the fiscal year.
struct StaffTermRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/staff/{worker}/term", use: askTerm)
        router.post("/staff/{worker}/term", use: saveTerm)
        router.get("/staff/{worker}/return", use: askReturn)
        router.post("/staff/{worker}/return", use: takeBack)
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
}

extension Asking {
    fileprivate func termPage(
        _ worker: Worker, _ occasion: StaffTermPage.Occasion, _ form: FormState
    ) -> StaffTermPage {
        StaffTermPage(
            worker: worker, occasion: occasion, form: form, directory: directory, today: today,
            viewing: viewing(worker))
    }
}
