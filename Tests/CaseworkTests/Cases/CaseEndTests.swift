import Testing

@testable @_spi(Stored) import Casework

/// What ends with a case, and what stays.
@Suite("The end of a case") struct CaseEndTests {
    /// Without consent, one agency asked, supported under a lead.
    private func supported() throws -> Cabinet {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"])
        try cabinet.escalate()
        try cabinet.ask("place", on: .consent(consent.id))
        try cabinet.move(.assess)
        try cabinet.move(.putForward(CaseStepTests.statutory))
        try cabinet.move(.support(lead: "elder", next: "2026-09-01"))
        return cabinet
    }

    @Test("the programme and those who were only asked see no more, the lead section stays")
    func closed() throws {
        var cabinet = try supported()
        #expect(cabinet.opens(at: "place") && cabinet.opens(at: "multi"))
        let outcome = try cabinet.access(.coordinator).taking(
            .close(lead: nil, .sample()), on: cabinet.cases[0], desks: Town.desks,
            keys: cabinet.keys)
        #expect(try !cabinet.access(.coordinator).staysOpen(after: outcome))
        #expect(try cabinet.access(.receiver).staysOpen(after: outcome))
        cabinet.keep(outcome)
        #expect(!cabinet.opens(at: "place") && !cabinet.opens(at: "multi"))
        #expect(cabinet.opens(at: "elder") && cabinet.opens(at: "life"))
        #expect(try cabinet.access(.at("elder")).mayWrite)
    }

    @Test("what goes back to the field leaves 多機関協働 too")
    func returned() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        try cabinet.move(.assess)
        try cabinet.move(.returnToField(lead: "elder"))
        #expect(!cabinet.opens(at: "multi") && cabinet.opens(at: "elder"))
    }

    @Test("an interrupted case can be taken up by its coordinator; those asked see no more")
    func interrupted() throws {
        var cabinet = try supported()
        try cabinet.move(.interrupt(.contactLost, "連絡がとれない"))
        #expect(!cabinet.opens(at: "place"))
        try cabinet.move(.reopen(next: "2026-07-01"))
        #expect(cabinet.opens(for: .coordinator))
    }

    @Test("taken up again, 多機関協働 sees what it saw before, and no more")
    func reopened() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], [.identity, .life])
        try cabinet.escalate(with: consent)
        try cabinet.move(.assess)
        try cabinet.move(.returnToField(lead: "life"))
        try cabinet.move(.reopen(next: "2026-07-01"), by: .receiver)
        #expect(try cabinet.access(.coordinator).classes == [.identity, .life])
    }

    @Test("a new lead takes the place of the old one")
    func newLead() throws {
        var cabinet = try supported()
        try cabinet.move(.close(lead: "child", .sample()))
        #expect(cabinet.opens(at: "child") && !cabinet.opens(at: "elder"))
    }

    @Test("with its answer the hearing is over: the asked desk reads to the end of the day")
    func answered() throws {
        var cabinet = try supported()
        let answer = Hearing.Answer(text: "週に一度来る", part: "居場所", answeredOn: .start)
        cabinet.keep(
            try cabinet.access(.at("place")).answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer)))
        #expect(cabinet.opens(at: "place"))
        cabinet.now = CivilDate.start.adding(days: 1).midnight
        #expect(!cabinet.opens(at: "place"))
    }

    @Test("a hearing adds to what a desk was told before, and takes away only that")
    func besideReferral() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"])
        try cabinet.refer(to: .desk("place"), on: .consent(consent.id), [.identity])
        try cabinet.ownCaseThenEscalate()
        try cabinet.ask("place", on: .consent(consent.id), [.life])
        #expect(try cabinet.access(.at("place")).classes == [.identity, .life])
        let answer = Hearing.Answer(text: "来ている", part: "", answeredOn: .start)
        cabinet.keep(
            try cabinet.access(.at("place")).answering(
                cabinet.hearings[0], in: cabinet.cases.last!, HearingForms.given(answer)))
        cabinet.now = CivilDate.start.adding(days: 1).midnight
        #expect(try cabinet.access(.at("place")).classes == [.identity])
    }
}
