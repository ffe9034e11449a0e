import Casework
import Pages

/// The doors of a demo installation: one worker for each role that exists there.
enum DemoDoors {
    static func doors(_ directory: Directory, _ names: TownNames) -> [SignInPage.DemoDoor] {
        Role.allCases.compactMap { role in
            guard let worker = directory.workers.first(where: { leads($0, as: role) }),
                let desk = worker.seats.first(where: { $0.role == role })?.desk
            else { return nil }
            return SignInPage.DemoDoor(
                signInName: worker.signInName,
                title: role.words(names),
                worker: "\(worker.name)（\(directory.deskName(desk))）",
                sentence: role.demoSentence(names))
        }
    }

    /// A door leads to somebody whose first seat is this role.
    private static func leads(_ worker: Worker, as role: Role) -> Bool {
        worker.state == .active && worker.seats.first?.role == role
    }
}
