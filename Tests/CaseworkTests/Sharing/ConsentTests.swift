import Testing

@testable @_spi(Stored) import Casework

@Suite("Consent") struct ConsentTests {
    private func answer(
        _ kind: ConsentAnswer.Kind = .written, agencies: Set<Identifier<Agency>> = ["council"],
        purposes: Set<SharingPurpose> = [.coordination], classes: Set<DataClass> = [.identity],
        from: CivilDate = .start, through: CivilDate = "2027-03-31", witness: String = "鈴木"
    ) -> ConsentAnswer {
        ConsentAnswer(
            kind: kind, person: "k-3",
            scope: Consent.Scope(
                agencies: agencies, purposes: purposes, classes: classes, from: from,
                through: through), askedOn: .start, witness: witness)
    }

    private func record(_ answer: ConsentAnswer) throws -> Consent {
        let cabinet = try Cabinet()
        return try cabinet.access(.receiver)
            .recording(answer, after: [], cases: [], desks: Town.desks, keys: cabinet.keys)
            .consents[0].after
    }

    @Test("「関係機関」 alone is no scope: agencies, purposes, kinds of data and a period are named")
    func scopeIsNamed() {
        let faults: [(ConsentAnswer, Consent.Refusal)] = [
            (answer(agencies: []), .noAgency), (answer(purposes: []), .noPurpose),
            (answer(classes: []), .noDataClass),
            (answer(from: "2026-06-02", through: "2026-06-01"), .emptyPeriod),
            (answer(.oral, witness: ""), .noWitness),
        ]
        for (answer, refusal) in faults {
            #expect(throws: refusal) { try record(answer) }
        }
    }

    @Test("somebody who says no is not asked for a scope")
    func refused() throws {
        let nothing = Consent.Scope.nothing(on: .start)
        for kind in [ConsentAnswer.Kind.refused, .unobtainable] {
            let said = ConsentAnswer(
                kind: kind, person: "k-3", scope: nothing, askedOn: .start)
            #expect(try !record(said).isInForce(on: .start))
        }
    }

    @Test("what was agreed by word of mouth is to be confirmed in writing within two weeks")
    func oral() throws {
        let oral = try record(answer(.oral))
        #expect(oral.state == .oral(confirmBy: "2026-06-15"))
        let access = try Cabinet().access(.receiver)
        let written = try access.confirming(
            oral, on: "2026-06-10", desks: Town.desks, keys: .counting()
        ).consents[0].after
        #expect(written.state == .written(on: "2026-06-10"))
    }

    @Test("how long an oral consent may wait for its paper is the town's to say")
    func confirmDays() throws {
        var settings = Profile.Settings()
        settings.oralConsentConfirmDays = 3
        let answer = ConsentAnswer(
            kind: .oral, person: "k-3", scope: answer().scope, askedOn: .start,
            witness: "鈴木", settings: settings)
        #expect(try record(answer).state == .oral(confirmBy: "2026-06-04"))
    }

    @Test("what stands on the spoken word ends with its day, and goes on with the paper")
    func unconfirmed() throws {
        for lateBy in [nil, 5] as [Int?] {
            var cabinet = try Cabinet()
            let oral = try cabinet.agree(["council"], kind: .oral)
            try cabinet.refer(to: .desk("elder"), on: .consent(oral.id), [.identity])
            #expect(cabinet.ways(of: "elder")[0].until == CivilDate("2026-06-16").midnight)
            if let lateBy {
                cabinet.now = CivilDate("2026-06-15").adding(days: lateBy).midnight
                #expect(!cabinet.opens(at: "elder"))
            }
            let outcome = try cabinet.access(.receiver).confirming(
                oral, on: cabinet.now.date, desks: Town.desks, keys: cabinet.keys)
            cabinet.keep(outcome)
            #expect(cabinet.ways(of: "elder").map(\.classes) == [[.identity]])
            #expect(cabinet.ways(of: "elder")[0].until == CivilDate("2027-04-01").midnight)
            try cabinet.take(.acknowledge, by: .at("elder"))
            try cabinet.take(.withdraw(because: "本人の希望"), by: .receiver)
            #expect(!cabinet.opens(at: "elder"))
        }
    }

