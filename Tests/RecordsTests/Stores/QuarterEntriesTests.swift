@testable @_spi(Stored) import Casework
@testable @_spi(Stored) import Records
import Testing

@Suite struct QuarterEntriesTests {
    private let from = Sample.day
    private let through = Sample.day.adding(days: 90)

    private func report(_ archive: Archive) async throws -> QuarterReport {
        let (from, through) = (from, through)
        return try await archive.read { books in
            QuarterReport(
                from: from, through: through,
                entries: try QuarterEntries(books).all(from: from, through: through))
        }
    }

    @Test func `the figures of a past quarter stay when a case is taken up again`() async throws {
        let day = through
        let returned = Case.Turn(.returnedToField(lead: "fukushi"), on: day)
        let reopened = Case.Turn(.reopened, on: day.adding(days: 1))
        let later = Case.SessionEntry(heldOn: day.adding(days: 20), kind: .statutory)
        let forms = [
            Sample.escalated("k1", state: .returnedToField(day), turns: [returned]),
            Sample.escalated("k1", state: .assessed, turns: [returned, reopened], version: 0),
            Sample.escalated(
                "k1", state: .inConference, sessions: [later], turns: [returned, reopened],
                version: 1),
        ]
        try await onEachTown { archive in
            try await archive.transaction { try CaseStore($0).save([.first(forms[0])]) }
            let then = try await report(archive)
            #expect(then.received == ["k1"] && then.solvedInField == ["k1"])
            for (before, after) in zip(forms, forms.dropFirst()) {
                try await archive.transaction { try CaseStore($0).save([.next(before, after)]) }
                #expect(try await report(archive) == then)
            }
        }
    }
}
