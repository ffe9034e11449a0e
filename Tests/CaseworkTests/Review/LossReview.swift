import Testing

@testable @_spi(Stored) import Casework

/// Found in review, told as it should be. Each stands as a known issue until the domain is mended.
@Suite("What is kept, as it should be") struct LossReview {
    @Test("a case taken up again still tells how it was closed")
    func closure() throws {
        let again = try CaseStepTests.sample(.closed(.sample(evaluation: "家計は整った")))
            .after(.reopen(next: "2026-07-01"), on: .start)
        withKnownIssue("the closure lies in the state and goes with it") {
            #expect(String(describing: again).contains("家計は整った"))
        }
    }

    @Test("a case taken up again still tells why it was interrupted")
    func interruption() throws {
        let again = try CaseStepTests.sample(.interrupted(.start, .moved, "転出した"))
            .after(.reopen(next: "2026-07-01"), on: .start)
        withKnownIssue("the reason lies in the state and goes with it") {
            #expect(String(describing: again).contains("転出した"))
        }
    }

    @Test("the day and the name of the 支援決定 stay while the case goes on")
    func decision() throws {
        let next = try CaseStepTests.sample(.decided("2026-05-20", by: "head"), consent: "c1")
            .after(.putForward(CaseStepTests.plan), on: .start)
        withKnownIssue("the decision lies in the state and goes with it") {
            #expect(String(describing: next).contains("head"))
        }
    }

    @Test("the report of a past quarter does not change when a case is taken up again")
    func pastQuarter() throws {
        let again = try CaseStepTests.sample(.returnedToField("2026-05-20"))
            .after(.reopen(next: "2026-07-01"), on: .start)
        withKnownIssue("the day it went back to the field lies in the state and goes with it") {
            let kept = String(describing: again)
            #expect(kept.contains("2026-05-20") || kept.contains("20260520"))
        }
    }

    @Test("a household has one 本人, neither two nor none")
    func onePrincipal() throws {
        let cabinet = try Cabinet(others: [PersonDetails()])
        let access = try cabinet.access(.receiver)
        withKnownIssue("correcting and ending do not look at the other members") {
            #expect(throws: (any Error).self) {
                try access.correcting(
                    cabinet.members[1], relation: .principal, livesTogether: true, isHead: false)
            }
            #expect(throws: (any Error).self) { try access.ending(cabinet.members[0], on: .start) }
        }
    }
}
