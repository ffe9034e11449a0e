import Testing

@testable @_spi(Stored) import Casework

@Suite("What is shown of sharing") struct LedgerTests {
    @Test("the consents of another file are neither listed nor printed")
    func otherFile() throws {
        let access = try Cabinet().access(.receiver)
        let foreign = ConsentStepTests.sample(.written(on: .start))
        #expect(access.disclose([foreign]).value.isEmpty)
        #expect(throws: Denial.unseen) { try access.disclose(foreign) }
        #expect(throws: Denial.unseen) { try access.printing(foreign) }
    }

    @Test("a desk that only reads is shown the consent it reads on and no other, listed or alone")
    func otherConsents() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let own = try cabinet.agree(["council"])
        let other = try cabinet.agree(["npo"], of: cabinet.members[1].person)
        // The letter speaks of both, so both have agreed by now.
        try cabinet.agree(["council"], of: cabinet.members[1].person)
        try cabinet.refer(to: .desk("elder"), on: .consent(own.id))
        let access = try cabinet.access(.at("elder"))
        #expect(access.disclose([own, other]).value == [own])
        #expect(try access.disclose(own).value == own)
        #expect(throws: Denial.unseen) { try access.disclose(other) }
        #expect(throws: Denial.unseen) { try access.printing(other) }
    }

    @Test("who saw what is shown for this file alone")
    func ledger() throws {
        var cabinet = try Cabinet()
        try cabinet.note()
        let own = cabinet.log.map { LedgerLine($0, terminal: "窓口") }
        let foreign = AuditLine(
            moment: .start, worker: "sato", deed: "file.view", kind: "file", subject: "another",
            file: "another", basis: .ownDuty)
        let shown = try cabinet.access(.receiver)
            .disclose(own + [LedgerLine(foreign, terminal: "窓口")])
        #expect(shown.value == own)
        #expect(shown.viewing.deed == "file.ledger")
    }
}
