import Casework

extension Issue: Worded { public var words: String { label } }

extension IssueTag: Worded { public var words: String { label } }

extension Route: Worded { public var words: String { label } }

extension Channel: Worded { public var words: String { label } }

extension Emergency: Worded { public var words: String { label } }

extension IntakeMode: Worded {
    public var words: String {
        switch self {
        case .ordinary: "通常の相談"
        case .quick: "「ついで」の相談"
        case .hidden: "知られない相談"
        case .concern: "気になる人"
        }
    }
}

extension ConsentBranch: Worded { public var words: String { label } }

extension ConferenceNeed: Worded { public var words: String { label } }

extension Consultation.State: TownWorded {
    public func words(_ names: TownNames) -> String {
        switch self {
        case .received: "受付"
        case .emergency: "緊急"
        case .listened: "聞き取り済み"
        case .answered: "回答して終了"
        case .ownCase: "この窓口で支援中"
        case .referred: "つなぎ中"
        case .escalated: "\(names.multiAgency)へ"
        case .concern: "気になる事案"
        case .watching: "見守り"
        case .noContact: "連絡がとれず終了"
        }
    }
}

/// The state of a file in lists, from its stored code (`case.decided`, `consultation.watching`).
public func statusWords(_ code: String, _ names: TownNames) -> String {
    switch code {
    case "consultation.received": "受付"
    case "consultation.emergency": "緊急"
    case "consultation.listened": "聞き取り済み"
    case "consultation.answered": "回答して終了"
    case "consultation.ownCase": "支援中"
    case "consultation.referred": "つなぎ中"
    case "consultation.escalated": "\(names.multiAgency)へ"
    case "consultation.concern": "気になる事案"
    case "consultation.watching": "見守り"
    case "consultation.noContact": "連絡がとれず終了"
    case "case.applied": "\(names.multiAgency)：受付"
    case "case.preHearing": "\(names.multiAgency)：聞き取り中"
    case "case.assessed": "\(names.multiAgency)：アセスメント済み"
    case "case.returnedToField": "分野の連携で対応"
    case "case.decided": "支援決定"
    case "case.inConference": "会議で協議"
    case "case.supporting": "\(names.multiAgency)：支援中"
    case "case.closed": "終結"
    case "case.interrupted": "中断"
    default: "登録のみ"
    }
}

extension Consultation.State {
    var colour: TagColour {
        switch self {
        case .received: .lightBlue
        case .emergency: .urgent
        case .listened: .blue
        case .answered, .noContact: .gray
        case .ownCase: .green
        case .referred, .escalated: .purple
        case .concern: .orange
        case .watching: .cyan
        }
    }
}
