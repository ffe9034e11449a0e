extension Worker {
    /// What an administrator does with the account of somebody else. The raw value is its one name:
    /// the noun in the address (`/staff/{worker}/departure`) and of its draft.
    public enum Action: String, CaseIterable, Sendable {
        /// 氏名・所属・役割.
        case post = "edit"
        case term, departure
        case `return`
        case suspension, release
        /// A new initial password.
        case password
        case secondFactorRemoval = "second-factor-removal"
        /// Every page of the worker ends, wherever it is open.
        case signOut = "sign-out"

        /// Its word in the log. Lines are never rewritten, so it stays what release 0.1.0 wrote.
        public var logWord: String {
            switch self {
            case .post: "reseat"
            case .term: "extend"
            case .departure: "leave"
            case .return: "return"
            case .suspension: "lock"
            case .release: "unlock"
            case .password: "password"
            case .secondFactorRemoval: "secondFactorTaken"
            case .signOut: "sessionsEnded"
            }
        }

        /// Whether the worker comes in with a new initial password afterwards.
        public var givesPassword: Bool {
            switch self {
            case .return, .password: true
            case .post, .term, .departure, .suspension, .release, .secondFactorRemoval, .signOut:
                false
            }
        }
    }

    /// The whole state machine: which action is possible in which state, whatever is typed for it.
    public func require(_ action: Action) throws(Refusal) {
        switch (state, action) {
        case (.left, .return): break
        case (.left, .post), (.left, .term), (.left, .departure), (.left, .suspension),
            (.left, .release), (.left, .password), (.left, .secondFactorRemoval),
            (.left, .signOut):
            throw .alreadyLeft
        case (.invited, .return), (.active, .return): throw .notLeft
        case (.invited, .suspension), (.active, .suspension):
            guard !isLocked else { throw .alreadyLocked }
        case (.invited, .release), (.active, .release):
            guard isLocked else { throw .notLocked }
        case (.invited, .post), (.invited, .term), (.invited, .departure), (.invited, .password),
            (.invited, .secondFactorRemoval), (.invited, .signOut), (.active, .post),
            (.active, .term), (.active, .departure), (.active, .password),
            (.active, .secondFactorRemoval), (.active, .signOut):
            break
        }
    }

    /// Whether this administrator may do it now.
    public func require(_ action: Action, by standing: Standing) throws {
        try requireOther(standing)
        try require(action)
    }

    /// What is offered on the page of the account.
    public func offers(to standing: Standing) -> Set<Action> {
        Set(
            Action.allCases.filter { action in
                do {
                    try require(action, by: standing)
                    return true
                } catch {
                    return false
                }
            })
    }

    /// Another administrator does it: nobody shuts themselves out or raises themselves.
    public func requireOther(_ standing: Standing) throws {
        try Worker.requireAdministrator(standing)
        guard standing.worker != id else { throw Refusal.ownAccount }
    }
}

extension Worker.Step {
    /// The agency the worker will be in, where the step says so.
    public var agency: Identifier<Agency>? {
        switch self {
        case .reseat(let post): post.agency
        case .pledge, .leave, .returnToWork, .extend, .lock, .unlock: nil
        }
    }

    /// The action it comes of; nil for the pledge, which everybody makes for themselves.
    var action: Worker.Action? {
        switch self {
        case .pledge: nil
        case .leave: .departure
        case .returnToWork: .return
        case .reseat: .post
        case .extend: .term
        case .lock: .suspension
        case .unlock: .release
        }
    }
}
