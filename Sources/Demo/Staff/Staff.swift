import Casework

/// The workers of the demo town: everybody who may be asked to play a part.
struct Staff: Sendable {
    let workers: [Worker]
    /// Invitations and pledges, in the order in which they are to be saved.
    let changes: [Change<Worker>]
    private let bySignInName: [String: Worker]

    /// Opens an account for every desk and every office, on the first day of the fiscal year.
    init(_ directory: Directory, _ profile: Profile, now: Moment) throws {
        let roster = Roster(directory, profile)
        let first = CivilDate.first(ofFiscalYear: now.date.fiscalYear)
        let morning = min(now, first.midnight.adding(minutes: 8 * 60 + 30))
        let administrator = Standing(
            worker: roster.administrator.id, agency: roster.administrator.agency.id,
            seats: roster.administrator.seats)
        var changes: [Change<Worker>] = []
        for new in roster.everybody {
            let invited = try Worker.invited(new, by: administrator, at: morning)
            let pledged = try invited.after.pledging(
                on: morning.date, by: invited.after.standing, at: morning)
            changes += [invited, pledged]
        }
        self.changes = changes
        workers = changes.map(\.after).filter { $0.state == .active }
        bySignInName = Dictionary(workers.map { ($0.signInName, $0) }) { first, _ in first }
    }

    func worker(_ signInName: String) -> Worker {
        guard let worker = bySignInName[signInName] else {
            preconditionFailure("Nobody in the demo town is called \(signInName).")
        }
        return worker
    }

    /// The one who receives people at a desk.
    func atDesk(_ desk: Identifier<Desk>) -> Worker {
        holding([.deskWorker, .multiAgencyCoordinator], at: desk)
    }

    func supervisor(of desk: Identifier<Desk>) -> Worker {
        holding([.deskSupervisor, .multiAgencyCoordinator], at: desk)
    }

    private func holding(_ roles: Set<Role>, at desk: Identifier<Desk>) -> Worker {
        let found = workers.first { !$0.standing.roles(at: desk).isDisjoint(with: roles) }
        guard let found else { preconditionFailure("Nobody sits at \(desk).") }
        return found
    }
}
