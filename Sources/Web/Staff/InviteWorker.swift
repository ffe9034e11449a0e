import Casework
import Pages
import Records

/// `/staff/new`: 職員の登録.
struct InviteWorker: FormAction {
    let path = "/staff/new"
    private var password: InitialPassword?

    func title(_ names: TownNames) -> String { StaffInvitationPage.draftTitle }

    func prepared(by office: Office, for visit: Visit) async throws -> Self {
        var action = self
        action.password = try await office.initialPassword(for: visit)
        return action
    }

    func load(_ keys: RouteKeys, _ asking: Asking) throws -> Standing { asking.standing }

    func require(_ standing: Standing, _ asking: Asking) throws {
        try Worker.requireAdministrator(standing)
    }

    func form(_ standing: Standing, _ asking: Asking) throws -> Form { WorkerForms.invitation }

    func context(_ standing: Standing, _ asking: Asking) throws -> FormContext {
        asking.accountContext
    }

    func fresh(_ standing: Standing, _ asking: Asking) throws -> Answers {
        Answers(to: WorkerForms.invitation)
    }

    func problems(
        in answers: Answers, to standing: Standing, _ asking: Asking
    ) throws -> FieldErrors {
        var problem = StaffProblem()
        try problem.checkSignInName(of: answers, isTaken: Accounts(asking).isTaken)
        return try problem.telling(answers, asking.names) {
            _ = try invited(answers, asking)
        }
    }

    func page(_ standing: Standing, _ entry: FormEntry, _ asking: Asking) throws -> any Page {
        StaffInvitationPage(entry: entry)
    }

    func apply(_ answers: Answers, to standing: Standing, _ asking: Asking) throws -> Acted {
        guard let change = try invited(answers, asking) else { throw Missing() }
        try Accounts(asking).save(change)
        return try Accounts(asking).handOver(password, to: change.after, saying: .workerSaved)
    }

    private func invited(_ answers: Answers, _ asking: Asking) throws -> Change<Worker>? {
        try NewWorker(answers, among: asking.directory.agencies, keys: asking.keys).map {
            try Worker.invited($0, by: asking.standing, at: asking.moment)
        }
    }
}
