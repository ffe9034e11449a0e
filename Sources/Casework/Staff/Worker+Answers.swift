extension Worker.Step {
    /// The step as the answers of its form say it; nil while one that is needed is missing, and for
    /// what leaves the account as it is.
    public init?(_ action: Worker.Action, _ answers: Answers) {
        let step: Worker.Step? =
            switch action {
            case .post: Worker.Post(answers).map { .reseat($0) }
            case .term: .extend(until: answers[WorkerForms.until])
            case .departure: .leave
            case .return: .returnToWork(until: answers[WorkerForms.until])
            case .suspension: .lock
            case .release: .unlock
            case .password, .secondFactorRemoval, .signOut: nil
            }
        guard let step else { return nil }
        self = step
    }
}

extension Worker.Post {
    init?(_ answers: Answers) {
        let name = JapaneseText.cleanName(answers[WorkerForms.name])
        let seats = answers[WorkerForms.seats]
        guard let agency = answers[WorkerForms.agency], !name.isEmpty, !seats.isEmpty else {
            return nil
        }
        self.init(name: name, agency: agency, seats: seats)
    }
}

extension NewWorker {
    /// The account as the answers of its form say it; nil while one that is needed is missing.
    public init?(_ answers: Answers, among agencies: [Agency], keys: Keys) {
        let signInName = SignInName.clean(answers[WorkerForms.signInName])
        guard let post = Worker.Post(answers), SignInName.isWellFormed(signInName),
            let agency = agencies.first(where: { $0.id == post.agency })
        else { return nil }
        self.init(
            id: keys.new(), signInName: signInName, name: post.name, agency: agency,
            seats: post.seats, until: answers[WorkerForms.until])
    }
}

extension Role: Coded {
    public var label: String { "{role.\(rawValue)}" }
}
