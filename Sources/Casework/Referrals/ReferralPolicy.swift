/// What is typed to hand somebody on.
public struct NewReferral: Sendable {
    public let receiver: Referral.Receiver
    public let letter: Referral.Letter
    public let basis: LegalBasis
    public let reasonForBasis: String
    public let answerBy: CivilDate

    public init(
        receiver: Referral.Receiver, letter: Referral.Letter, basis: LegalBasis,
        reasonForBasis: String, answerBy: CivilDate
    ) {
        self.receiver = receiver
        self.letter = letter
        self.basis = basis
        self.reasonForBasis = reasonForBasis
        self.answerBy = answerBy
    }
}

/// A referral with the consultation it belongs to: what its steps may consider.
public struct ReferralFacts: Sendable {
    public let referral: Referral
    public let consultation: Consultation
    public init(referral: Referral, consultation: Consultation) {
        self.referral = referral
        self.consultation = consultation
    }
}

extension Access {
    /// つなぐ: the letter goes out, and the receiving desk may open the file on the stated basis.
    /// `telling` is nil when nothing is passed on.
    public func sending(
        _ new: NewReferral, for consultation: Consultation, telling: Telling?, keys: Keys
    ) throws -> Outcome {
        try requireConsultation(consultation)
        try requireKeeping(consultation)
        guard new.receiver != .desk(actingDesk) else { throw Referral.Refusal.toItself }
        guard !new.letter.reason.isEmpty else { throw Referral.Refusal.noReason }
        try requireBasis(of: new, telling)
        let draft = Referral(
            id: keys.new(), file: file.id, consultation: consultation.id, sender: actingDesk,
            sentBy: worker, receiver: new.receiver, letter: new.letter, basis: new.basis,
            state: .drafted, answerBy: nil, takenBy: nil, version: 0)
        let sent = try draft.after(.send(answerBy: new.answerBy), at: moment)
        var outcome = Outcome()
        outcome.add(
            Change(
                from: nil, to: sent, deed: "send", by: worker, on: new.basis, at: moment))
        let step = Consultation.Step.refer(sent.id, next: new.answerBy)
        outcome.add(
            change(from: consultation, to: try consultation.after(step), step.action.rawValue))
        if case .desk(let desk) = new.receiver, !sent.isCarried, new.basis != .ownDuty {
            let way = way(
                of: desk, for: new, in: sent.id, until: try end(of: new.basis), keys: keys)
            outcome.add(way.opened(by: worker))
        }
        return outcome
    }

    /// Nothing is passed on that the sender may not see, and nothing on a basis that does not reach
    /// it. Who carries their own paper needs none.
    private func requireBasis(
        of new: NewReferral, _ telling: Telling?
    ) throws(Referral.Refusal) {
        let passed = new.letter.classes
        guard !passed.isEmpty else { return }
        guard reaches(new.basis, telling, passed) else { throw .noBasis }
        guard new.basis != .ownDuty || holdsItself(new.receiver) else { throw .noBasis }
    }

    /// A desk that has the file in its own duty already: asked to go on, it is told nothing new.
    private func holdsItself(_ receiver: Referral.Receiver) -> Bool {
        shares.contains {
            receiver == .desk($0.desk) && $0.basis == .ownDuty && $0.worker == nil
                && $0.isOpen(at: moment)
        }
    }

    /// The receiver's way in: reading only, until they take the person on.
    private func way(
        of desk: Identifier<Desk>, for new: NewReferral, in referral: Identifier<Referral>,
        until end: Moment, keys: Keys
    ) -> Share {
        Share(
            id: keys.new(), file: file.id, desk: desk, worker: nil, basis: new.basis,
            classes: new.letter.classes, mayWrite: false, since: moment, until: end,
            reason: new.reasonForBasis, cause: .referral(referral), version: 0)
    }

    /// The steps a page may offer now: the same rule that will judge the press of the button.
    public func offers(on referral: Referral) -> [Referral.Step] {
        let samples: [Referral.Step] = [
            .acknowledge, .accept(meeting: nil), .giveBack(because: "·", suggestion: nil),
            .connect(on: moment.date), .report("·"), .withdraw(because: "·"),
        ]
        return samples.filter { step in
            do {
                try permit(step, on: referral)
                _ = try referral.after(step, at: moment)
                return true
            } catch {
                return false
            }
        }
    }

    /// Whose turn it is. For a partner without an account, and for a desk to which the person goes
    /// with the paper in hand, the sender enters what was answered.
    public func permit(_ step: Referral.Step, on referral: Referral) throws(Denial) {
        guard referral.file == file.id else { throw .unseen }
        if referral.isCarried {
            guard desks.contains(referral.sender) else { throw .notYours(.otherDesk) }
            return
        }
        let receiver =
            switch referral.receiver {
            case .desk(let desk): desk
            case .partner: referral.sender
            }
        let turn =
            switch step {
            case .send, .withdraw: referral.sender
            case .acknowledge, .accept, .giveBack, .connect, .report: receiver
            }
        guard desks.contains(turn) else { throw .notYours(.otherDesk) }
    }

    /// A letter tells the story: it is read by the two desks it goes between, and by whoever was told
    /// that kind of data. To others there is no such letter.
    public func reads(_ referral: Referral) -> Bool {
        guard referral.file == file.id else { return false }
        if covers(.life) || desks.contains(referral.sender) { return true }
        return desks.contains { referral.receiver == .desk($0) }
    }

    public func disclose(_ referral: Referral) throws(Denial) -> Disclosed<Referral> {
        guard reads(referral) else { throw .unseen }
        return disclose(referral, kind: Referral.kind, subject: referral.id.description)
    }
}
