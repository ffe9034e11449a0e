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

    public enum Step: Equatable, Sendable {
        case finish
        case drop(because: String)
        case takeUpAgain
        case move(to: CivilDate)
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case notOpen, stillOpen, noTitle, noReason
    }

    func after(_ step: Step, on day: CivilDate) throws(Refusal) -> CaseTask {
        var next = self
        switch (state, step) {
        case (.open, .finish): next.state = .done(day)
        case (.open, .drop(let why)):
            guard !why.isEmpty else { throw .noReason }
            next.state = .dropped(day, why)
        case (.open, .move(let day)): next.dueOn = day
        case (.done, .takeUpAgain), (.dropped, .takeUpAgain): next.state = .open
        case (.open, .takeUpAgain): throw .stillOpen
        case (.done, .finish), (.done, .drop), (.done, .move), (.dropped, .finish),
            (.dropped, .drop), (.dropped, .move):
            throw .notOpen
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
    public func requireTask(_ task: CaseTask) throws(Denial) {
        guard task.file == file.id else { throw .unseen }
        guard mayWrite || task.owner == worker else { throw .notYours(.readOnly) }
    }

    public func taking(_ step: CaseTask.Step, on task: CaseTask) throws -> Outcome {
        try requireTask(task)
        var outcome = Outcome()
        let name: String =
            switch step {
            case .finish: "finish"
            case .drop: "drop"
            case .takeUpAgain: "takeUpAgain"
            case .move: "move"
            }
        outcome.add(change(from: task, to: try task.after(step, on: moment.date), name))
        return outcome
    }
}
