import Casework
import Hummingbird
import Pages
import Records

extension Asking {
    /// Somebody's account, for administrators only.
    func colleague(_ id: Identifier<Worker>) throws -> Worker {
        try Worker.requireAdministrator(standing)
        return try WorkerStore(books).require(id)
    }

    /// The same, before a form that changes it is shown.
    func changeable(_ id: Identifier<Worker>) throws -> Worker {
        let worker = try colleague(id)
        guard id != self.worker.id else { throw Worker.Refusal.ownAccount }
        guard worker.state != .left else { throw Worker.Refusal.alreadyLeft }
        return worker
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

    /// - Parameter agency: where the worker will be, when not where they are.
    func facts(
        of worker: Worker, in agency: Identifier<Agency>? = nil
    ) throws -> StaffFacts {
        guard let agency = directory.agency(agency ?? worker.agency) else { throw Missing() }
        return StaffFacts(
            agency: agency, holdings: try HoldingStore(books).holdings(of: worker.id))
    }

    func viewing(_ worker: Worker) -> AuditLine { worker.viewed(by: standing, at: moment) }

    /// Saved with its line; every process reads the names anew.
    func save(_ change: Change<Worker>) throws {
        try WorkerStore(books).save(change, terminal: terminal)
        try Settings(books).directoryChanged()
    }

    /// The new password is in force, and is shown on this one page.
    func handOver(
        _ password: InitialPassword, to worker: Worker, notice: Notice
    ) throws -> Acted {
        try password.save(for: worker.id, in: books, at: moment)
        return .shown(
            InitialPasswordPage(worker: worker, password: password.text, today: today),
            to: "/staff/\(worker.id)?notice=\(notice.rawValue)")
    }

    /// What two administrators do to one account.
    func hands(
        _ typed: FormFields, on worker: Worker, _ noun: String, deed: String? = nil,
        theirs: FormFields = FormFields(), groups: [FieldGroup] = []
    ) -> TwoHands {
        TwoHands(
            asking: self, typed: typed, theirs: theirs, groups: groups,
            record: TwoHands.Record(
                surroundings: .office(staffTrail(to: worker)), subject: worker.id.description,
                deed: deed, version: worker.version, viewings: [viewing(worker)],
                action: "/staff/\(worker.id)/\(noun)", back: "/staff/\(worker.id)"))
    }
}

extension Office {
    /// An initial password, made before the transaction since hashing takes its time, and only for
    /// those who may hand it out.
    func initialPassword(
        _ request: Request, _ context: OfficeContext
    ) async throws -> InitialPassword {
        let visit = Visit(request, context, settings: settings)
        try await archive.read { books in
            try Worker.requireAdministrator(try enter(visit, books).standing)
        }
        return try await InitialPassword.made(with: passwords)
    }
}
