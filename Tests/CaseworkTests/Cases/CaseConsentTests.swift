import Testing

@testable @_spi(Stored) import Casework

/// A case whose consent was given, lost, renewed.
@Suite("A case and its consent") struct CaseConsentTests {
    private func decided() throws -> (Cabinet, Consent) {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], [.identity, .life], through: "2026-12-31")
        try cabinet.escalate(with: consent)
        try cabinet.move(.assess)
        try cabinet.move(.decide(by: "head"), by: .head)
        return (cabinet, consent)
    }

    @Test("withdrawn, the case goes on without: seen as before, heard in the other conference")
    func withdrawn() throws {
        var (cabinet, consent) = try decided()
        try cabinet.withdraw(consent)
        let found = cabinet.cases[0]
        #expect(found.consent == nil && found.hasLostConsent)
        #expect(found.state == .assessed, "a 支援決定 needs a consent")
        #expect(found.nextOn == .start, "it stands before its people today")
        #expect(found.turns.map(\.what) == [.decided(by: "head"), .consentLost(consent.id)])
        let access = try cabinet.access(.coordinator)
        #expect(access.basis == .programmeDuty)
        #expect(access.classes == [.identity, .life], "what they saw, and no more")
        try cabinet.move(.putForward(CaseStepTests.statutory))
        #expect(cabinet.cases[0].sessions.map(\.kind) == [.statutory])
    }

    @Test("a consent that has run out is none, although nobody did anything")
    func expired() throws {
        var (cabinet, consent) = try decided()
        cabinet.now = CivilDate("2027-01-10").midnight
        let access = try cabinet.access(.coordinator)
        #expect(access.asItStands(cabinet.cases[0]).sessionKind == .statutory)
        #expect(try access.disclose(cabinet.cases[0]).value.hasLostConsent)
        try cabinet.move(.postpone(next: "2027-02-01"))
        let lost = Case.Turn(.consentLost(consent.id), on: "2027-01-01")
        #expect(cabinet.cases[0].turns.last == lost, "with the day on which it ended")
        let renewed = try cabinet.agree(["council"], through: "2027-12-31")
        try cabinet.move(.gainConsent(renewed.id))
        #expect(cabinet.cases[0].consent == renewed.id && !cabinet.cases[0].hasLostConsent)
    }

    @Test("renewed in time, the case goes on as it was, on the new consent")
    func renewed() throws {
        var (cabinet, _) = try decided()
        let second = try cabinet.agree(["council"], [.identity], through: "2027-12-31")
        #expect(cabinet.cases[0].consent == second.id)
        #expect(cabinet.cases[0].state == .decided(.start, by: "head"))
        #expect(
            try cabinet.access(.coordinator).classes == [.identity],
            "what was taken out of the consent is not shown to 多機関協働 either")
    }

    @Test("an answer that names 多機関協働 no more, or a no, leaves the case without consent")
    func narrowed() throws {
        for kind in [ConsentAnswer.Kind.written, .refused] {
            var (cabinet, _) = try decided()
            try cabinet.agree(kind == .written ? ["npo"] : [], kind: kind)
            #expect(cabinet.cases[0].consent == nil && cabinet.cases[0].state == .assessed)
            #expect(cabinet.opens(for: .coordinator))
        }
    }

    @Test("a consent that does not name 多機関協働 is none for a case")
    func elsewhere() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"])
        try cabinet.escalate()
        #expect(throws: Case.Refusal.consentElsewhere) {
            try cabinet.move(.gainConsent(consent.id))
        }
    }

    @Test("taken up again after its consent has ended, a case has none")
    func reopened() throws {
        var (cabinet, _) = try decided()
        try cabinet.move(.close(lead: "life", .sample()))
        cabinet.now = CivilDate("2027-01-10").midnight
        try cabinet.move(.reopen(next: "2027-02-01"), by: .receiver)
        #expect(cabinet.cases[0].consent == nil && cabinet.cases[0].nextOn == "2027-02-01")
        #expect(cabinet.opens(for: .coordinator))
    }
}
