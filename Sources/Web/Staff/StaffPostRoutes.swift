import Casework
import Hummingbird
import Pages
import Records

/// `/staff/{worker}/…`: where somebody sits, and how they leave.
struct StaffPostRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.get("/staff/{worker}/edit", use: askPost)
        router.post("/staff/{worker}/edit", use: savePost)
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

    fileprivate func departurePage(_ worker: Worker) throws -> StaffDeparturePage {
        StaffDeparturePage(
            worker: worker, holdings: try HoldingStore(books).holdings(of: worker.id),
            directory: directory, viewing: viewing(worker))
    }
}
