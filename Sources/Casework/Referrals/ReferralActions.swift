extension Referral {
    /// What can be done with a referral that is on its way. The raw value is its one name: the noun in
    /// the address (`/referrals/{id}/acceptance`), in the log (`referral.acceptance`) and of its form.
    public enum Action: String, CaseIterable, Sendable {
        case acknowledgement, acceptance, `return`, contact, feedback, withdrawal
    }

    /// The whole state machine (SM-2): which action is possible in which state, whatever is typed for
    /// it. There is no `default`: a new state must be placed by hand.
    public func require(_ action: Action) throws(Refusal) {
        switch (state, action) {
        case (.sent, .acknowledgement), (.sent, .acceptance), (.sent, .return),
            (.sent, .withdrawal), (.acknowledged, .acceptance), (.acknowledged, .return),
            (.acknowledged, .withdrawal), (.accepted, .return), (.accepted, .contact),
            (.accepted, .withdrawal), (.connected, .feedback), (.drafted, .withdrawal):
            break
        case (.drafted, .acknowledgement), (.drafted, .acceptance), (.drafted, .return),
            (.drafted, .contact), (.drafted, .feedback):
            throw .notSentYet
        case (.acknowledged, .acknowledgement): throw .alreadySent
        case (.sent, .contact), (.acknowledged, .contact): throw .notAcceptedYet
        case (.sent, .feedback), (.acknowledged, .feedback), (.accepted, .feedback):
            throw .notConnectedYet
        case (.accepted, .acknowledgement), (.accepted, .acceptance): throw .alreadyAccepted
        case (.connected, .acknowledgement), (.connected, .acceptance), (.connected, .return),
            (.connected, .contact), (.connected, .withdrawal):
            throw .alreadyConnected
        case (.returned, _), (.feedbackGiven, _), (.withdrawn, _): throw .closed
        }
    }

    /// A letter is sent once.
    private func requireSending() throws(Refusal) {
        switch state {
        case .drafted: break
        case .sent, .acknowledged: throw .alreadySent
        case .accepted: throw .alreadyAccepted
        case .connected: throw .alreadyConnected
        case .returned, .feedbackGiven, .withdrawn: throw .closed
        }
    }

    /// The referral after a step. Whether it is possible in this state is asked first (`require`); then
    /// what was typed is looked at.
    ///
    /// - Parameter answers: what was answered in the form of the action, where a form asked.
    func after(
        _ step: Step, saying answers: Answers? = nil, at moment: Moment
    ) throws(Refusal) -> Referral {
        if let action = step.action { try require(action) } else { try requireSending() }
        var next = self
        switch step {
        case .send(let day):
            next.state = .sent(moment)
            next.answerBy = day
        case .acknowledge: next.state = .acknowledged(moment)
        case .accept(let day): next.state = .accepted(moment, meeting: day)
        case .giveBack(let why, let desk):
            next.state = .returned(moment, because: try said(why), suggestion: desk)
        case .connect(let day):
            guard day <= moment.date else { throw .firstContactAhead }
            next.state = .connected(moment, on: day)
        case .report(let text): next.state = .feedbackGiven(moment, try said(text))
        case .withdraw(let why): next.state = .withdrawn(moment, because: try said(why))
        }
        if let action = step.action {
            let said = answers ?? step.reply?.answers
            next.replies[action] = said.flatMap { $0.isEmpty ? nil : $0 }
        }
        return next
    }

    private func said(_ words: String) throws(Refusal) -> String {
        guard !words.isEmpty else { throw .noReason }
        return words
    }
}

extension Referral.Step {
    /// Nil for the letter itself, which is no answer to it.
    public var action: Referral.Action? {
        switch self {
        case .send: nil
        case .acknowledge: .acknowledgement
        case .accept: .acceptance
        case .giveBack: .return
        case .connect: .contact
        case .report: .feedback
        case .withdraw: .withdrawal
        }
    }
}

extension Access {
    /// Whether an action may be offered now: the same question the press of its button asks.
    public func require(_ action: Referral.Action, on referral: Referral) throws {
        try permit(action, on: referral)
        try referral.require(action)
    }

    /// What a page may offer now, in the order in which it is done.
    public func offers(on referral: Referral) -> [Referral.Action] {
        Referral.Action.allCases.filter { action in
            do {
                try require(action, on: referral)
                return true
            } catch {
                return false
            }
        }
    }

    /// Whose turn it is. For a partner without an account, and for a desk to which the person goes
    /// with the paper in hand, the sender enters what was answered.
    public func permit(_ action: Referral.Action, on referral: Referral) throws(Denial) {
        guard referral.file == file.id else { throw .unseen }
        let turn: Identifier<Desk> =
            switch (referral.receiver, action) {
            case (.desk(let desk), _) where action != .withdrawal && !referral.isCarried: desk
            case (.desk, _), (.partner, _): referral.sender
            }
        guard desks.contains(turn) else { throw .notYours(.otherDesk) }
    }

    /// Desks that could help instead of the one that gives somebody back.
    public func suggestions(for referral: Referral, among desks: [Desk]) -> [Desk] {
        desks.filter { .desk($0.id) != referral.receiver && $0.id != referral.sender }
    }
}
