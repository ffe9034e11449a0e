import Casework

extension Issue: Worded {
    public var words: String {
        switch self {
        case .healthDisability: "病気や健康、障害のこと"
        case .illness: "病気・医療のこと"
        case .disability: "障害のこと"
        case .health: "健康のこと"
        case .mentalHealth: "こころの問題（メンタルヘルス）"
        case .housing: "住まいのこと"
        case .incomeLiving: "収入・生活費のこと"
        case .incomeWork: "収入・仕事のこと"
        case .rentLoan: "家賃やローンの支払いのこと"
        case .taxUtilities: "税金や公共料金等の支払いのこと"
        case .debt: "債務のこと"
        case .spendingArrears: "支出・滞納・借金のこと"
        case .jobSearch: "仕事探し、就職のこと"
        case .workTrouble: "仕事上の不安やトラブル"
        case .communityRelation: "地域との関係のこと"
        case .familyRelation: "家族との関係のこと"
        case .childRearing: "子育てのこと"
        case .eldercare: "介護のこと"
        case .withdrawalTruancy: "ひきこもり・不登校"
        case .dvAbuse: "DV・虐待のこと"
        case .noFood: "食べるものがない"
        case .rightsGuardianship: "権利擁護（後見制度など）"
        case .other: "その他"
        }
    }
}

extension IssueMark: Worded {
    public var words: String {
        switch self {
        case .yes: "○ ある"
        case .main: "◎ いちばん困っている"
        case .no: "ない"
        case .notAsked: "聞いていない"
        case .declined: "答えなかった"
        case .unknown: "不明"
        }
    }
}

extension IssueTag: Worded {
    public var words: String {
        switch self {
        case .eightyFifty: "8050問題"
        case .doubleCare: "ダブルケア"
        case .youngCarer: "ヤングケアラー"
        case .withdrawal: "ひきこもり"
        case .hoarding: "ごみ屋敷"
        case .abuse: "虐待"
        case .neglect: "ネグレクト"
        case .selfNeglect: "セルフネグレクト"
        case .poverty: "生活困窮"
        case .isolation: "社会的孤立"
        case .disability: "障害"
        case .refusal: "支援拒否"
        case .noRelatives: "身寄りがない"
        }
    }
}

/// Kinds of agencies in the short words of the counter: what they are called in full is each city's.
extension Route: Worded {
    public var words: String {
        switch self {
        case .selfVisit: "本人（来所）"
        case .selfRemote: "本人（電話・メール）"
        case .familyVisit: "家族・知人（来所）"
        case .familyRemote: "家族・知人（電話・メール）"
        case .outreach: "こちらから訪ねて把握"
        case .welfareOffice: "福祉事務所"
        case .otherSection: "その他の行政の担当部署"
        case .employmentOffice: "ハローワーク"
        case .socialWelfareCouncil: "社協"
        case .elderCareCentre: "高齢者の相談機関（包括）"
        case .disabilitySupport: "障害の相談支援事業所"
        case .childSupport: "子育て・児童の機関"
        case .school: "学校・教育委員会"
        case .medical: "医療機関"
        case .commissioner: "民生委員・児童委員"
        case .police: "警察"
        case .justice: "司法・更生保護"
        case .npo: "NPO・ボランティア"
        case .utility: "ライフライン等の事業者"
        case .otherAgency: "その他の機関"
        case .communityPlace: "地域の居場所・活動"
        case .incidental: "ほかの手続きの「ついで」"
        case .conferenceHint: "会議での情報提供"
        case .other: "その他"
        }
    }
}

extension Channel: Worded {
    public var words: String {
        switch self {
        case .visit: "来所"
        case .phone: "電話"
        case .homeVisit: "訪問"
        case .email: "メール"
        case .online: "オンライン"
        case .letter: "手紙"
        case .other: "その他"
        }
    }
}

extension Emergency: Worded {
    public var words: String { label }
}

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

extension ConsentBranch: Worded {
    public var words: String {
        switch self {
        case .notAsked: "まだ聞いていない"
        case .given: "本人同意あり"
        case .refused: "本人同意なし（断られた）"
        case .unobtainable: "本人同意なし（確かめられない）"
        }
    }
}

extension ConferenceNeed: Worded {
    public var words: String {
        switch self {
        case .needed: "要"
        case .notNeeded: "不要"
        case .undecided: "まだ決められない"
        }
    }
}

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
