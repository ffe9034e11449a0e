import Testing

@testable @_spi(Stored) import Casework

@Suite("People") struct PersonTests {
    @Test("a name stands with an ideographic space, or alone, or is not known")
    func names() {
        let name = PersonName(
            family: "渡邉", given: "一郎", familyKana: "ワタナベ", givenKana: "イチロウ")
        #expect(name.full == "渡邉\u{3000}一郎")
        #expect(name.kana == "ワタナベ\u{3000}イチロウ")
        #expect(PersonName(family: "渡邉").full == "渡邉")
        #expect(!PersonName(nickname: "青い帽子の男性").isKnown)
    }

    @Test("神 and its compatibility form are two spellings of a name")
    func spellings() {
        #expect(PersonName(family: "\u{795E}") != PersonName(family: "\u{FA19}"))
        #expect(PersonName(family: "\u{795E}") == PersonName(family: "\u{795E}"))
    }

    @Test("a birth date may be known to the day, to the year, about, or not at all")
    func births() throws {
        let day = CivilDate("1970-05-03")
        #expect(Birth.date(PartialDate(day)).exact == day)
        let year = Birth.date(try #require(PartialDate(year: 1970)))
        #expect(year.exact == nil)
        #expect(year.year == 1970)
        #expect(Birth.aboutAge(40, on: .start).exact == nil)
    }

    @Test("an address and a telephone hold from a day to a day, both included")
    func validity() {
        let address = Address(
            kind: .whereabouts, postcode: "", prefecture: "", municipality: "越谷市", town: "大泊",
            line: "1-2", building: "コーポ", from: "2026-06-01", until: "2026-06-30")
        #expect(address.oneLine == "越谷市大泊1-2\u{3000}コーポ")
        #expect(address.isCurrent(on: "2026-06-01") && address.isCurrent(on: "2026-06-30"))
        #expect(!address.isCurrent(on: "2026-05-31") && !address.isCurrent(on: "2026-07-01"))
        let contact = Contact(
            kind: .mobile, value: "090", holder: "", hours: "", voicemail: .forbidden,
            keepFromFamily: true, from: nil, until: "2026-06-30")
        #expect(contact.isCurrent(on: "1990-01-01") && !contact.isCurrent(on: "2026-07-01"))
    }

    @Test("a guarded person is shown as restricted to all but the permitted, and not rewritten")
    func guards() throws {
        let cabinet = try Cabinet(principal: PersonDetails(name: PersonName(family: "山田")))
        let person = cabinet.people[0]
        let guards = PersonGuards([PersonGuard(person: person.id, permitted: ["boss"])])
        let shown = try cabinet.access(.receiver).show(
            [person], among: cabinet.members, under: guards
        ).value
        #expect(shown == [.restricted(person.id)])
        let boss = try cabinet.access(.at("life", .deskSupervisor, named: "boss"))
        #expect(
            boss.show(
                [person], among: cabinet.members, under: guards
            ).value[0].person?.name.family == "山田")
        #expect(throws: Denial.unseen) {
            try cabinet.access(.receiver).rewriting(
                person, among: cabinet.members, as: PersonDetails(), under: guards)
        }
        #expect(guards.protects(person.id) && !guards.protects("another"))
    }

    @Test("where names are not shared nobody is named")
    func withoutIdentity() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id), [.life])
        let shown = try cabinet.access(.at("elder"))
            .show(cabinet.people, among: cabinet.members, under: PersonGuards([])).value
        #expect(shown.allSatisfy { $0.person == nil })
    }

    @Test("a desk that only reads neither registers nor rewrites anybody")
    func readOnly() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        let access = try cabinet.access(.at("elder"))
        #expect(throws: Denial.notYours(.readOnly)) {
            try access.registering(PersonDetails(), keys: cabinet.keys)
        }
        #expect(throws: Denial.notYours(.readOnly)) {
            try access.rewriting(
                cabinet.people[0], among: cabinet.members, as: PersonDetails(),
                under: PersonGuards([]))
        }
    }
}
