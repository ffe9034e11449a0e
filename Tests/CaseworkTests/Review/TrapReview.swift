import Testing

@testable @_spi(Stored) import Casework

/// Found in review, told as it should be.
@Suite("Ways on, as they should be") struct TrapReview {
    @Test("a referral can be given back also when the sender has gone on themselves")
    func senderWentOn() throws {
        var cabinet = try Cabinet()
        try cabinet.refer(to: .desk("multi"), on: .programmeDuty)
        try cabinet.consult(.takeOn(next: "2026-06-08"))
        try cabinet.take(.giveBack(because: "対象外", suggestion: nil), by: .coordinator)
        #expect(cabinet.consultation.state == .ownCase)

        var other = try Cabinet()
        try other.refer(to: .desk("multi"), on: .programmeDuty)
        try other.consult(.takeOn(next: "2026-06-08"))
        try other.take(.withdraw(because: "本人の希望"), by: .receiver)
        #expect(!other.opens(for: .coordinator))
    }

    @Test("the new holder can hand the person back to the desk that sent them")
    func backToTheFirst() throws {
        var cabinet = try Cabinet.handedOver()
        try cabinet.consult(.comeBack(next: .start), by: .at("elder"))
        try cabinet.refer(
            to: .desk("life"), on: .publicBody(approver: "head"), by: .at("elder"))
    }

    @Test("nobody refers to themselves, and so locks themselves out of what they hold")
    func toItself() throws {
        var cabinet = try Cabinet.handedOver()
        try cabinet.consult(.comeBack(next: .start), by: .at("elder"))
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .desk("elder"), on: .ownDuty, by: .at("elder"))
        }
        #expect(throws: Referral.Refusal.alreadyConnected) {
            try cabinet.take(.giveBack(because: "対象外", suggestion: nil), by: .at("elder"))
        }
        #expect(cabinet.ways(of: "elder").contains { $0.basis == .ownDuty })
    }

    @Test("a referral that comes back leaves the way of the case alone")
    func otherWays() throws {
        var cabinet = try Cabinet()
        try cabinet.escalate()
        try cabinet.consult(.takeOn(next: "2026-06-08"))
        try cabinet.refer(to: .desk("multi"), on: .programmeDuty)
        try cabinet.take(.giveBack(because: "対象外", suggestion: nil), by: .coordinator)
        #expect(cabinet.opens(for: .coordinator))
    }

    @Test("when a consent ends, somebody can still interrupt or go on with the case")
    func caseWithoutConsent() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.escalate(with: consent)
        try cabinet.withdraw(consent)
        let people = AnyStory.workers + [.coordinator, .receiver, .head]
        let found = cabinet.cases[0]
        let moves = people.compactMap { try? cabinet.access($0).offers(on: found) }
        #expect(moves.contains { $0.contains(.interruption) })
    }

    @Test("a case whose consent was withdrawn is a case without consent")
    func withdrawnIsNone() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.escalate()
        try cabinet.move(.assess)
        try cabinet.move(.gainConsent(consent.id))
        try cabinet.withdraw(consent)
        #expect(cabinet.cases[0].sessionKind == .statutory)
        #expect(throws: (any Error).self) {
            try cabinet.move(.decide(by: "head"), by: .head)
        }
    }

    @Test("a no is no consent for a case")
    func refusedIsNone() throws {
        var cabinet = try Cabinet()
        let refused = try cabinet.agree([], kind: .refused)
        try cabinet.escalate()
        #expect(throws: (any Error).self) { try cabinet.move(.gainConsent(refused.id)) }
    }

    @Test("danger is heard also after somebody was answered, referred or escalated")
    func alarm() {
        let deaf = ConsultationStepTests.states.filter { state in
            (try? ConsultationStepTests.sample(state).after(.raiseAlarm([.suicide]))) == nil
        }
        #expect(deaf.isEmpty)
    }

    @Test("danger that comes out while rewriting is heard whatever the state")
    func rewrittenAlarm() throws {
        var cabinet = try Cabinet()
        try cabinet.consult(.listen)
        var answers = IntakeForm.plain
        answers[IntakeForm.emergency] = [.suicide]
        cabinet.keep(try cabinet.access(.receiver).rewriting(cabinet.consultation, as: answers))
        #expect(cabinet.consultation.state == .emergency)
    }

    @Test("nobody is put beside a person whose file they cannot open")
    func hiddenCompanion() throws {
        var cabinet = try Cabinet(mode: .hidden)
        let colleague = Standing.at("life", named: "colleague")
        cabinet.keep(
            try cabinet.access(.receiver).handingOn(to: colleague.worker, keys: cabinet.keys))
        #expect(cabinet.opens(for: colleague))
    }
}
