extension Referral {
    /// The whole state machine (SM-2). There is no `default`: a new state must be placed by hand.
    func after(_ step: Step, at moment: Moment) throws(Refusal) -> Referral {
        var next = self
        next.state =
            switch (state, step) {
            case (.drafted, .send): .sent(moment)
            case (.sent, .acknowledge): .acknowledged(moment)
            case (.sent, .accept(let day)), (.acknowledged, .accept(let day)):
                .accepted(moment, meeting: day)
            case (.sent, .giveBack(let why, let desk)),
                (.acknowledged, .giveBack(let why, let desk)),
                (.accepted, .giveBack(let why, let desk)):
                try returned(moment, because: why, to: desk)
            case (.accepted, .connect(let day)): try met(on: day, at: moment)
            case (.connected, .report(let text)): try fedBack(text, at: moment)
            case (.drafted, .withdraw(let why)), (.sent, .withdraw(let why)),
                (.acknowledged, .withdraw(let why)), (.accepted, .withdraw(let why)):
                try withdrawn(moment, because: why)

            case (.drafted, .acknowledge), (.drafted, .accept), (.drafted, .giveBack),
                (.drafted, .connect), (.drafted, .report):
                throw .notSentYet
            case (.sent, .send), (.acknowledged, .send), (.acknowledged, .acknowledge):
                throw .alreadySent
            case (.sent, .connect), (.acknowledged, .connect): throw .notAcceptedYet
            case (.sent, .report), (.acknowledged, .report), (.accepted, .report):
                throw .notConnectedYet
            case (.accepted, .send), (.accepted, .acknowledge), (.accepted, .accept):
                throw .alreadyAccepted
            case (.connected, .send), (.connected, .acknowledge), (.connected, .accept),
                (.connected, .giveBack), (.connected, .connect), (.connected, .withdraw):
                throw .alreadyConnected
            case (.returned, .send), (.returned, .acknowledge), (.returned, .accept),
                (.returned, .giveBack), (.returned, .connect), (.returned, .report),
                (.returned, .withdraw), (.feedbackGiven, .send), (.feedbackGiven, .acknowledge),
                (.feedbackGiven, .accept), (.feedbackGiven, .giveBack),
                (.feedbackGiven, .connect), (.feedbackGiven, .report),
                (.feedbackGiven, .withdraw), (.withdrawn, .send), (.withdrawn, .acknowledge),
                (.withdrawn, .accept), (.withdrawn, .giveBack), (.withdrawn, .connect),
                (.withdrawn, .report), (.withdrawn, .withdraw):
                throw .closed
            }
        if case .send(let day) = step { next.answerBy = day }
        return next
    }

    private func returned(
        _ moment: Moment, because why: String, to desk: Identifier<Desk>?
    ) throws(Refusal) -> State {
        guard !why.isEmpty else { throw .noReason }
        return .returned(moment, because: why, suggestion: desk)
    }

    private func met(on day: CivilDate, at moment: Moment) throws(Refusal) -> State {
        guard day <= moment.date else { throw .firstContactAhead }
        return .connected(moment, on: day)
    }

    private func fedBack(_ text: String, at moment: Moment) throws(Refusal) -> State {
        guard !text.isEmpty else { throw .noReason }
        return .feedbackGiven(moment, text)
    }

    private func withdrawn(_ moment: Moment, because why: String) throws(Refusal) -> State {
        guard !why.isEmpty else { throw .noReason }
        return .withdrawn(moment, because: why)
    }
}

extension Referral.Step {
    public var name: String {
        switch self {
        case .send: "send"
        case .acknowledge: "acknowledge"
        case .accept: "accept"
        case .giveBack: "return"
        case .connect: "connect"
        case .report: "feedback"
        case .withdraw: "withdraw"
        }
    }
}
