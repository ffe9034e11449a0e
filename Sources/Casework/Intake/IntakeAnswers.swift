/// お困りのこと: the fixed set behind both local lists (CL-1, `domain/reference.md` §4.1).
public enum Issue: String, Coded {
    case healthDisability, illness, disability, health, mentalHealth
    case housing, incomeLiving, incomeWork, rentLoan, taxUtilities, debt, spendingArrears
    case jobSearch, workTrouble, communityRelation, familyRelation, childRearing, eldercare
    case withdrawalTruancy, dvAbuse, noFood, rightsGuardianship, other

    public var label: String {
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

    /// The list a city has chosen. Which one is data of the municipality profile.
    public enum List: String, CaseIterable, Sendable {
        /// 自立相談支援機関 標準様式, 16 items.
        case national16
        /// 岡山市 つなぐシート, 12 items.
        case okayama12

        public var issues: [Issue] {
            switch self {
            case .national16:
                [
                    .healthDisability, .housing, .incomeLiving, .rentLoan, .taxUtilities, .debt,
                    .jobSearch, .workTrouble, .communityRelation, .familyRelation, .childRearing,
                    .eldercare, .withdrawalTruancy, .dvAbuse, .noFood, .other,
                ]
            case .okayama12:
                [
                    .illness, .housing, .incomeWork, .spendingArrears, .disability, .childRearing,
                    .eldercare, .health, .dvAbuse, .mentalHealth, .rightsGuardianship, .other,
                ]
            }
        }
    }
}

/// 相談経路 (CL-2, recalled from the national form; labels are wording, a municipality may rename and
/// add). Kinds of agencies in the short words of the counter.
public enum Route: String, Coded {
    case selfVisit, selfRemote, familyVisit, familyRemote, outreach
    case welfareOffice, otherSection, employmentOffice, socialWelfareCouncil, elderCareCentre
    case disabilitySupport, childSupport, school, medical, commissioner, police, justice
    case npo, utility, otherAgency, communityPlace, incidental, conferenceHint, other

    public var label: String {
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

/// 相談方法.
public enum Channel: String, Coded {
    case visit, phone, homeVisit, email, online, letter, other

    public var label: String {
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

/// 緊急支援: what cannot wait. Any of them makes a consultation urgent, whatever else is missing.
public enum Emergency: String, Coded {
    /// 今夜の居場所がない・食べるものがない
    case foodClothingShelter
    case medical, abuseViolence, suicide

    public var label: String {
        switch self {
        case .foodClothingShelter: "今夜の居場所・食べるものがない"
        case .medical: "医療がすぐに必要"
        case .abuseViolence: "虐待・暴力のおそれ"
        case .suicide: "自殺のおそれ"
        }
    }
}

/// How the consultation came about.
public enum IntakeMode: String, CaseIterable, Sendable {
    /// 通常の受付
    case ordinary
    /// 「ついで」の相談 at a non-welfare counter
    case quick
    /// 「知られない相談」
    case hidden
    /// 気になる人: about somebody who is not there
    case concern
}

/// 同意の聞き取り at intake: which of the two variants of the form (F1) this is.
public enum ConsentBranch: String, Coded {
    case notAsked, given, refused, unobtainable

    public var label: String {
        switch self {
        case .notAsked: "まだ聞いていない"
        case .given: "本人同意あり"
        case .refused: "本人同意なし（断られた）"
        case .unobtainable: "本人同意なし（確かめられない）"
        }
    }

    /// Whether the form asks why there is no consent.
    public var needsReason: Bool {
        switch self {
        case .refused, .unobtainable: true
        case .notAsked, .given: false
        }
    }
}

/// 支援会議の要否: whether the closed conference of 社会福祉法106条の6 is asked for, as the desk sees it.
public enum ConferenceNeed: String, Coded {
    case needed, notNeeded, undecided

    public var label: String {
        switch self {
        case .needed: "要"
        case .notNeeded: "不要"
        case .undecided: "まだ決められない"
        }
    }
}
