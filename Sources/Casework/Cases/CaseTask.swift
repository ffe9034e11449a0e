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
        case completion, cancellation, reopening, postponement, assignment
    }

    /// What can be done with a task, with what was typed for it.
    public enum Step: Equatable, Sendable {
        case finish
        case drop(because: String)
        case takeUpAgain
        case move(to: CivilDate)
        case assign(to: Identifier<Worker>)

        public var action: Action {
            switch self {
            case .finish: .completion
            case .drop: .cancellation
            case .takeUpAgain: .reopening
            case .move: .postponement
            case .assign: .assignment
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
            (.open, .assignment), (.done, .reopening), (.dropped, .reopening):
            break
        case (.open, .reopening): throw .stillOpen
        case (.done, .completion), (.done, .cancellation), (.done, .postponement),
            (.done, .assignment), (.dropped, .completion), (.dropped, .cancellation),
            (.dropped, .postponement), (.dropped, .assignment):
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
        case .assign(let worker): next.owner = worker
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
        var outcome = Outcome()
        outcome.add(try newTask(title, owner, dueOn, keys))
        return outcome
    }

    /// The same with what was answered on its form.
    public func assigning(_ answers: Answers, in form: Form, keys: Keys) throws -> Outcome {
        try requireWriting()
        guard let owner = answers[TaskForms.owner], let day = answers[TaskForms.dueOn] else {
            throw CaseTask.Refusal.noTitle
        }
        let change = try newTask(answers[TaskForms.title], owner, day, keys)
        var outcome = Outcome()
        outcome.add(change)
        outcome.add(
            recording(answers, in: form, of: change.deed, on: change.after, keys: keys))
        return outcome
    }

    private func newTask(
        _ title: String, _ owner: Identifier<Worker>, _ dueOn: CivilDate, _ keys: Keys
    ) throws(CaseTask.Refusal) -> Change<CaseTask> {
        guard !title.isEmpty else { throw .noTitle }
        let task = CaseTask(
            id: keys.new(), file: file.id, title: title, owner: owner, dueOn: dueOn, state: .open,
            version: 0)
        return change(from: nil, to: task, "assign")
    }

    /// What is to be done tells of a life: shown where that is shared, and always to its owner.
    public func sees(_ task: CaseTask) -> Bool {
        task.file == file.id && (covers(.life) || task.owner == worker)
    }

    /// Who may be given something to do: those to whom the file is open in their own duties.
    public func mayOwnTasks(_ other: Worker) -> Bool {
        other.state != .left && shares.contains { $0.opens(for: other.standing, at: moment) }
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

    /// The same with what was answered on the form of the action.
    public func taking(
        _ action: CaseTask.Action, _ answers: Answers, on task: CaseTask, in form: Form?,
        keys: Keys
    ) throws -> Outcome {
        guard let step = CaseTask.Step(action, answers) else { throw CaseTask.Refusal.noReason }
        var outcome = try taking(step, on: task)
        outcome.add(recording(answers, in: form, of: action.rawValue, on: task, keys: keys))
        return outcome
    }

    /// What a page may offer now, by the rule that judges the press of the button.
    public func offers(on task: CaseTask) -> Set<CaseTask.Action> {
        Set(
            CaseTask.Action.allCases.filter { action in
                do {
                    try require(action, on: task)
                    return true
                } catch {
                    return false
                }
            })
    }
}
