import Testing

@testable @_spi(Stored) import Casework

@Suite("Households") struct MembershipTests {
    private func add(
        _ person: Identifier<Person>, as relation: Membership.Relation, to cabinet: Cabinet
    ) throws -> Membership {
        try cabinet.access(.receiver).adding(
            person, as: relation, livesTogether: true, isHead: false,
            since: PartialDate(.start), to: cabinet.members, keys: cabinet.keys
        ).memberships[0].after
    }

    @Test("somebody found to belong to the household is added, from a day on")
    func adding() throws {
        let cabinet = try Cabinet()
        let child = try add("p-2", as: .child, to: cabinet)
        #expect(child.stands(on: .start))
        #expect(!child.stands(on: "2026-05-31"))
    }

    @Test("nobody belongs twice, and there is one 本人")
    func twice() throws {
        let cabinet = try Cabinet()
        #expect(throws: MembershipRefusal.alreadyMember) {
            try add(cabinet.principal, as: .child, to: cabinet)
        }
        #expect(throws: MembershipRefusal.secondPrincipal) {
            try add("p-2", as: .principal, to: cabinet)
        }
    }

    @Test("who leaves stays in the history up to their last day, and may come again")
    func leaving() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let access = try cabinet.access(.receiver)
        cabinet.keep(try access.ending(cabinet.members[1], on: access.moment.date))
        let gone = cabinet.members[1]
        let last = access.moment.date
        #expect(gone.stands(on: last) && !gone.stands(on: last.adding(days: 1)))
        #expect(throws: MembershipRefusal.alreadyEnded) { try access.ending(gone, on: last) }
        #expect(try add(gone.person, as: .child, to: cabinet).until == nil)
    }

    @Test("who will leave is one of the household until that day, which may still be changed")
    func leavingLater() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let access = try cabinet.access(.receiver)
        let last = access.moment.date.adding(days: 5)
        cabinet.keep(try access.ending(cabinet.members[1], on: last))
        let leaving = cabinet.members[1]
        #expect(leaving.remains(on: access.moment.date) && !leaving.remains(on: last))
        #expect(throws: MembershipRefusal.alreadyMember) {
            try add(leaving.person, as: .child, to: cabinet)
        }
        cabinet.keep(try access.ending(leaving, on: last.adding(days: 2)))
        #expect(cabinet.members[1].until == last.adding(days: 2))
    }

    @Test("another member can be named 本人, and both places change together")
    func naming() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let (parent, child) = (cabinet.members[0], cabinet.members[1])
        let access = try cabinet.access(.receiver)
        #expect(throws: MembershipRefusal.secondPrincipal) {
            try access.naming(parent, principalInsteadOf: child, whoIs: .parent)
        }
        cabinet.keep(try access.naming(child, principalInsteadOf: parent, whoIs: .parent))
        #expect(cabinet.members.map(\.relation) == [.parent, .principal])
        cabinet.keep(try access.ending(cabinet.members[0], on: "2026-06-20"))
    }

    @Test("nobody leaves before they came")
    func order() throws {
        let cabinet = try Cabinet(others: [PersonDetails()])
        let child = try add("p-2", as: .child, to: cabinet)
        #expect(throws: MembershipRefusal.endsBeforeStart) {
            try cabinet.access(.receiver).ending(child, on: "2026-05-31")
        }
    }

    @Test("nobody is said to have come on the day they were registered: since when may be unknown")
    func sinceWhen() throws {
        let cabinet = try Cabinet(others: [PersonDetails()])
        let child = cabinet.members[1]
        #expect(cabinet.members.map(\.since) == [.unknown, .unknown])
        #expect(child.stands(on: "1990-01-01"))
        let access = try cabinet.access(.receiver)
        let ended = try access.ending(child, on: "2026-05-31").memberships[0].after
        #expect(ended.until == "2026-05-31" && !ended.stands(on: "2026-06-01"))
        let known = try access.correcting(
            child, relation: .child, livesTogether: nil, isHead: false,
            since: PartialDate(year: 2018)!
        ).memberships[0].after
        #expect(known.since.wareki == "平成30年" && known.livesTogether == nil)
        #expect(!known.stands(on: "2017-12-31") && known.stands(on: "2018-01-01"))
        #expect(throws: MembershipRefusal.endsBeforeStart) {
            try access.ending(known, on: "2017-12-31")
        }
        #expect(throws: MembershipRefusal.endsBeforeStart) {
            try access.correcting(
                ended, relation: .child, livesTogether: true, isHead: false,
                since: PartialDate(year: 2027)!)
        }
    }

    @Test("what somebody is to the 本人 can be put right, and the log keeps what it was")
    func correcting() throws {
        let cabinet = try Cabinet(others: [PersonDetails()])
        let change = try cabinet.access(.receiver).correcting(
            cabinet.members[1], relation: .grandchild, livesTogether: false, isHead: false,
            since: .unknown
        ).memberships[0]
        #expect(change.after.relation == .grandchild)
        #expect(change.before?.relation == .child)
        #expect(change.line.deed == "member.correct")
    }
}
