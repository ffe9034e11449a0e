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
    public var words: String { label }
}

extension Closure.Reason: Worded {
    public var words: String { label }
}

extension InterruptionReason: Worded {
    public var words: String { label }
}

extension ObservedChange: Worded {
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
