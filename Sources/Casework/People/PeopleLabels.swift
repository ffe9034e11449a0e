/// The answers of forms about people, in the office's words.
extension Sex {
    public var label: String {
        switch self {
        case .male: "男性"
        case .female: "女性"
        case .other: "その他"
        case .undisclosed: "答えなかった"
        case .unknown: "不明"
        }
    }
}

extension Membership.Relation: Coded {
    public var label: String {
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

extension Address.Kind: Coded {
    public var label: String {
        switch self {
        case .registered: "住民票の住所"
        case .whereabouts: "居所"
        case .mailing: "郵送先"
        case .facility: "施設入所中"
        case .none: "住所不定"
        }
    }
}

extension Contact.Kind: Coded {
    public var label: String {
        switch self {
        case .home: "自宅"
        case .mobile: "携帯"
        case .work: "勤務先"
        case .relative: "親族"
        case .email: "メール"
        }
    }
}

extension Contact.Voicemail: Coded {
    public var label: String {
        switch self {
        case .allowed: "留守電に残してよい"
        case .forbidden: "留守電に残さない"
        case .unasked: "留守電は聞いていない"
        }
    }
}

extension OtherName.Kind: Coded {
    public var label: String {
        switch self {
        case .former: "旧姓（旧氏）"
        case .alias: "通称"
        case .preferred: "呼ばれたい名前"
        case .alphabet: "アルファベット氏名"
        }
    }
}

extension OtherName.Source: Coded {
    public var label: String {
        switch self {
        case .register: "戸籍・住民票"
        case .self_: "本人の話"
        case .assumed: "推定"
        }
    }
}
