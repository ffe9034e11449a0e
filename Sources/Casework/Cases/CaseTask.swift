/// やること: one thing with an owner and a date.
public struct CaseTask: Equatable, Sendable {
    public let id: Identifier<CaseTask>
    public let file: Identifier<HouseholdFile>
    public let title: String
    public internal(set) var owner: Identifier<Worker>
    public internal(set) var dueOn: CivilDate
    public internal(set) var state: State
    public let version: Int

    public enum State: Equatable, Sendable {
        case open
        case done(CivilDate)
        case dropped(CivilDate, String)
    }

    /// What can be done with a task; the raw value is the noun in the address
    /// (`/tasks/{id}/completion`) and in the log (`task.completion`).
    public enum Action: String, CaseIterable, Sendable {
        case completion, cancellation, reopening, postponement
    }

    /// What can be done with a task, with what was typed for it.
    public enum Step: Equatable, Sendable {
        case finish
        case drop(because: String)
        case takeUpAgain
        case move(to: CivilDate)

        public var action: Action {
            switch self {
            case .finish: .completion
            case .drop: .cancellation
            case .takeUpAgain: .reopening
            case .move: .postponement
            }
        }
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case notOpen, stillOpen, noTitle, noReason
    }

    /// The whole state machine: which action is possible in which state.
    func require(_ action: Action) throws(Refusal) {
        switch (state, action) {
        case (.open, .completion), (.open, .cancellation), (.open, .postponement),
            (.done, .reopening), (.dropped, .reopening):
            break
        case (.open, .reopening): throw .stillOpen
        case (.done, .completion), (.done, .cancellation), (.done, .postponement),
            (.dropped, .completion), (.dropped, .cancellation), (.dropped, .postponement):
            throw .notOpen
        }
    }

    func after(_ step: Step, on day: CivilDate) throws(Refusal) -> CaseTask {
        try require(step.action)
        var next = self
        switch step {
        case .finish: next.state = .done(day)
        case .drop(let why):
            guard !why.isEmpty else { throw .noReason }
            next.state = .dropped(day, why)
        case .takeUpAgain: next.state = .open
        case .move(let day): next.dueOn = day
        }
        return next
    }

    @_spi(Stored) public init(
        id: Identifier<CaseTask>, file: Identifier<HouseholdFile>, title: String,
        owner: Identifier<Worker>, dueOn: CivilDate, state: State, version: Int
    ) {
        self.id = id
        self.file = file
        self.title = title
        self.owner = owner
        self.dueOn = dueOn
        self.state = state
        self.version = version
    }
}

extension CaseTask: Audited {
    public static var kind: String { "task" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { file }
}

extension Access {
    public func assigning(
        _ title: String, to owner: Identifier<Worker>, dueOn: CivilDate, keys: Keys
    ) throws -> Outcome {
        try requireWriting()
        guard !title.isEmpty else { throw CaseTask.Refusal.noTitle }
        let task = CaseTask(
            id: keys.new(), file: file.id, title: title, owner: owner, dueOn: dueOn, state: .open,
            version: 0)
        var outcome = Outcome()
        outcome.add(change(from: nil, to: task, "assign"))
        return outcome
    }

    /// Whoever acts in the file, and the owner of the task.
    public func permit(on task: CaseTask) throws(Denial) {
        guard task.file == file.id else { throw .unseen }
        guard mayWrite || task.owner == worker else { throw .notYours(.readOnly) }
    }

    /// Whether something can be done with a task now, asked before anything is typed.
    public func require(_ action: CaseTask.Action, on task: CaseTask) throws {
        try permit(on: task)
        try task.require(action)
    }

    public func taking(_ step: CaseTask.Step, on task: CaseTask) throws -> Outcome {
        try require(step.action, on: task)
        var outcome = Outcome()
        outcome.add(
            change(
                from: task, to: try task.after(step, on: moment.date), step.action.rawValue))
        return outcome
    }
}
