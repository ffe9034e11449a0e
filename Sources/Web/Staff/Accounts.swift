import Casework
import Pages
import Records

/// The accounts of those who work here, as an administrator looks them up and changes them.
struct Accounts {
    let asking: Asking

    init(_ asking: Asking) { self.asking = asking }

    private var books: Books { asking.books }

    /// Somebody's account, for administrators only.
    func account(_ id: Identifier<Worker>) throws -> Worker {
        try Worker.requireAdministrator(asking.standing)
        return try WorkerStore(books).require(id)
    }

    func isTaken(_ signInName: String) throws -> Bool {
        try WorkerStore(books).find(signInName: signInName) != nil
    }

    func entries(of workers: some Sequence<Worker>) throws -> [StaffEntry] {
        let credentials = CredentialStore(books)
        let (last, second) = (
            try credentials.lastSignIns(), try credentials.withSecondFactor()
        )
        return workers.map {
            StaffEntry(
                worker: $0, lastSignIn: last[$0.id], hasSecondFactor: second.contains($0.id))
        }
    }

    func list(_ question: StaffQuestion, _ query: FormFields) throws -> StaffListPage {
        let found = asking.directory.workers.filter { question.admits($0, on: asking.today) }
        let page = min(max(1, Int(query["page"]) ?? 1), 1_000)
        let first = (page - 1) * StaffListPage.perPage
        return StaffListPage(
            entries: try entries(of: found.dropFirst(first).prefix(StaffListPage.perPage)),
            total: found.count, page: page, link: question.link, form: FormState(query),
            today: asking.today, directory: asking.directory,
            viewing: asking.worker.readsStaff(at: asking.moment))
    }

    private func hasSecondFactor(_ worker: Worker) throws -> Bool {
        try CredentialStore(books).find(worker.id)?.totp != nil
    }

    func agency(of worker: Worker) throws -> Agency {
        guard let agency = asking.directory.agency(worker.agency) else { throw Missing() }
        return agency
    }

    func holdings(of worker: Worker) throws -> Holdings {
        try HoldingStore(books).holdings(of: worker.id)
    }

    func viewing(_ worker: Worker) -> AuditLine {
        worker.viewed(by: asking.standing, at: asking.moment)
    }

    func page(of worker: Worker, saying notice: Notice) -> String {
        "/staff/\(worker.id)?notice=\(notice.rawValue)"
    }
}

extension Accounts {
    /// What would become of the account; nil while an answer is missing, and for what leaves the
    /// account as it is.
    func change(
        _ action: Worker.Action, _ answers: Answers, on worker: Worker
    ) throws -> Change<Worker>? {
        guard let step = Worker.Step(action, answers) else { return nil }
        let moved = step.agency.flatMap(asking.directory.agency)
        let facts = StaffFacts(
            agency: try moved ?? agency(of: worker), holdings: try holdings(of: worker))
        return try worker.taking(step, by: asking.standing, knowing: facts, at: asking.moment)
    }

    /// What comes of an action, whether something was typed for it or not.
    func take(
        _ action: Worker.Action, _ answers: Answers, on worker: Worker,
        giving password: InitialPassword? = nil
    ) throws -> Acted {
        guard try action != .secondFactorRemoval || hasSecondFactor(worker) else {
            return .went(to: "/staff/\(worker.id)")
        }
        if let change = try change(action, answers, on: worker) {
            try save(change)
        } else {
            let line = try worker.line(action, by: asking.standing, at: asking.moment)
            try books.audit([line], terminal: asking.terminal)
        }
        try shutOut(worker, after: action)
        guard action.givesPassword else {
            return .went(to: page(of: worker, saying: action.notice))
        }
        return try handOver(password, to: worker, saying: action.notice)
    }

    /// Saved with its line; every process reads the names anew.
    func save(_ change: Change<Worker>) throws {
        try WorkerStore(books).save(change, terminal: asking.terminal)
        try Settings(books).directoryChanged()
    }

    /// The new password is in force, and is shown on this one page.
    func handOver(
        _ password: InitialPassword?, to worker: Worker, saying notice: Notice
    ) throws -> Acted {
        guard let password else { throw Denial.notYours(.administratorOnly) }
        try password.save(for: worker.id, in: books, at: asking.moment)
        let sheet = InitialPasswordPage(
            worker: worker, password: password.text, today: asking.today)
        return .shown(sheet, to: page(of: worker, saying: notice))
    }

    /// Pages that are open end at once, and of whoever leaves the browsers are strangers again.
    private func shutOut(_ worker: Worker, after action: Worker.Action) throws {
        switch action {
        case .post, .term, .return, .release, .password: break
        case .suspension, .signOut: try SessionStore(books).closeAll(of: worker.id)
        case .departure:
            try SessionStore(books).closeAll(of: worker.id)
            try AttemptStore(books).forgetBrowsers(of: worker.id)
        case .secondFactorRemoval:
            try SecondFactorStore(books).remove(of: worker.id)
            try SessionStore(books).closeAll(of: worker.id)
        }
    }
}

extension Office {
    /// An initial password, made before the transaction since hashing takes its time; nil for those who
    /// may not hand one out.
    func initialPassword(for visit: Visit) async throws -> InitialPassword? {
        let isAdministrator = try await archive.read { books in
            do {
                try Worker.requireAdministrator(try enter(visit, books).standing)
                return true
            } catch is Denial {
                return false
            } catch is NotSignedIn {
                return false
            } catch is FirstThings {
                return false
            }
        }
        return isAdministrator ? try await .made(with: passwords) : nil
    }
}
