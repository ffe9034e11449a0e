import Testing

@testable @_spi(Stored) import Casework

@Suite("つなぐシート") struct HandoverTests {
    private func sheet(
        _ classes: Set<DataClass>, guards: [PersonGuard] = []
    ) throws -> Handover {
        let address = Address(
            kind: .registered, postcode: "3430001", prefecture: "埼玉県", municipality: "越谷市",
            town: "大泊", line: "1", building: "", from: nil, until: nil)
        var cabinet = try Cabinet(
            principal: PersonDetails(name: PersonName(family: "山田"), addresses: [address]),
            others: [PersonDetails(name: PersonName(family: "山田", given: "花"))])
        try cabinet.refer(
            to: .partner("clinic"), on: classes.isEmpty ? .ownDuty : .programmeDuty, classes)
        let guards = PersonGuards(
            guards.map { PersonGuard(person: cabinet.principal, permitted: $0.permitted) })
        let access = try cabinet.access(.receiver)
        let shown = access.show(cabinet.people, among: cabinet.members, under: guards).value
        let members = zip(cabinet.members, shown).map {
            Handover.Member(membership: $0, shown: $1)
        }
        return try access.printing(
            cabinet.referrals[0], of: cabinet.consultation, members: members, under: guards
        ).value
    }

    @Test("the sheet tells no more than was to be passed on")
    func noMore() throws {
        let names = try sheet([.identity])
        #expect(names.answers == nil)
        #expect(names.members.count == 2)
        let story = try sheet([.life])
        #expect(story.answers?[IntakeForm.content] == IntakeForm.plain[IntakeForm.content])
        #expect(story.members.isEmpty)
    }

    @Test("on the paper one carries oneself stands nobody else of the household")
    func carried() throws {
        let sheet = try sheet([])
        #expect(sheet.members.map(\.membership.relation) == [.principal])
        #expect(sheet.answers != nil)
    }

    @Test("under a protective measure no address leaves the house, of anybody in it")
    func protected() throws {
        let open = try sheet(.all)
        #expect(open.members[0].shown.person?.addresses.count == 1)
        let guarded = try sheet(.all, guards: [PersonGuard(person: "-", permitted: ["sato"])])
        #expect(guarded.hidesPlaces)
        #expect(guarded.members.allSatisfy { $0.shown.person?.addresses.isEmpty ?? false })
    }

    @Test("that a sheet was printed lies in the log")
    func logged() throws {
        var cabinet = try Cabinet()
        try cabinet.refer(to: .partner("clinic"), on: .ownDuty, [])
        let printed = try cabinet.access(.receiver).printing(
            cabinet.referrals[0], of: cabinet.consultation, members: [], under: PersonGuards([]))
        #expect(printed.viewing.deed == "referral.print")
    }
}
