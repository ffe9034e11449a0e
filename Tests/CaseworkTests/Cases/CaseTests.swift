import Testing

@testable @_spi(Stored) import Casework

@Suite("Cases") struct CaseTests {
    @Test("asking 多機関協働 for help opens the file for it, and leaves the desk in charge")
    func escalation() throws {
        var cabinet = try Cabinet()
        let found = try cabinet.escalate()
        #expect(cabinet.consultation.state == .escalated(found.id))
        #expect(cabinet.file.desk == "life")
        #expect(cabinet.file.accompanying == "sato")
        let way = try #require(cabinet.ways(of: "multi").first)
        #expect(way.basis == .programmeDuty)
        #expect(way.mayWrite)
    }

    @Test("with consent the way of 多機関協働 rests on it, and on its own duty once it ends")
    func escalationWithConsent() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], through: "2026-12-31")
        let found = try cabinet.escalate(with: consent)
        #expect(found.consent == consent.id)
        let ways = cabinet.ways(of: "multi")
        #expect(ways.map(\.basis) == [.consent(consent.id), .programmeDuty])
        #expect(ways.map(\.until) == [CivilDate("2027-01-01").midnight, .never])
        #expect(try cabinet.access(.coordinator).basis == .consent(consent.id))
        cabinet.now = CivilDate("2027-01-01").midnight
        #expect(try cabinet.access(.coordinator).basis == .programmeDuty)
    }

    @Test("asking for help says why")
    func reasons() throws {
        let cabinet = try Cabinet()
        let silent = NewCase(
            desk: "multi", agency: "council", reasons: [], consent: nil, nextOn: "2026-06-15")
        #expect(throws: Case.Refusal.noReason) {
            try cabinet.access(.receiver)
                .escalating(cabinet.consultation, silent, number: "1", keys: cabinet.keys)
        }
    }

    @Test("no consent that has run out or been withdrawn brings a case to 多機関協働")
    func noDeadConsent() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.withdraw(consent)
        #expect(throws: Consent.Refusal.neverGiven) { try cabinet.escalate(with: consent) }
    }

    @Test("支援決定 is a section head's, coordinating is the coordinator's")
    func whoDecides() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.escalate(with: consent)
        #expect(throws: Denial.notYours(.coordinatorOnly)) {
            try cabinet.move(.assess, by: .receiver)
        }
        try cabinet.move(.hear(coordinator: "csw"))
        try cabinet.move(.assess)
        #expect(throws: Denial.notYours(.sectionHeadOnly)) { try cabinet.move(.decide(by: "csw")) }
        try cabinet.move(.decide(by: "head"), by: .head)
        #expect(cabinet.cases[0].state == .decided(.start, by: "head"))
    }

    @Test("the whole way of a case, from the application to the close and back")
    func wholeWay() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        try cabinet.move(.assess)
        try cabinet.move(.putForward(CaseStepTests.statutory))
        let consent = try cabinet.agree(["council"])
        try cabinet.move(.gainConsent(consent.id))
        #expect(cabinet.cases[0].state == .assessed)
        try cabinet.move(.decide(by: "head"), by: .head)
        try cabinet.move(.putForward(CaseStepTests.plan))
        try cabinet.move(.support(lead: "life", next: "2026-09-01"))
        try cabinet.move(.close(lead: nil, .sample()))
        #expect(cabinet.cases[0].lead == "life")
        #expect(cabinet.cases[0].sessions.map(\.kind) == [.statutory, .plan])
        try cabinet.move(.reopen(next: "2026-10-01"), by: .receiver)
        #expect(cabinet.cases[0].state.isOpen)
    }

    @Test("the field goes on by itself, under a named lead")
    func field() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        try cabinet.move(.assess)
        try cabinet.move(.returnToField(lead: "life"))
        #expect(cabinet.cases[0].lead == "life")
        #expect(!cabinet.cases[0].state.isOpen)
    }

    @Test("only steps that would be allowed are offered")
    func offers() throws {
        var cabinet = try Cabinet()
        let found = try cabinet.escalate()
        let offered = try cabinet.access(.coordinator).offers(on: found)
        #expect(offered == [.coordination, .assessment, .consent, .interruption, .postponement])
        #expect(try cabinet.access(.receiver).offers(on: found) == [.consent, .postponement])
    }

    @Test("a case of another file is not there")
    func otherFile() throws {
        let access = try Cabinet().access(.receiver)
        #expect(throws: Denial.unseen) {
            try access.taking(
                .postpone(next: .start), on: CaseStepTests.sample(.applied), desks: Town.desks,
                keys: .counting())
        }
    }
}
