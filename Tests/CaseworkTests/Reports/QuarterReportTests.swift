import Testing

@testable @_spi(Stored) import Casework

/// 越谷市 令和4年7月から9月: 「8件 ⇒ うち3件を会議にて協議、残り5件は分野別の連携により対応」.
@Suite("The quarter report") struct QuarterReportTests {
    private func entry(
        _ id: Identifier<Case>, _ appliedOn: CivilDate, field: CivilDate? = nil,
        heldOn: CivilDate? = nil, _ kind: Case.SessionEntry.Kind = .statutory
    ) -> QuarterReport.Entry {
        QuarterReport.Entry(
            id: id, appliedOn: appliedOn,
            sessions: heldOn.map { [Case.SessionEntry(heldOn: $0, kind: kind)] } ?? [],
            turns: field.map { [.returnedToField($0)] } ?? [])
    }

    private func report(_ entries: [QuarterReport.Entry]) -> QuarterReport {
        QuarterReport(from: "2022-07-01", through: "2022-09-30", entries: entries)
    }

    @Test(
        "the first quarter of Koshigaya: eight, three of them in the conference, five in the field")
    func koshigaya() {
        let conference: [QuarterReport.Entry] = [
            entry("c1", "2022-07-04", heldOn: "2022-09-13", .plan),
            entry("c2", "2022-07-20", heldOn: "2022-09-13"),
            entry("c3", "2022-08-22", heldOn: "2022-09-13"),
        ]
        let field: [QuarterReport.Entry] = [
            entry("c4", "2022-07-01", field: "2022-07-15"),
            entry("c5", "2022-07-11", field: "2022-08-01"),
            entry("c6", "2022-08-02", field: "2022-08-30"),
            entry("c7", "2022-08-18", field: "2022-09-05"),
            entry("c8", "2022-09-30", field: "2022-09-30"),
        ]
        let figures = report(conference + field)
        #expect(figures.received.count == 8)
        #expect(figures.conferred == ["c1", "c2", "c3"])
        #expect(figures.solvedInField == ["c4", "c5", "c6", "c7", "c8"])
        #expect(figures.stillInProgress.isEmpty)
    }

    @Test("the first and the last day count, the days around them do not")
    func edges() {
        let figures = report([
            entry("before", "2022-06-30"), entry("first", "2022-07-01"),
            entry("last", "2022-09-30"), entry("after", "2022-10-01"),
        ])
        #expect(figures.received == ["first", "last"])
        #expect(figures.stillInProgress == ["first", "last"])
    }

    @Test("every case received is counted once: conferred, in the field, or under way")
    func once() {
        let figures = report([
            entry("both", "2022-07-01", field: "2022-09-20", heldOn: "2022-09-13"),
            entry("later", "2022-09-01", heldOn: "2022-10-11"),
        ])
        #expect(figures.conferred == ["both"])
        #expect(figures.solvedInField.isEmpty)
        #expect(figures.stillInProgress == ["later"])
    }

    @Test("what is done with a case later leaves the figures of the quarter as they were")
    func later() {
        func figures(_ turns: [QuarterReport.Entry.Turn]) -> QuarterReport {
            let sessions = [Case.SessionEntry(heldOn: "2022-11-08", kind: .statutory)]
            return report([
                QuarterReport.Entry(
                    id: "c1", appliedOn: "2022-07-04", sessions: turns.count > 1 ? sessions : [],
                    turns: turns)
            ])
        }
        let then = figures([.returnedToField("2022-08-01")])
        #expect(then.solvedInField == ["c1"])
        let reopened: [QuarterReport.Entry.Turn] = [
            .returnedToField("2022-08-01"), .reopened("2022-10-20"),
        ]
        #expect(figures(reopened) == then)
        #expect(figures(reopened + [.returnedToField("2022-12-01")]) == then)
        #expect(figures([.returnedToField("2022-10-01")]).solvedInField.isEmpty)
        let again = figures([.returnedToField("2022-08-01"), .reopened("2022-09-01")])
        #expect(again.stillInProgress == ["c1"], "taken up again before the quarter ended")
    }

    @Test("a quarter without cases is a row of zeros")
    func empty() {
        let figures = report([])
        #expect(figures.received.isEmpty && figures.conferred.isEmpty)
    }
}
