import Casework

/// Makes the invented residents of one town: names, ages, addresses and telephones of nobody.
struct Residents: Sendable {
    private let municipality: Profile.Municipality
    private let today: CivilDate
    private var dice: Dice
    private var families: [(kanji: String, kana: String)]
    private var telephone = 1200

    init(_ town: Profile.Municipality, today: CivilDate) {
        municipality = town
        self.today = today
        dice = Dice("residents of \(town.name)")
        families = dice.shuffled(NamePool.families)
    }

    /// A family name that no other household of the town has, unless the script wants it so.
    mutating func family() -> (kanji: String, kana: String) {
        precondition(!families.isEmpty, "The pool of names is empty.")
        return families.removeLast()
    }

    mutating func person(_ sketch: Sketch, of home: Home) -> PersonDetails {
        let given = sketch.given ?? self.given(sketch.sex, age: sketch.age)
        let family = sketch.family ?? home.family
        var details = PersonDetails(
            name: PersonName(
                family: family.kanji, given: given.kanji, familyKana: family.kana,
                givenKana: given.kana),
            sex: sketch.sex, birth: .date(PartialDate(sketch.birth ?? birth(sketch.age))),
            addresses: home.addresses)
        if sketch.hasPhone { details.contacts = [mobile()] }
        return details
    }

    mutating func home(_ family: (kanji: String, kana: String)? = nil, since years: Int = 8) -> Home
    {
        let town = Self.towns[dice.number(0...Self.towns.count - 1)]
        let isFlat = dice.number(0...2) == 0
        let house = "\(dice.number(1...12))番\(dice.number(1...30))号"
        let address = Address(
            kind: .registered, postcode: "000010\(dice.number(0...9))",
            prefecture: municipality.prefecture, municipality: municipality.name, town: town,
            line: house,
            building: isFlat
                ? Self.houses[dice.number(0...Self.houses.count - 1)]
                    + "\(dice.number(1...4))0\(dice.number(1...6))号室" : "",
            from: today.adding(months: -12 * years), until: nil)
        return Home(family: family ?? self.family(), addresses: [address])
    }

    mutating func mobile() -> Contact {
        telephone += dice.number(1...7)
        let hours = ["平日の午前", "夕方以降", "", "昼休み"][dice.number(0...3)]
        return Contact(
            kind: .mobile, value: "090-0000-\(telephone)", holder: "", hours: hours,
            voicemail: dice.number(0...2) == 0 ? .allowed : .unasked, keepFromFamily: false,
            from: nil, until: nil)
    }

    private mutating func birth(_ age: Int) -> CivilDate {
        today.adding(months: -12 * age).adding(days: -dice.number(1...350))
    }

    private mutating func given(_ sex: Sex, age: Int) -> (kanji: String, kana: String) {
        let pool =
            switch (sex, age) {
            case (.female, 65...): NamePool.olderWomen
            case (.female, 20...): NamePool.women
            case (.female, _): NamePool.girls
            case (_, 65...): NamePool.olderMen
            case (_, 20...): NamePool.men
            case (_, _): NamePool.boys
            }
        return pool[dice.number(0...pool.count - 1)]
    }

    /// Names of quarters that no municipality has all of.
    private static let towns = [
        "かさね台一丁目", "かさね台二丁目", "ひばり野三丁目", "若葉ヶ原", "水車町", "鳩ノ森二丁目",
        "三日月町", "風見が丘四丁目", "大字上榎", "字とんぼ沢", "夕凪通り五丁目", "すずらん町一丁目",
    ]
    private static let houses = ["コーポ若葉", "メゾン三日月", "ハイツ水車", "ひばり野住宅", "第二かさね荘"]
}

/// Where a household lives, and what it is called.
struct Home: Sendable {
    let family: (kanji: String, kana: String)
    let addresses: [Address]
}

/// What the script says of a person; the rest is thrown by dice.
struct Sketch: Sendable {
    var sex: Sex
    var age: Int
    var family: (kanji: String, kana: String)?
    var given: (kanji: String, kana: String)?
    var birth: CivilDate?
    var hasPhone = false

    static func woman(_ age: Int, phone: Bool = false) -> Sketch {
        Sketch(sex: .female, age: age, hasPhone: phone)
    }
    static func man(_ age: Int, phone: Bool = false) -> Sketch {
        Sketch(sex: .male, age: age, hasPhone: phone)
    }
    func named(_ family: (String, String)? = nil, _ given: (String, String)? = nil) -> Sketch {
        var sketch = self
        if let family { sketch.family = (family.0, family.1) }
        if let given { sketch.given = (given.0, given.1) }
        return sketch
    }
    func born(_ day: String) -> Sketch {
        var sketch = self
        sketch.birth = CivilDate(day)
        return sketch
    }
}
