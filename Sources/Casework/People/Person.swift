/// 人: somebody who is spoken of, whether or not a name is known.
public struct Person: Equatable, Sendable {
    public let id: Identifier<Person>
    public internal(set) var name: PersonName
    public internal(set) var sex: Sex
    public internal(set) var birth: Birth
    public internal(set) var otherNames: [OtherName]
    public internal(set) var addresses: [Address]
    public internal(set) var contacts: [Contact]
    /// What must be heeded before anybody gets in touch: 犬がいる, 大きな音が苦手.
    public internal(set) var caution: String
    /// What else was answered about them: the municipality's own questions, and why there is no answer.
    public internal(set) var other: Answers
    /// The record that took this one in, when the two were found to be the same person.
    public internal(set) var mergedInto: Identifier<Person>?
    public let version: Int

    @_spi(Stored) public init(
        id: Identifier<Person>, name: PersonName, sex: Sex, birth: Birth, otherNames: [OtherName],
        addresses: [Address], contacts: [Contact], caution: String,
        other: Answers = PersonForm.nothing, mergedInto: Identifier<Person>?, version: Int
    ) {
        self.id = id
        self.name = name
        self.sex = sex
        self.birth = birth
        self.otherNames = otherNames
        self.addresses = addresses
        self.contacts = contacts
        self.caution = caution
        self.other = other
        self.mergedInto = mergedInto
        self.version = version
    }
}

/// 性別. The intake form counts 男性・女性・他; 回答しない and 不明 are answers of their own.
public enum Sex: String, CaseIterable, Sendable {
    case male, female, other, undisclosed, unknown
}

/// 氏名, or what one calls a person whose name is not known.
public struct PersonName: Equatable, Sendable {
    public var family: String
    public var given: String
    public var familyKana: String
    public var givenKana: String
    /// 呼び名 of an anonymous person: 「青い帽子の男性」.
    public var nickname: String

    public init(
        family: String = "", given: String = "", familyKana: String = "", givenKana: String = "",
        nickname: String = ""
    ) {
        self.family = family
        self.given = given
        self.familyKana = familyKana
        self.givenKana = givenKana
        self.nickname = nickname
    }

    public var isKnown: Bool { !family.isEmpty || !given.isEmpty }
    /// 「渡邉　一郎」, with an ideographic space between the parts that are known.
    public var full: String { joined(family, given) }
    public var kana: String { joined(familyKana, givenKana) }

    private func joined(_ first: String, _ second: String) -> String {
        first.isEmpty || second.isEmpty ? first + second : first + "\u{3000}" + second
    }

    /// Names are compared letter by letter: `==` of strings takes U+FA19 for U+795E.
    public static func == (a: Self, b: Self) -> Bool {
        JapaneseText.sameText(a.family, b.family) && JapaneseText.sameText(a.given, b.given)
            && JapaneseText.sameText(a.familyKana, b.familyKana)
            && JapaneseText.sameText(a.givenKana, b.givenKana)
            && JapaneseText.sameText(a.nickname, b.nickname)
    }
}

/// 生年月日, as exactly as it is known.
public enum Birth: Equatable, Sendable {
    case date(PartialDate)
    /// 「40歳くらい」 as seen on a day.
    case aboutAge(Int, on: CivilDate)
    case unknown

    /// The day when it is known to the day.
    public var exact: CivilDate? {
        guard case .date(let date) = self else { return nil }
        return date.date
    }

    /// The year for statistics, which lies unsealed. Nil when not even that is known.
    public var year: Int? {
        switch self {
        case .date(let date): date.year
        case .aboutAge(let age, let day): day.year - age
        case .unknown: nil
        }
    }
}

/// 通称・旧姓など: a name of other times or other places, with where it comes from.
public struct OtherName: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case former, alias, preferred, alphabet }
    public enum Source: String, CaseIterable, Sendable { case register, self_, assumed }

    public let kind: Kind
    public let name: String
    public let kana: String
    public let from: CivilDate?
    public let until: CivilDate?
    public let source: Source

    public init(
        kind: Kind, name: String, kana: String, from: CivilDate?, until: CivilDate?, source: Source
    ) {
        self.kind = kind
        self.name = name
        self.kana = kana
        self.from = from
        self.until = until
        self.source = source
    }
}

extension Person: Audited {
    public static var kind: String { "person" }
    public var auditKey: String { id.description }
    public var auditFile: Identifier<HouseholdFile>? { nil }
}
