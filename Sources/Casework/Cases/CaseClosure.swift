/// 終結: why, with what changes, and who stays. Nothing is closed without a lead section (S0).
public struct Closure: Equatable, Sendable {
    /// 終結理由 (`domain/reference.md` §4.8).
    public enum Reason: String, CaseIterable, Sendable {
        case handedToLead, goalReached, otherScheme, movedOrDied, unreachable, ownWish, other
    }

    public let closedOn: CivilDate
    public let reason: Reason
    public let changes: Set<ObservedChange>
    /// 残された課題と評価.
    public let evaluation: String
    /// 本人に伝えた日.
    public let toldOn: CivilDate?

    public init(
        closedOn: CivilDate, reason: Reason, changes: Set<ObservedChange>, evaluation: String,
        toldOn: CivilDate?
    ) {
        self.closedOn = closedOn
        self.reason = reason
        self.changes = changes
        self.evaluation = evaluation
        self.toldOn = toldOn
    }
}

/// 見られた変化 (CL-5, verified list of a national survey; the last six are ours).
public enum ObservedChange: String, CaseIterable, Sendable {
    case housing, health, relations, householdMoney, publicAssistance, dailyHabits, will, goal
    case callsForHelp, disabilityHandbook, selfAcceptance, reassurance, earnings, otherIncome, other
    case meetsSupporters, goesOut, placeToBe, careServices, learning, tidied
}

/// 中断の理由. Measured, so that interruptions can become fewer (S4 §4(1)②).
public enum InterruptionReason: String, CaseIterable, Sendable {
    case contactLost, moved, died, consentWithdrawn, ownWish, other
}
