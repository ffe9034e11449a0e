import Testing

@testable @_spi(Stored) import Casework

@Suite("Referrals") struct ReferralTests {
    private func sent() throws -> Cabinet {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        return cabinet
    }

    @Test("the receiving desk sees what the letter passes on, and reads only")
    func readingOnly() throws {
        let access = try sent().access(.at("elder"))
        #expect(access.classes == [.identity, .life])
        #expect(!access.mayWrite)
    }

    @Test("a desk that was told names alone reads its own letter, and none between other desks")
    func otherLetters() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["council", "npo"])
        try cabinet.refer(to: .desk("elder"), on: .consent(consent.id))
        try cabinet.take(.giveBack(because: "担当が違う", suggestion: nil), by: .at("elder"))
        try cabinet.refer(to: .desk("place"), on: .consent(consent.id), [.identity])
        let names = try cabinet.access(.at("place"))
        #expect(names.classes == [.identity])
        #expect(throws: Denial.unseen) { try names.disclose(cabinet.referrals[0]) }
        #expect(try names.disclose(cabinet.referrals[1]).value == cabinet.referrals[1])
        for referral in cabinet.referrals {
            #expect(try cabinet.access(.receiver).disclose(referral).value == referral)
        }
    }

    @Test("who takes the person on may write from then on")
    func accepted() throws {
        var cabinet = try sent()
        try cabinet.take(.accept(meeting: "2026-06-03"), by: .at("elder", named: "nurse"))
        #expect(cabinet.referrals[0].takenBy == "nurse")
        #expect(try cabinet.access(.at("elder")).mayWrite)
    }

    @Test("the sender stays beside the person until they have really met the other desk")
    func companion() throws {
        var cabinet = try sent()
        try cabinet.take(.acknowledge, by: .at("elder"))
        try cabinet.take(.accept(meeting: nil), by: .at("elder", named: "nurse"))
        #expect(cabinet.file.accompanying == "sato")
        #expect(cabinet.file.desk == "life")
        try cabinet.take(.connect(on: .start), by: .at("elder"))
        #expect(cabinet.file.accompanying == "nurse")
        #expect(cabinet.file.desk == "elder")
    }

    @Test("the new holder's way does not end with the consent that led there")
    func holderStays() throws {
        var cabinet = try Cabinet.handedOver()
        try cabinet.withdraw(cabinet.consents[0], by: .at("elder"))
        #expect(cabinet.opens(at: "elder"))
        #expect(try cabinet.access(.at("elder")).basis == .ownDuty)
    }

    @Test("the sender keeps the trail")
    func trail() throws {
        #expect(try Cabinet.handedOver().access(.receiver).classes == .all)
    }

    @Test("what comes back stands before the sender again, today, and shuts the receiver out")
    func returned() throws {
        var cabinet = try sent()
        try cabinet.take(.giveBack(because: "対象外", suggestion: "child"), by: .at("elder"))
        #expect(cabinet.consultation.state == .listened)
        #expect(cabinet.consultation.nextOn == .start)
        #expect(!cabinet.opens(at: "elder"))
        #expect(cabinet.file.accompanying == "sato")
    }

    @Test("the person may change their mind: the receiver is shut out and the sender goes on")
    func withdrawn() throws {
        var cabinet = try sent()
        try cabinet.take(.withdraw(because: "本人の希望"), by: .receiver)
        #expect(cabinet.consultation.state.isUnhandled)
        #expect(!cabinet.opens(at: "elder"))
    }

    @Test("twice returned asks for 多機関協働 instead of a third desk")
    func bounced() {
        let back = ReferralStepTests.sample(
            .returned(.start, because: "対象外", suggestion: nil))
        let under = ReferralStepTests.sample(.sent(.start))
        #expect(!BounceMetric(of: [back, under]).asksForMultiAgency)
        #expect(BounceMetric(of: [back, under, back]).asksForMultiAgency)
        #expect(BounceMetric(of: [back, under, back]).returns == 2)
        var patient = Profile.Settings()
        patient.returnsBeforeMultiAgency = 3
        #expect(!BounceMetric(of: [back, back], settings: patient).asksForMultiAgency)
    }

    @Test("a partner without an account is answered for by the sender")
    func partner() throws {
        var cabinet = try Cabinet()
        let consent = try cabinet.agree(["partner:clinic"])
        try cabinet.refer(to: .partner("clinic"), on: .consent(consent.id))
        #expect(cabinet.shares.count == 1)
        for step in [
            Referral.Step.acknowledge, .accept(meeting: nil), .connect(on: .start),
            .report("通院を始めた"),
        ] {
            try cabinet.take(step, by: .receiver)
        }
        #expect(cabinet.referrals[0].state == .feedbackGiven(.start, "通院を始めた"))
        #expect(
            cabinet.file.accompanying == "sato", "nobody at the partner can go beside them here")
        #expect(cabinet.file.desk == "life")
    }

    @Test("who carries the paper themselves opens no way for the other desk")
    func carried() throws {
        var cabinet = try Cabinet()
        try cabinet.refer(to: .desk("elder"), on: .ownDuty, [])
        #expect(cabinet.referrals[0].isCarried)
        #expect(!cabinet.opens(at: "elder"))
        try cabinet.take(.accept(meeting: nil), by: .receiver)
        try cabinet.take(.connect(on: .start), by: .receiver)
        #expect(cabinet.file.desk == "life")
    }

    @Test("each side takes its own steps")
    func turns() throws {
        var cabinet = try sent()
        #expect(throws: Denial.notYours(.otherDesk)) {
            try cabinet.take(.accept(meeting: nil), by: .receiver)
        }
        #expect(throws: Denial.notYours(.otherDesk)) {
            try cabinet.take(.withdraw(because: "本人の希望"), by: .at("elder"))
        }
        let offered = try cabinet.access(.at("elder")).offers(on: cabinet.referrals[0])
        #expect(offered.map(\.rawValue) == ["acknowledgement", "acceptance", "return"])
        let kept = try cabinet.access(.receiver).offers(on: cabinet.referrals[0])
        #expect(kept.map(\.rawValue) == ["withdrawal"])
    }

    @Test("a letter says why, and goes to somebody else")
    func letter() throws {
        var cabinet = try Cabinet()
        #expect(throws: Referral.Refusal.toItself) {
            try cabinet.refer(to: .desk("life"), on: .ownDuty)
        }
        let silent = NewReferral(
            receiver: .partner("clinic"),
            letter: Referral.Letter(reason: "", told: "", wishes: "", classes: []),
            basis: .ownDuty, reasonForBasis: "", answerBy: "2026-06-08")
        #expect(throws: Referral.Refusal.noReason) {
            try cabinet.access(.receiver)
                .sending(silent, for: cabinet.consultation, telling: nil, keys: cabinet.keys)
        }
    }
}
