import Casework
import Hummingbird
import Pages
import Records

/// `/staff/{worker}/…`: somebody else's way in: shut, opened, given anew.
struct StaffEntryRoutes: Sendable {
    let office: Office

    func add(to router: some RouterMethods<OfficeContext>) {
        router.post("/staff/{worker}/suspension", use: lock)
        router.post("/staff/{worker}/release", use: unlock)
        router.post("/staff/{worker}/sign-out", use: endSessions)
        router.get("/staff/{worker}/password", use: askPassword)
        router.post("/staff/{worker}/password", use: givePassword)
        router.get("/staff/{worker}/second-factor-removal", use: askSecondFactor)
        router.post("/staff/{worker}/second-factor-removal", use: takeSecondFactor)
    }

    @Sendable func lock(_ request: Request, context: OfficeContext) async throws -> Response {
        try await press(request, context, .lock, "suspension", .workerLocked)
    }

    @Sendable func unlock(_ request: Request, context: OfficeContext) async throws -> Response {
        try await press(request, context, .unlock, "release", .workerReleased)
    }

    private func press(
        _ request: Request, _ context: OfficeContext, _ step: Worker.Step, _ noun: String,
        _ notice: Notice
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, typed in
            let worker = try asking.changeable(id)
            if let acted = try asking.hands(typed, on: worker, noun).pressing({}) { return acted }
            try asking.save(
                try worker.taking(
                    step, by: asking.standing, knowing: try asking.facts(of: worker),
                    at: asking.moment))
            if step == .lock { try SessionStore(asking.books).closeAll(of: id) }
            return .went(to: "/staff/\(id)?notice=\(notice.rawValue)")
        }
    }

    @Sendable func endSessions(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, _ in
            try asking.log(.sessionsEnded, of: try asking.changeable(id))
            try SessionStore(asking.books).closeAll(of: id)
            return .went(to: "/staff/\(id)?notice=\(Notice.sessionsEnded.rawValue)")
        }
    }

    @Sendable func askPassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await ask(request, context, .password)
    }

    @Sendable func givePassword(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        let password = try await office.initialPassword(request, context)
        return try await office.act(request, context) { asking, _ in
            let worker = try asking.changeable(id)
            try asking.log(.password, of: worker)
            return try asking.handOver(password, to: worker, notice: .passwordGiven)
        }
    }

    @Sendable func askSecondFactor(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        try await ask(request, context, .secondFactorRemoval)
    }

    /// For who has lost both the program and the recovery codes.
    @Sendable func takeSecondFactor(
        _ request: Request, context: OfficeContext
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.act(request, context) { asking, _ in
            let worker = try asking.changeable(id)
            guard try CredentialStore(asking.books).find(id)?.totp != nil else {
                return .went(to: "/staff/\(id)")
            }
            try asking.log(.secondFactorTaken, of: worker)
            try SecondFactorStore(asking.books).remove(of: id)
            try SessionStore(asking.books).closeAll(of: id)
            return .went(to: "/staff/\(id)?notice=\(Notice.totpRemoved.rawValue)")
        }
    }

    private func ask(
        _ request: Request, _ context: OfficeContext, _ deed: StaffEntryPage.Deed
    ) async throws -> Response {
        let id = try context.key("worker", of: Worker.self)
        return try await office.show(request, context) { asking in
            let worker = try asking.changeable(id)
            return StaffEntryPage(
                worker: worker, deed: deed, directory: asking.directory,
                viewing: asking.viewing(worker))
        }
    }
}

extension Asking {
    fileprivate func log(_ deed: Worker.AccountDeed, of worker: Worker) throws {
        try books.audit(
            [try worker.line(deed, by: standing, at: moment)], terminal: terminal)
    }
}
