/// 来談者: who came or called. The relation in words stands beside it.
public enum Caller: String, Coded {
    case principal, family, agency, other

    public var label: String {
        switch self {
        case .principal: "本人"
        case .family: "家族"
        case .agency: "関係機関"
        case .other: "その他の人"
        }
    }
}

/// 折り返しの連絡: the one thing that can be ticked.
public enum Callback: String, Coded {
    case wanted

    public var label: String { "折り返しの連絡がほしい" }
}

/// 相談申込み: how the person applied. The national form has a line to sign; 口頭 and 電子 are ours.
public enum Application: String, Coded {
    case signed, oral, electronic, notYet

    public var label: String {
        switch self {
        case .signed: "署名あり"
        case .oral: "口頭で申込み"
        case .electronic: "電子で申込み"
        case .notYet: "まだ"
        }
    }
}

/// 仕事 (B票 of the first national draft; its fourth answer could not be read).
enum Work: String, Coded {
    case regular, nonRegular, selfEmployed, pensioner, jobless, other

    var label: String {
        switch self {
        case .regular: "正社員・公務員"
        case .nonRegular: "臨時職員・パート・アルバイト・派遣社員"
        case .selfEmployed: "自営業・家族従業者・内職"
        case .pensioner: "年金生活"
        case .jobless: "失業・休職中"
        case .other: "その他"
        }
    }
}

/// 住居 (B票; its fourth answer could not be read).
enum Housing: String, Coded {
    case owned, rented, `public`, company, rough, other

    var label: String {
        switch self {
        case .owned: "持家"
        case .rented: "借家"
        case .public: "公営住宅"
        case .company: "会社寮・借上げ住宅"
        case .rough: "野宿"
        case .other: "その他"
        }
    }
}

/// 健康保険 (B票; the first two answers are the national ones, the others stand in for those that
/// could not be read).
enum HealthInsurance: String, Coded {
    case employees, national, other, none

    var label: String {
        switch self {
        case .employees: "社会保険"
        case .national: "国民健康保険"
        case .other: "その他"
        case .none: "未加入"
        }
    }
}

/// 年金 (B票; likewise).
enum Pension: String, Coded {
    case receiving, insured, other, none

    var label: String {
        switch self {
        case .receiving: "受給中"
        case .insured: "加入中"
        case .other: "その他"
        case .none: "未加入"
        }
    }
}