    @Test("a consent of one member opens nothing about the others")
    func oneOfTwo() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let own = try cabinet.agree(["council"])
        #expect(throws: Referral.Refusal.noBasis) {
            try cabinet.refer(to: .desk("elder"), on: .consent(own.id))
        }
        try cabinet.agree(["council"], of: cabinet.members[1].person)
        try cabinet.refer(to: .desk("elder"), on: .consent(own.id))
    }

    @Test("a desk that only reads records no consent")
    func readOnly() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        #expect(throws: Denial.notYours(.readOnly)) {
            try cabinet.agree(["npo"], by: .at("elder"))
        }
        #expect(throws: Denial.notYours(.readOnly)) {
            try cabinet.withdraw(consent, by: .at("elder"))
        }
    }

    @Test("withdrawal closes what stood on the consent, in the same moment, and nothing else")
    func withdrawal() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council", "npo"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        try cabinet.ownCaseThenEscalate()
        let outcome = try cabinet.access(.receiver)
            .withdrawing(consent, on: .start, cases: cabinet.cases, desks: Town.desks)
        #expect(outcome.consents[0].after.state == .withdrawn(on: .start))
        #expect(outcome.shares.map(\.after.desk) == ["elder"])
        cabinet.keep(outcome)
        #expect(!cabinet.opens(at: "elder"))
        #expect(cabinet.opens(at: "life"))
        #expect(cabinet.opens(at: "multi"), "多機関協働 was asked in its own duty")
    }

    @Test("what rests on several members' consents ends with any of them")
    func everyMember() throws {
        var cabinet = try Cabinet(others: [PersonDetails()])
        let child = cabinet.members[1].person
        let parents = try cabinet.agree(["npo"], through: "2026-12-31")
        let childs = try cabinet.agree(["npo"], of: child)
        try cabinet.refer(to: .desk("place"), on: .consent(parents.id))
        let told = try cabinet.access(.receiver).closing(with: childs, desks: Town.desks)
        #expect(told.map(\.desk) == ["place"])
        try cabinet.withdraw(childs)
        #expect(!cabinet.opens(at: "place"))
    }

    @Test("a new answer supersedes the old one; the desks it still names keep their way, on it")
    func rescoping() throws {
        var cabinet = try Cabinet()
        let first = try cabinet.agree(["council", "npo"])
        try cabinet.refer(to: .desk("elder"), on: .consent(first.id), .all)
        let second = try cabinet.agree(["council"], [.identity], through: "2026-12-31")

        #expect(second.edition == 2)
        #expect(cabinet.consents[0].state == .superseded(on: .start))
        let way = try #require(cabinet.ways(of: "elder").first)
        #expect(way.basis == .consent(second.id))
        #expect(way.classes == [.identity])
        #expect(way.until == CivilDate("2027-01-01").midnight)
        #expect(cabinet.ways(of: "elder").count == 1)
    }

    @Test("a narrower answer shuts out whom it no longer names; so does a no", arguments: [0, 1])
    func narrowing(_ kind: Int) throws {
        var cabinet = try Cabinet()
        let first = try cabinet.agree(["council", "npo"])
        try cabinet.refer(to: .desk("elder"), on: .consent(first.id))
        if kind == 0 { try cabinet.agree(["npo"]) } else { try cabinet.agree([], kind: .refused) }
        #expect(!cabinet.opens(at: "elder"))
    }

    @Test("a way on a consent ends at midnight after its last day")
    func expiry() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], through: "2026-06-30")
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        cabinet.now = CivilDate("2026-07-01").midnight.adding(minutes: -1)
        #expect(cabinet.opens(at: "elder"))
        cabinet.now = CivilDate("2026-07-01").midnight
        #expect(!cabinet.opens(at: "elder"))
    }

    @Test("nothing can be passed on a consent that was withdrawn, has run out or is not here")
    func noBasis() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.withdraw(consent)
        for basis in [LegalBasis.consent(consent.id), .consent("somewhere-else")] {
            #expect(throws: Referral.Refusal.noBasis) {
                try cabinet.refer(to: .desk("elder"), on: basis)
            }
        }
    }
}
