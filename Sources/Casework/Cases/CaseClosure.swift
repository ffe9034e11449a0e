/// 終結: why, with what changes, and who stays. Nothing is closed without a lead section (S0).
public struct Closure: Equatable, Sendable {
    /// 終結理由 (`domain/reference.md` §4.8).
    public enum Reason: String, Coded {
        case handedToLead, goalReached, otherScheme, movedOrDied, unreachable, ownWish, other

        public var label: String {
            switch self {
            case .handedToLead: "課題が整理され主担当へ引継ぎ"
            case .goalReached: "目標達成"
            case .otherScheme: "他制度へ移行"
            case .movedOrDied: "転出・死亡"
            case .unreachable: "連絡不能"
            case .ownWish: "本人の意向"
            case .other: "その他"
            }
        }
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
public enum ObservedChange: String, Coded {
    case housing, health, relations, householdMoney, publicAssistance, dailyHabits, will, goal
    case callsForHelp, disabilityHandbook, selfAcceptance, reassurance, earnings, otherIncome, other
    case meetsSupporters, goesOut, placeToBe, careServices, learning, tidied

    public var label: String {
        switch self {
        case .housing: "住まいの確保・安定化"
        case .health: "健康状態の改善"
        case .relations: "対人関係・家族関係の改善"
        case .householdMoney: "家計の改善（債務の整理等）"
        case .publicAssistance: "生活保護適用"
        case .dailyHabits: "生活習慣の改善"
        case .will: "自立意欲の向上・改善"
        case .goal: "目標ができた"
        case .callsForHelp: "SOSを出せるようになった"
        case .disabilityHandbook: "障害手帳取得"
        case .selfAcceptance: "自分のことを肯定的に受け止められるようになった"
        case .reassurance: "安心感が高まった"
        case .earnings: "就労収入が増加した"
        case .otherIncome: "その他収入が増加した"
        case .other: "その他"
        case .meetsSupporters: "支援者と会えるようになった"
        case .goesOut: "外出できた"
        case .placeToBe: "居場所ができた"
        case .careServices: "介護サービス導入"
        case .learning: "登校・学習の再開"
        case .tidied: "ごみの片付け"
        }
    }
}

/// 中断の理由. Measured, so that interruptions can become fewer (S4 §4(1)②).
public enum InterruptionReason: String, Coded {
    case contactLost, moved, died, consentWithdrawn, ownWish, other

    public var label: String {
        switch self {
        case .contactLost: "連絡がとれない"
        case .moved: "転出"
        case .died: "死亡"
        case .consentWithdrawn: "同意の撤回"
        case .ownWish: "本人の意向"
        case .other: "その他"
        }
    }
}
