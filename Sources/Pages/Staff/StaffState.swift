import Casework
import Markup

/// 利用の状態 as the list of workers says it.
public enum StaffState: String, CaseIterable, Sendable, Worded {
    case invited, active, locked, left

    public init(_ worker: Worker) {
        self =
            switch worker.state {
            case .left: .left
            case .invited: worker.isLocked ? .locked : .invited
            case .active: worker.isLocked ? .locked : .active
            }
    }

    public var words: String {
        switch self {
        case .invited: "招待中"
        case .active: "利用中"
        case .locked: "停止中"
        case .left: "退職"
        }
    }

    var colour: TagColour {
        switch self {
        case .invited: .lightBlue
        case .active: .green
        case .locked: .red
        case .left: .gray
        }
    }
}

/// An account as an administrator sees it: who it is and how they come in. Nothing of cases.
public struct StaffEntry: Sendable {
    public let worker: Worker
    public let lastSignIn: Moment?
    public let hasSecondFactor: Bool

    public init(worker: Worker, lastSignIn: Moment?, hasSecondFactor: Bool) {
        self.worker = worker
        self.lastSignIn = lastSignIn
        self.hasSecondFactor = hasSecondFactor
    }

    var stateTag: HTML {
        let state = StaffState(worker)
        return statusTag(state.words, state.colour)
    }

    /// The last day; one that lies behind or near is said to.
    func term(on today: CivilDate) -> HTML {
        guard let until = worker.validUntil else { return HTML("期限なし") }
        guard worker.state != .left, until.days(since: today) <= 60 else {
            return until.shortTime
        }
        let days = until.days(since: today)
        return dueDate(
            until.short, iso: until.description,
            note: days < 0 ? "期限切れ" : days == 0 ? "今日まで" : "あと\(days)日",
            state: days < 0 ? .overdue : .soon)
    }
}
