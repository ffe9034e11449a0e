import Testing

@testable @_spi(Stored) import Casework

/// Found in review, told as it should be.
@Suite("Passing on, as it should be") struct PassingOnReview {
    @Test("a consent that names another agency opens nothing for this desk")
    func wrongAgency() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"])
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        }
    }

    @Test("a letter passes on no kind of data that the consent does not name")
    func wrongClasses() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], [.identity])
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .desk("elder"), on: .consent(consent.id), .all)
        }
    }

    @Test("多機関協働 sees on a consent what the consent names, if it is named at all")
    func escalation() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["npo"], [.identity])
        #expect(throws: (any Error).self) { try cabinet.escalate(with: consent) }
    }

    @Test("one's own duty is no reason to open the file for another desk")
    func ownDuty() throws {
        var cabinet = try Cabinet()
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .desk("elder"), on: .ownDuty, .all)
        }
    }

    @Test("nobody passes on a kind of data that they may not see themselves")
    func notOnesOwn() throws {
        var cabinet = try Cabinet.handedOver(classes: [.identity, .life])
        try cabinet.consult(.comeBack(next: .start), by: .at("elder"))
        #expect(throws: (any Error).self) {
            try cabinet.refer(
                to: .desk("child"), on: .publicBody(approver: "head"), .all, by: .at("elder"))
        }
    }

    @Test("no paper goes to a partner on a consent that was withdrawn")
    func paper() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["partner:clinic"])
        try cabinet.withdraw(consent)
        #expect(throws: (any Error).self) {
            try cabinet.refer(to: .partner("clinic"), on: .consent(consent.id))
        }
    }

    @Test("a sheet that was given back or whose consent ended is not printed again")
    func printing() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["partner:clinic"])
        try cabinet.refer(to: .partner("clinic"), on: .consent(consent.id))
        try cabinet.withdraw(consent)
        #expect(throws: (any Error).self) {
            try cabinet.access(.receiver).printing(
                cabinet.referrals[0], of: cabinet.consultation, members: [],
                under: PersonGuards([]))
        }
    }

    @Test("a new consent renews what the desk was told, and adds nothing to it")
    func renewal() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id), [.identity])
        try cabinet.agree(["council"])
        #expect(cabinet.ways(of: "elder").map(\.classes) == [[.identity]])
    }

    @Test("a reason and an approver do not reach a contractor from its own other desk either")
    func contractorItself() {
        let decision = DisclosureDecisionTests.Facts().decide {
            $0.approval = ("事務に必要", "head")
            $0.isSameBody = true
        }
        #expect(decision != .allowed(.internalUse(approver: "head")))
    }

    @Test("nobody approves what they ask for themselves")
    func selfApproval() {
        let decision = DisclosureDecisionTests.Facts(recipient: Town.city).decide {
            $0.approval = ("事務に必要", "sato")
        }
        #expect(decision != .allowed(.publicBody(approver: "sato")))
    }

    @Test("what was agreed by word of mouth ends when it is not confirmed in time")
    func oral() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"], kind: .oral)
        #expect(!consent.isInForce(on: "2026-06-16"))
    }
}
