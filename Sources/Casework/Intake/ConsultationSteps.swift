extension Consultation {
    /// The whole state machine (SM-1). Danger is heard in every state; for the rest each state says
    /// which steps lead on from it. There is no `default`: a new state must be placed by hand.
    func after(_ step: Step) throws(Refusal) -> Consultation {
        if case .raiseAlarm(let what) = step { return try alarmed(what) }
        return switch state {
        case .received, .emergency, .listened: try decided(by: step)
        // A desk's own case, a concern or a watch may still move on to anything.
        case .concern, .watching, .ownCase: try decided(by: step)
        case .referred: try comingBack(by: step)
        case .escalated: try besideCase(by: step)
        case .answered, .noContact: try takenUp(by: step)
        }
    }

    /// Danger: whatever was decided before, somebody looks at it now.
    private func alarmed(_ what: Set<Emergency>) throws(Refusal) -> Consultation {
        guard !what.isEmpty else { throw .noEmergency }
        var next = self
        next.answers[IntakeForm.emergency].formUnion(what)
        next.state = .emergency
        return next
    }

    /// From the open states every way leads to somebody who goes on, or to an answer.
    private func decided(by step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch step {
        case .listen: next.state = .listened
        case .answer(let text):
            guard !text.isEmpty else { throw .noReason }
            next.state = .answered(text)
            next.nextOn = nil
        case .takeOn(let day): (next.state, next.nextOn) = (.ownCase, day)
        case .refer(let referral, let day): (next.state, next.nextOn) = (.referred(referral), day)
        case .escalate(let id, let day): (next.state, next.nextOn) = (.escalated(id), day)
        case .noteConcern(let day): (next.state, next.nextOn) = (.concern, day)
        case .watch(let day): (next.state, next.nextOn) = (.watching, day)
        case .loseContact(let why): next = try closed(because: why)
        case .postpone(let day): next.nextOn = day
        case .comeBack: throw .notReferred
        case .reopen: throw .stillOpen
        case .raiseAlarm(let what): next = try alarmed(what)
        }
        return next
    }

    /// つなぎ中: the person is on the way to another desk.
    private func comingBack(by step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch step {
        case .comeBack(let day): (next.state, next.nextOn) = (.listened, day)
        case .takeOn(let day): (next.state, next.nextOn) = (.ownCase, day)
        case .postpone(let day): next.nextOn = day
        case .loseContact(let why): next = try closed(because: why)
        case .raiseAlarm(let what): next = try alarmed(what)
        case .listen, .answer, .refer, .escalate, .noteConcern, .watch, .reopen:
            throw .alreadyHandled
        }
        return next
    }

    /// 多機関協働へつないだ: the desk may go on beside it.
    private func besideCase(by step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch step {
        case .takeOn(let day): (next.state, next.nextOn) = (.ownCase, day)
        case .postpone(let day): next.nextOn = day
        case .raiseAlarm(let what): next = try alarmed(what)
        case .listen, .answer, .refer, .comeBack, .escalate, .noteConcern, .watch, .loseContact,
            .reopen:
            throw .alreadyHandled
        }
        return next
    }

    /// Answered, or nobody was reached: it may be taken up again.
    private func takenUp(by step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch step {
        case .reopen(let day): (next.state, next.nextOn) = (.listened, day)
        case .raiseAlarm(let what): next = try alarmed(what)
        case .listen, .answer, .takeOn, .refer, .comeBack, .escalate, .noteConcern, .watch,
            .loseContact, .postpone:
            throw .nothingLeftToDo
        }
        return next
    }

    private func closed(because why: String) throws(Refusal) -> Consultation {
        guard !why.isEmpty else { throw .noReason }
        var next = self
        next.state = .noContact(why)
        next.nextOn = nil
        return next
    }
}

extension Consultation.Step {
    var name: String {
        switch self {
        case .raiseAlarm: "alarm"
        case .listen: "listen"
        case .answer: "answer"
        case .takeOn: "takeOn"
        case .refer: "refer"
        case .comeBack: "comeBack"
        case .escalate: "escalate"
        case .noteConcern: "concern"
        case .watch: "watch"
        case .loseContact: "noContact"
        case .reopen: "reopen"
        case .postpone: "postpone"
        }
    }

    var isAlarm: Bool {
        switch self {
        case .raiseAlarm: true
        case .listen, .answer, .takeOn, .refer, .comeBack, .escalate, .noteConcern, .watch,
            .loseContact, .reopen, .postpone:
            false
        }
    }
}
