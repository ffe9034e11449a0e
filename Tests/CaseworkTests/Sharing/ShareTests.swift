import Testing

@testable @_spi(Stored) import Casework

@Suite("Ways to a file") struct ShareTests {
    private func share(
        _ basis: LegalBasis = .ownDuty, for worker: Identifier<Worker>? = nil,
        _ classes: Set<DataClass> = .all, writes: Bool = true, until: Moment = .never,
        id: Identifier<Share> = "s"
    ) -> Share {
        Share(
            id: id, file: "f", desk: "life", worker: worker, basis: basis, classes: classes,
            mayWrite: writes, since: .start, until: until, reason: "", version: 0)
    }

    private func access(_ shares: [Share], at moment: Moment = .start) throws -> Access {
        let file = HouseholdFile(
            id: "f", number: "2026-000001", openedOn: .start, desk: "life", accompanying: "sato",
            isHidden: false, version: 0)
        return try FileFacts(file: file, shares: shares).access(for: .receiver, at: moment)
    }

    @Test("a way is open from its first moment and closed at its last")
    func window() throws {
        let end = Moment.start.adding(minutes: 10)
        #expect(throws: Never.self) { try access([share(until: end)]) }
        #expect(throws: Never.self) {
            try access([share(until: end)], at: end.adding(minutes: -1))
        }
        #expect(throws: Denial.unseen) { try access([share(until: end)], at: end) }
        #expect(throws: Denial.unseen) {
            try access([share()], at: Moment.start.adding(minutes: -1))
        }
    }

    @Test("a way for one worker is not open for a colleague at the same desk")
    func single() throws {
        #expect(throws: Never.self) { try access([share(for: "sato")]) }
        #expect(throws: Denial.unseen) { try access([share(for: "abe")]) }
    }

    @Test("several ways add up; the basis named is the one asked for first (§6.2)")
    func several() throws {
        let both = try access([
            share(.consent("c"), [.health], writes: false, id: "s1"),
            share(.programmeDuty, [.identity], id: "s2"),
        ])
        #expect(both.basis == .consent("c"))
        #expect(both.classes == [.health, .identity])
        #expect(both.mayWrite)
    }

    @Test("the order of bases is that of the law, from one's own duty to an emergency")
    func strength() {
        let order = KernelTests.bases.sorted { $0.strength < $1.strength }.map(\.code)
        #expect(order.first == "own")
        #expect(order.last == "emergency")
    }

    @Test("without any way the file does not exist")
    func none() {
        #expect(throws: Denial.unseen) { try access([]) }
    }

    @Test("who goes beside the person is changed by the desk that holds the file")
    func companion() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        let outcome = try cabinet.access(.receiver).handingOn(to: "abe", keys: .counting())
        #expect(outcome.files[0].after.accompanying == "abe")
        #expect(throws: Denial.notYours(.otherDesk)) {
            try cabinet.access(.coordinator).handingOn(to: "csw", keys: .counting())
        }
    }

    @Test("partners without an account can be named in a consent")
    func recipients() {
        let directory = Directory(
            desks: Town.desks, agencies: [Town.city], sections: [],
            partners: [Partner(id: "clinic", name: "みなみ医院", note: "")], workers: [])
        #expect(directory.recipientName("partner:clinic") == "みなみ医院")
        #expect(directory.recipient("partner:clinic")?.isPublicBody == false)
        #expect(directory.recipient("nobody") == nil)
        #expect(directory.multiAgencyDesk?.id == "multi")
    }
}
