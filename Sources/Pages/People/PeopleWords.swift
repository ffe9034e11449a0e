import Casework

extension Sex: Worded {
    public var words: String { label }
}

extension Membership.Relation: Worded {
    public var words: String { label }
}

extension Address.Kind: Worded {
    public var words: String { label }
}

extension Contact.Kind: Worded {
    public var words: String { label }
}

extension Contact.Voicemail: Worded {
    public var words: String { label }
}

extension OtherName.Kind: Worded {
    public var words: String { label }
}

extension OtherName.Source: Worded {
    public var words: String { label }
}

extension Membership {
    /// 「H30.4.1～R7.3.31」, as far as it is known since when: 「不明～」.
    var periodWords: String {
        let start = since.date?.short ?? (since == .unknown ? "不明" : since.wareki)
        return "\(start)～\(until?.short ?? "")"
    }
}

extension FileFace.Member {
    /// 「子（長女）」. Words about somebody who is 閲覧制限 here stay closed.
    var relationWords: String {
        let code = membership.relation.words
        let words = membership.other[MemberForms.relationWords]
        return shown.person == nil || words.isEmpty ? code : "\(code)（\(words)）"
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
