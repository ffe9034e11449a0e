import Testing

@testable @_spi(Stored) import Casework

@Suite("May these be the same person?") struct DuplicateTests {
    private func traits(
        family: String = "", kana: String = "", birth: CivilDate? = nil, phone: String = "",
        town: String = ""
    ) -> PersonTraits {
        let contact = Contact(
            kind: .mobile, value: phone, holder: "", hours: "", voicemail: .unasked,
            keepFromFamily: false, from: nil, until: nil)
        let address = Address(
            kind: .registered, postcode: "", prefecture: "", municipality: "", town: town,
            line: "", building: "", from: nil, until: nil)
        return PersonTraits(
            PersonDetails(
                name: PersonName(family: family, familyKana: kana),
                birth: birth.map { .date(PartialDate($0)) } ?? .unknown,
                addresses: town.isEmpty ? [] : [address], contacts: phone.isEmpty ? [] : [contact]),
            id: nil)
    }

    @Test("the same reading and birth date, however the name is written")
    func kanaAndBirth() {
        let one = traits(family: "渡辺", kana: "ワタナベ", birth: "1970-05-03")
        let two = traits(family: "渡邉", kana: "わたなべ", birth: "1970-05-03")
        #expect(one.likeness(to: two) == [.kanaAndBirth])
        #expect(one.likeness(to: traits(kana: "ワタナベ", birth: "1970-05-04")).isEmpty)
        #expect(one.likeness(to: traits(kana: "ワタナベ")).isEmpty)
    }

    @Test("the same telephone, however it is written")
    func phone() {
        let one = traits(phone: "090-1234-5678")
        #expect(one.likeness(to: traits(phone: "０９０１２３４５６７８")) == [.phone])
        #expect(traits(phone: "5678").likeness(to: traits(phone: "5678")).isEmpty)
    }

    @Test("the same address and family name; the address alone is a neighbour")
    func address() {
        let one = traits(family: "山田", town: "大泊1丁目2番地3")
        #expect(one.likeness(to: traits(family: "山田", town: "大泊１－２－３")) == [.addressAndFamily])
        #expect(one.likeness(to: traits(family: "鈴木", town: "大泊1-2-3")).isEmpty)
    }

    @Test("people of whom nothing is known are not taken for each other")
    func unknown() {
        #expect(traits().likeness(to: traits()).isEmpty)
    }
}
