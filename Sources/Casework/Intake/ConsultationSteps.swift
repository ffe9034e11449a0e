extension Consultation {
    /// The whole state machine (SM-1). There is no `default`: a new state must be placed by hand.
    func after(_ step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch (state, step) {
        case (.received, .raiseAlarm(let what)), (.listened, .raiseAlarm(let what)),
            (.emergency, .raiseAlarm(let what)):
            guard !what.isEmpty else { throw .noEmergency }
            next.account.emergencies.formUnion(what)
            next.state = .emergency
        case (.received, .listen), (.emergency, .listen), (.listened, .listen):
            next.state = .listened
        case (.received, _), (.emergency, _), (.listened, _):
            next = try decided(by: step)
        case (.concern, _), (.watching, _), (.ownCase, _):
            next = try decidedAgain(by: step)
        case (.referred, .comeBack(let day)):
            next.state = .listened
            next.nextOn = day
        case (.referred, .postpone(let day)), (.escalated, .postpone(let day)):
            next.nextOn = day
        case (.escalated, .takeOn(let day)), (.referred, .takeOn(let day)):
            next.state = .ownCase
            next.nextOn = day
        case (.referred, .loseContact(let why)): next = try closed(because: why)
        case (.noContact, .reopen(let day)), (.answered, .reopen(let day)):
            next.state = .listened
            next.nextOn = day
        case (.answered, _), (.noContact, _): throw .nothingLeftToDo
        case (.referred, _), (.escalated, _): throw .alreadyHandled
        }
        return next
    }

    /// From the open states every way leads to somebody who goes on, or to an answer.
    private func decided(by step: Step) throws(Refusal) -> Consultation {
        var next = self
        switch step {
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
        case .raiseAlarm, .listen: throw .alreadyHandled
        }
        return next
    }

    /// A desk's own case, a concern or a watch may still move on to anything.
    private func decidedAgain(by step: Step) throws(Refusal) -> Consultation {
        switch step {
        case .raiseAlarm(let what):
            guard !what.isEmpty else { throw .noEmergency }
            var next = self
            next.account.emergencies.formUnion(what)
            next.state = .emergency
            return next
        case .listen:
            var next = self
            next.state = .listened
            return next
        case .answer, .takeOn, .refer, .escalate, .noteConcern, .watch, .loseContact, .postpone,
            .comeBack, .reopen:
            return try decided(by: step)
        }
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
}
