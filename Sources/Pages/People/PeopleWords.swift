import Casework

extension Sex: Worded {
    public var words: String {
        switch self {
        case .male: "男性"
        case .female: "女性"
        case .other: "その他"
        case .undisclosed: "答えなかった"
        case .unknown: "不明"
        }
    }
}

extension Membership.Relation: Worded {
    public var words: String {
        switch self {
        case .principal: "本人"
        case .spouse: "配偶者"
        case .partner: "事実婚の相手"
        case .child: "子"
        case .parent: "父母"
        case .grandparent: "祖父母"
        case .grandchild: "孫"
        case .sibling: "きょうだい"
        case .otherRelative: "その他の親族"
        case .cohabitant: "同居人"
        case .unknown: "不明"
        }
    }
}

extension Address.Kind: Worded {
    public var words: String {
        switch self {
        case .registered: "住民票の住所"
        case .whereabouts: "居所"
        case .mailing: "郵送先"
        case .facility: "施設入所中"
        case .none: "住所不定"
        }
    }
}

extension Contact.Kind: Worded {
    public var words: String {
        switch self {
        case .home: "自宅"
        case .mobile: "携帯"
        case .work: "勤務先"
        case .relative: "親族"
        case .email: "メール"
        }
    }
}

extension Contact.Voicemail: Worded {
    public var words: String {
        switch self {
        case .allowed: "留守電に残してよい"
        case .forbidden: "留守電に残さない"
        case .unasked: "留守電は聞いていない"
        }
    }
}

extension OtherName.Kind: Worded {
    public var words: String {
        switch self {
        case .former: "旧姓（旧氏）"
        case .alias: "通称"
        case .preferred: "呼ばれたい名前"
        case .alphabet: "アルファベット氏名"
        }
    }
}

extension Likeness: Worded {
    public var words: String {
        switch self {
        case .kanaAndBirth: "読みと生年月日が同じ"
        case .phone: "電話番号が同じ"
        case .addressAndFamily: "住所と氏が同じ"
        }
    }
}

extension Birth {
    /// 「昭和49年5月3日（1974-05-03）・51歳」, as far as it is known.
    public func words(on day: CivilDate) -> String {
        switch self {
        case .unknown: "生年月日不明"
        case .aboutAge(let age, let seen): "\(age)歳くらい（\(seen.wareki(.short))時点）"
        case .date(let date):
            if let exact = date.date {
                "\(exact.wareki(.long))（\(exact)）・\(age(birth: exact, on: day))歳"
            } else {
                date.wareki
            }
        }
    }

    /// 「51歳」 or nothing.
    public func ageWords(on day: CivilDate) -> String? {
        switch self {
        case .unknown: nil
        case .aboutAge(let age, _): "\(age)歳くらい"
        case .date(let date): date.date.map { "\(age(birth: $0, on: day))歳" }
        }
    }
}

extension PersonName {
    /// What a person is called on screens. An unnamed one is never an empty place.
    public var shown: String {
        if isKnown { return full }
        return nickname.isEmpty ? "氏名不詳" : "氏名不詳（\(nickname)）"
    }
}
