import Testing

@testable @_spi(Stored) import Casework

/// Found in review, told as it should be.
@Suite("Reading and writing, as it should be") struct ReadingReview {
    private func stranger() throws -> Cabinet {
        var cabinet = try Cabinet(by: .at("child"))
        let person = cabinet.people[0].id
        cabinet.people[0] = Person(
            PersonDetails(name: PersonName(family: "山田")), id: Identifier("x-\(person)")!)
        return cabinet
    }

    @Test("a record of another file is not disclosed with the ticket of this one")
    func foreignRecords() throws {
        let access = try Cabinet().access(.receiver)
        let referral = ReferralStepTests.sample(.sent(.start))
        let found = CaseStepTests.sample(.applied)
        let consultation = ConsultationStepTests.sample(.received)
        #expect(throws: Denial.unseen) { try access.disclose(consultation, in: IntakeForm.form) }
        #expect(throws: Denial.unseen) { try access.disclose(referral) }
        #expect(throws: Denial.unseen) { try access.disclose(found) }
    }

    @Test("a person who does not belong to this household is not shown in it")
    func foreignPerson() throws {
        let cabinet = try Cabinet()
        let (access, other) = (try cabinet.access(.receiver), try stranger().people[0])
        let shown = access.show(
            [other] + cabinet.people, among: cabinet.members, under: PersonGuards([])
        ).value
        #expect(shown.map { $0.person == nil } == [true, false])
    }

    @Test("a person who does not belong to this household is not rewritten from it")
    func foreignRewriting() throws {
        let cabinet = try Cabinet()
        let (access, other) = (try cabinet.access(.receiver), try stranger().people[0])
        #expect(throws: Denial.unseen) {
            try access.rewriting(
                other, among: cabinet.members, as: PersonDetails(), under: PersonGuards([]))
        }
    }

    @Test("a consent of another file is neither confirmed nor withdrawn from here")
    func foreignConsent() throws {
        let access = try Cabinet().access(.receiver)
        let foreign = ConsentStepTests.sample(.oral(confirmBy: "2026-06-15"))
        #expect(throws: (any Error).self) {
            try access.confirming(foreign, on: .start, desks: [], keys: .counting())
        }
        #expect(throws: (any Error).self) {
            try access.withdrawing(foreign, on: .start, cases: [], desks: Town.desks)
        }
    }

    @Test("a place in another household is neither ended nor corrected from here")
    func foreignMembership() throws {
        let access = try Cabinet().access(.receiver)
        let foreign = Membership(
            id: "m", file: "f", person: "p", relation: .child, isHead: false,
            livesTogether: true, since: PartialDate(.start), until: nil, version: 0)
        #expect(throws: (any Error).self) { try access.ending(foreign, on: .start) }
        #expect(throws: (any Error).self) {
            try access.correcting(
                foreign, relation: .parent, livesTogether: true, isHead: false, since: .unknown)
        }
    }

    @Test("the section head of an asked agency does not take the 支援決定")
    func foreignHead() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo", "council"])
        try cabinet.escalate(with: consent)
        try cabinet.ask("place", on: .consent(consent.id))
        try cabinet.move(.assess)
        #expect(throws: (any Error).self) {
            try cabinet.move(.decide(by: "place-head"), by: .at("place", .sectionHead))
        }
    }

    @Test("a 支援決定 bears the name of the section head who took it")
    func decidedBy() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.escalate(with: consent)
        try cabinet.move(.assess)
        #expect(throws: (any Error).self) {
            try cabinet.move(.decide(by: "somebody-else"), by: .head)
        }
    }

    @Test("with two seats a note is written at the desk that may write")
    func twoSeats() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"])
        try cabinet.escalate()
        try cabinet.ask("child", on: .statute(.childAbuse))
        try cabinet.ask("place", on: .consent(consent.id))
        let both = Standing.coordinator.and(.at("child"))
        let note = try cabinet.note(.sample("見立て", .ownDesk), by: both)
        #expect(note.desk == "multi")
    }

    @Test("a correction is no way to let a note travel further")
    func declassified() throws {
        var cabinet = try Cabinet()
        let kept = try cabinet.note(.sample("見立て", .dvProtected))
        #expect(throws: (any Error).self) {
            try cabinet.note(.sample("見立て。", .consented), correcting: kept)
        }
    }

    @Test("who has handed the file over does not give it away again")
    func givenAwayTwice() throws {
        var cabinet = try Cabinet.handedOver()
        try cabinet.consult(.comeBack(next: .start), by: .receiver)
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .desk("child"), on: .internalUse(approver: "head"))
        }
    }
}
