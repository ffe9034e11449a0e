import Testing

@testable @_spi(Stored) import Casework

/// Found in review, told as it should be.
@Suite("What is kept, as it should be") struct LossReview {
    @Test("a case taken up again still tells how it was closed")
    func closure() throws {
        let again = try CaseStepTests.sample(.closed(.sample(evaluation: "家計は整った")))
            .after(.reopen(next: "2026-07-01"), on: .start)
        let closed = Case.Turn(
            .closed(.sample(evaluation: "家計は整った"), lead: nil), on: .start)
        #expect(again.turns == [closed, Case.Turn(.reopened, on: .start)])
    }

    @Test("a case taken up again still tells why it was interrupted")
    func interruption() throws {
        let again = try CaseStepTests.sample(.interrupted(.start, .moved, "転出した"))
            .after(.reopen(next: "2026-07-01"), on: .start)
        #expect(again.turns.first?.what == .interrupted(.moved, "転出した"))
    }

    @Test("the day and the name of the 支援決定 stay while the case goes on")
    func decision() throws {
        let next = try CaseStepTests.sample(.decided("2026-05-20", by: "head"), consent: "c1")
            .after(.putForward(CaseStepTests.plan), on: .start)
        #expect(next.turns == [Case.Turn(.decided(by: "head"), on: "2026-05-20")])
    }

    @Test("the report of a past quarter does not change when a case is taken up again")
    func pastQuarter() throws {
        let again = try CaseStepTests.sample(.returnedToField("2026-05-20"))
            .after(.reopen(next: "2026-07-01"), on: .start)
        #expect(again.turns.first == Case.Turn(.returnedToField(lead: nil), on: "2026-05-20"))
    }

    @Test("a household has one 本人, neither two nor none")
    func onePrincipal() throws {
        let cabinet = try Cabinet(others: [PersonDetails()])
        let access = try cabinet.access(.receiver)
        #expect(throws: (any Error).self) {
            try access.correcting(
                cabinet.members[1], relation: .principal, livesTogether: true, isHead: false,
                since: .unknown)
        }
        #expect(throws: (any Error).self) { try access.ending(cabinet.members[0], on: .start) }
    }
}
