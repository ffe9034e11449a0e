import Casework

extension Case.State: Worded {
    public var words: String {
        switch self {
        case .applied: "受付"
        case .preHearing: "事前の聞き取り中"
        case .assessed: "アセスメント済み"
        case .returnedToField: "分野の連携で対応"
        case .decided: "支援決定"
        case .inConference: "会議で協議"
        case .supporting: "支援中"
        case .closed: "終結"
        case .interrupted: "中断"
        }
    }
}

extension Case.EscalationReason: Worded {
    public var words: String {
        switch self {
        case .severalIssues: "課題が複数ある"
        case .beyondOneAgency: "一つの機関では難しい"
        case .roleSharing: "役割分担を整理したい"
        case .gapBetweenSystems: "制度のはざまにある"
        case .refusesSupport: "支援を拒んでいる"
        case .other: "その他"
        }
    }
}

extension Closure.Reason: Worded {
    public var words: String {
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

extension InterruptionReason: Worded {
    public var words: String {
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

extension ObservedChange: Worded {
    public var words: String {
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

extension ContactMethod: TownWorded {
    public func words(_ names: TownNames) -> String { names.filled(label) }
}

extension Counterpart: Worded {
    public var words: String { label }
}

extension CaseTask.State: Worded {
    public var words: String {
        switch self {
        case .open: "これから"
        case .done: "済み"
        case .dropped: "取りやめ"
        }
    }
}
