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

    /// As it was typed, on the basis that carries it.
    public init(_ intent: ReferralIntent, on basis: LegalBasis) {
        self.init(
            receiver: intent.receiver, letter: intent.letter, basis: basis,
            reasonForBasis: intent.reason, answerBy: intent.answerBy)
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
        try requireReferring(consultation)
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

    /// Whether somebody may be handed on from a consultation now, asked before anything is typed.
    public func requireReferring(_ consultation: Consultation) throws {
        try requireConsultation(consultation)
        try requireKeeping(consultation)
        try consultation.requireGoingOn()
    }

    /// The same, for a page that shows a link.
    public func mayRefer(_ consultation: Consultation) -> Bool {
        do {
            try requireReferring(consultation)
            return true
        } catch {
            return false
        }
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

    /// A letter tells the story: it is read by the two desks it goes between, and by whoever was told
    /// that kind of data. To others there is no such letter.
    public func reads(_ referral: Referral) -> Bool {
        guard referral.file == file.id else { return false }
        if covers(.life) || desks.contains(referral.sender) { return true }
        return desks.contains { referral.receiver == .desk($0) }
    }

    /// The kinds of data of which something in a letter may be read here: all at the desk that wrote it;
    /// its words, and what was passed on, at the desk it was written to.
    public func classes(of referral: Referral) -> Set<DataClass> {
        guard reads(referral) else { return [] }
        if desks.contains(referral.sender) { return Set(DataClass.allCases) }
        let isReceiver = desks.contains { referral.receiver == .desk($0) }
        return classes.union(isReceiver ? referral.letter.classes : []).union([.life])
    }

    public func disclose(_ referral: Referral) throws(Denial) -> Disclosed<Referral> {
        guard reads(referral) else { throw .unseen }
        return disclose(referral, kind: Referral.kind, subject: referral.id.description)
    }
}

extension Consultation {
    /// Whether somebody else may still be asked to go on with it: another desk, or 多機関協働.
    func requireGoingOn() throws(Refusal) {
        switch state {
        case .received, .emergency, .listened, .ownCase, .concern, .watching: break
        case .referred, .escalated: throw .alreadyHandled
        case .answered, .noContact: throw .nothingLeftToDo
        }
    }
}
