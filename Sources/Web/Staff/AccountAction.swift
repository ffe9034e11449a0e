import Casework
import Pages
import Records

/// `/staff/{worker}/{edit|term|…}`: an action on somebody's account that asks something first, be it
/// only whether it is meant.
struct AccountAction: FormAction {
    let action: Worker.Action
    private var password: InitialPassword?

    init(_ action: Worker.Action) { self.action = action }

    /// The others are one press (`StaffRoutes`).
    static let all = Worker.Action.allCases.filter { WorkerForms.form(of: $0) != nil }
        .map(AccountAction.init)

    var path: String { "/staff/{worker}/\(action.rawValue)" }
    func title(_ names: TownNames) -> String { action.draftTitle }

    func prepared(by office: Office, for visit: Visit) async throws -> Self {
        guard action.givesPassword else { return self }
        var prepared = self
        prepared.password = try await office.initialPassword(for: visit)
        return prepared
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Worker {
        try Accounts(asking).account(keys.key("worker"))
    }

    func require(_ worker: Worker, _ asking: Asking) throws {
        try worker.require(action, by: asking.standing)
    }

    func form(_ worker: Worker, _ asking: Asking) throws -> Form {
        let isPublicBody = try Accounts(asking).agency(of: worker).isPublicBody
        guard let form = WorkerForms.form(of: action, isPublicBody: isPublicBody) else {
            throw Missing()
        }
        return form
    }

    func context(_ worker: Worker, _ asking: Asking) throws -> FormContext {
        asking.accountContext
    }

    func fresh(_ worker: Worker, _ asking: Asking) throws -> Answers {
        WorkerForms.suggested(
            for: worker, of: action,
            isPublicBody: try Accounts(asking).agency(of: worker).isPublicBody, on: asking.today)
    }

    /// What a new password or a lost device asks for does not depend on what the account says, and
    /// households that stand in the way of leaving are told first.
    private func isTouchedByOthers(_ worker: Worker, _ asking: Asking) throws -> Bool {
        switch action {
        case .post, .term, .return, .suspension, .release: true
        case .departure: try Accounts(asking).holdings(of: worker).households == 0
        case .password, .secondFactorRemoval, .signOut: false
        }
    }

    func target(_ worker: Worker, _ asking: Asking) throws -> FormTarget? {
        guard try isTouchedByOthers(worker, asking) else { return nil }
        var target = FormTarget(
            .office(staffTrail(to: worker)), subject: worker.id.description,
            version: worker.version, viewings: [Accounts(asking).viewing(worker)],
            back: "/staff/\(worker.id)", stored: WorkerForms.said(by: worker, of: action))
        target.deeds = Set(
            Worker.Action.allCases.map { "\(Worker.kind).\($0.logWord)" })
        return target
    }

    func problems(
        in answers: Answers, to worker: Worker, _ asking: Asking
    ) throws -> FieldErrors {
        guard action != .departure else { return [] }
        return try StaffProblem().telling(answers, asking.names) {
            _ = try Accounts(asking).change(action, answers, on: worker)
        }
    }

    func page(_ worker: Worker, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        let isInTheWay = action == .departure || action == .post && !entry.errors.isEmpty
        return StaffActionPage(
            worker: worker, action: action,
            holdings: isInTheWay ? try Accounts(asking).holdings(of: worker) : Holdings(),
            entry: entry, directory: asking.directory, viewing: Accounts(asking).viewing(worker))
    }

    func apply(_ answers: Answers, to worker: Worker, _ asking: Asking) throws -> Acted {
        do {
            return try Accounts(asking).take(action, answers, on: worker, giving: password)
        } catch Worker.Refusal.stillHolds where action == .departure {
            let entry = try asking.entry(
                self, worker, at: "/staff/\(worker.id)/\(action.rawValue)")
            return .again(try page(worker, entry, asking))
        }
    }
}

extension StaffProblem {
    /// With what is wrong with the seats, and what the rule says against the whole.
    func telling(
        _ answers: Answers, _ names: TownNames, _ rule: () throws -> Void
    ) throws -> FieldErrors {
        var problem = self
        problem.checkSeats(of: answers)
        do {
            try rule()
        } catch let refusal as Worker.Refusal {
            try problem.tell(refusal, names)
        }
        return problem.errors
    }
}

extension Asking {
    var accountContext: FormContext {
        var context = officeContext
        context.missing = StaffProblem.missing
        return context
    }
}
