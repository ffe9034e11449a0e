import Casework

/// 測定用の一世帯の住まいと名前: a family name that two hundred others have too, and an address.
struct CrowdHome {
    private let number: Int
    private let family: (kanji: String, kana: String)
    private let address: Address

    init(_ number: Int, _ dice: inout Dice) {
        self.number = number
        family = NamePool.families[dice.number(0...NamePool.families.count - 1)]
        let quarter = Self.quarters[dice.number(0...Self.quarters.count - 1)]
        address = Address(
            kind: .registered, postcode: "0000101", prefecture: "かさね県", municipality: "かさね市",
            town: "\(quarter)\(dice.number(1...5))丁目",
            line: "\(dice.number(1...40))番\(dice.number(1...30))号", building: "", from: nil,
            until: nil)
    }

    func principal(_ dice: inout Dice) -> PersonDetails {
        var details = person(age: dice.number(30...70), &dice)
        let digits = String(10_000_000 + number)
        details.contacts = [
            Contact(
                kind: .mobile, value: "090" + digits, holder: "", hours: "", voicemail: .unasked,
                keepFromFamily: false, from: nil, until: nil)
        ]
        return details
    }

    func member(_ relation: Membership.Relation, _ dice: inout Dice) -> PersonDetails {
        let age =
            switch relation {
            case .child: 3...25
            case .parent: 60...95
            case .principal, .spouse, .partner, .grandparent, .grandchild, .sibling,
                .otherRelative, .cohabitant, .unknown:
                30...70
            }
        return person(age: dice.number(age), &dice)
    }

    private func person(age: Int, _ dice: inout Dice) -> PersonDetails {
        let isWoman = dice.number(0...1) == 0
        let pool = Self.pool(isWoman: isWoman, age: age)
        let given = pool[dice.number(0...pool.count - 1)]
        let birth = Crowd.day.adding(months: -12 * age).adding(days: -dice.number(1...350))
        return PersonDetails(
            name: PersonName(
                family: family.kanji, given: given.kanji, familyKana: family.kana,
                givenKana: given.kana),
            sex: isWoman ? .female : .male, birth: .date(PartialDate(birth)),
            addresses: [address])
    }

    private static func pool(isWoman: Bool, age: Int) -> [(kanji: String, kana: String)] {
        switch (isWoman, age) {
        case (true, 65...): NamePool.olderWomen
        case (true, 20...): NamePool.women
        case (true, _): NamePool.girls
        case (false, 65...): NamePool.olderMen
        case (false, 20...): NamePool.men
        case (false, _): NamePool.boys
        }
    }

    private static let quarters = [
        "かさね台", "ひばり野", "若葉ヶ原", "水車町", "鳩ノ森", "三日月町", "風見が丘", "上榎", "とんぼ沢",
        "夕凪通り", "すずらん町", "月見坂", "青嵐", "小春町", "朝霧台", "糸車", "雲雀ヶ丘", "花筏",
    ]
}
