extension Access {
    /// Takes one step of a referral, with everything that follows from it for the file.
    ///
    /// - Parameter answers: what was answered in the form of the action, where a form asked.
    public func taking(
        _ step: Referral.Step, saying answers: Answers? = nil, on facts: ReferralFacts, keys: Keys
    ) throws -> Outcome {
        let referral = facts.referral
        // A letter on its way is not sent again.
        guard let action = step.action else { throw Referral.Refusal.alreadySent }
        try permit(action, on: referral)
        var next = try referral.after(step, saying: answers, at: moment)
        if case .accept = step { next.takenBy = worker }
        var outcome = Outcome()
        outcome.add(change(from: referral, to: next, action.rawValue))
        switch step {
        case .send, .acknowledge, .report: break
        case .accept: outcome.add(receiverShares(of: referral).map(acting))
        case .connect: hand(over: next, keys: keys, into: &outcome)
        case .giveBack, .withdraw:
            outcome.add(
                receiverShares(of: referral).map { $0.ended(by: worker, at: moment) })
            try bringBack(facts.consultation, from: referral, into: &outcome)
        }
        return outcome
    }

    private func acting(_ share: Share) -> Change<Share> {
        share.madeActing(by: worker, at: moment)
    }

    private func receiverShares(of referral: Referral) -> [Share] {
        guard case .desk(let desk) = referral.receiver else { return [] }
        return shares.filter {
            $0.desk == desk && $0.isOpen(at: moment) && isOpened($0, by: referral)
        }
    }

    /// Ways opened before causes were written down are known by their basis; a desk's own or
    /// programme way among them was not opened by a referral and is not closed by one.
    private func isOpened(_ share: Share, by referral: Referral) -> Bool {
        guard let cause = share.cause else {
            return share.basis == referral.basis && share.basis != .ownDuty
                && share.basis != .programmeDuty
        }
        return cause == .referral(referral.id)
    }

    /// 引き継ぎ: from the first meeting on, the receiving desk holds the file and its worker goes
    /// beside the person. The sender keeps the trail. The way of the new holder rests on their own
    /// duty: it must not end with a consent, or nobody could open the file that they hold.
    private func hand(over referral: Referral, keys: Keys, into outcome: inout Outcome) {
        guard !referral.isCarried, case .desk(let desk) = referral.receiver,
            let companion = referral.takenBy
        else { return }
        var next = file
        next.desk = desk
        next.accompanying = companion
        outcome.add(change(from: file, to: next, "handOver"))
        let holdsAlready = shares.contains {
            $0.desk == desk && $0.basis == .ownDuty && $0.isOpen(at: moment)
        }
        guard !holdsAlready else { return }
        let own = Share(
            id: keys.new(), file: file.id, desk: desk, worker: nil, basis: .ownDuty,
            classes: referral.letter.classes, mayWrite: true, since: moment, until: .never,
            reason: "", version: 0)
        outcome.add(own.opened(by: worker))
    }

    /// Back with the sender: the consultation stands on their home page again.
    private func bringBack(
        _ consultation: Consultation, from referral: Referral, into outcome: inout Outcome
    ) throws {
        // It may have gone on another way in the meantime; then there is nothing to bring back.
        guard consultation.state == .referred(referral.id) else { return }
        let step = Consultation.Step.comeBack(next: moment.date)
        outcome.add(
            change(from: consultation, to: try consultation.after(step), step.action.rawValue))
    }
}

/// たらい回し: how often the referrals of one consultation came back.
public struct BounceMetric: Sendable {
    public let returns: Int
    /// After so many returns it goes to 多機関協働 instead of to yet another desk.
    public let limit: Int

    public init(of referrals: [Referral], settings: Profile.Settings = Profile.Settings()) {
        returns = referrals.count {
            if case .returned = $0.state { true } else { false }
        }
        limit = settings.returnsBeforeMultiAgency
    }

    public var asksForMultiAgency: Bool { returns >= limit }
}
