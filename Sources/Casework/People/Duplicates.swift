/// What is compared when a person is registered: few facts, each of which may be missing.
public struct PersonTraits: Equatable, Sendable {
    public let id: Identifier<Person>?
    public let soundAlike: String
    public let familyKey: String
    public let birth: CivilDate?
    public let phones: Set<String>
    public let addressKeys: Set<String>

    public init(_ details: PersonDetails, id: Identifier<Person>?) {
        self.id = id
        soundAlike = KanaKeys(details.name.familyKana + details.name.givenKana).k2
        familyKey = JapaneseText.searchKey(details.name.family)
        birth = details.birth.exact
        phones = Set(
            details.contacts.filter { $0.kind != .email }
                .map { JapaneseText.cleanCode($0.value).filter(\.isNumber) }
                .filter { $0.count >= 10 })
        addressKeys = Set(
            details.addresses.map { Nihongo.addressKey($0.town + $0.line + $0.building) }
                .filter { !$0.isEmpty })
    }
}

/// Why two records may be the same person. Proposed, never decided, by the program.
public enum Likeness: String, CaseIterable, Sendable {
    /// 読みと生年月日が同じ
    case kanaAndBirth
    /// 電話番号が同じ
    case phone
    /// 住所と氏が同じ
    case addressAndFamily
}

extension PersonTraits {
    public func likeness(to other: PersonTraits) -> Set<Likeness> {
        var found: Set<Likeness> = []
        if !soundAlike.isEmpty, soundAlike == other.soundAlike, let birth, birth == other.birth {
            found.insert(.kanaAndBirth)
        }
        if !phones.isDisjoint(with: other.phones) { found.insert(.phone) }
        if !familyKey.isEmpty, familyKey == other.familyKey,
            !addressKeys.isDisjoint(with: other.addressKeys)
        {
            found.insert(.addressAndFamily)
        }
        return found
    }
}
