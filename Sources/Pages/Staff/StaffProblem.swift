import Casework

/// What is wrong with an account as it was typed, each sentence beside the control it speaks of.
public struct StaffProblem {
    public private(set) var errors = FieldErrors()
    private let seats = ControlName(WorkerForms.seats.id)

    public init() {}

    /// 利用者名: well formed, and nobody else's.
    public mutating func checkSignInName(
        of answers: Answers, isTaken: (String) throws -> Bool
    ) rethrows {
        let name = SignInName.clean(answers[WorkerForms.signInName])
        if !SignInName.isWellFormed(name) {
            errors.add(WorkerForms.signInName.id, "利用者名は、英字で始まる2～32文字の半角の英数字で入力してください")
        } else if try isTaken(name) {
            errors.add(WorkerForms.signInName.id, "この利用者名は使われています。ほかの利用者名にしてください")
        }
    }

    public mutating func checkSeats(of answers: Answers) {
        let chosen = answers[WorkerForms.seats]
        for (row, seat) in chosen.enumerated() {
            guard let same = chosen.firstIndex(of: seat), same < row else { continue }
            errors.add(control(row, WorkerForms.desk.id), "\(same + 1)行目と同じ窓口と役割です")
        }
    }

    /// What the rule refuses. Refusals that speak of nothing typed are thrown on.
    public mutating func tell(_ refusal: Worker.Refusal, _ names: TownNames) throws {
        guard let field = field(of: refusal) else { throw refusal }
        errors.add(field, refusalWords(refusal, names))
    }

    private func field(of refusal: Worker.Refusal) -> String? {
        switch refusal {
        case .noName: WorkerForms.name.id
        case .noSeat, .stillHolds: control(0, WorkerForms.desk.id)
        case .mixedWithAdministrator: control(0, WorkerForms.role.id)
        case .needsEnd, .endInPast, .endTooFar: WorkerForms.until.id
        case .alreadyLeft, .notLeft, .alreadyLocked, .notLocked, .ownAccount: nil
        }
    }

    private func control(_ row: Int, _ column: String) -> String { seats.cell(row, column).base }

    /// What is said when an answer is missing, where there is more to say than that.
    public static let missing = [
        WorkerForms.seats.id: "窓口と役割を1つ以上選んでください",
        WorkerForms.desk.id: "窓口と役割の両方を選んでください",
        WorkerForms.role.id: "窓口と役割の両方を選んでください",
    ]
}
