extension Consultation {
    /// The consultation after a step. Whether it is possible in this state is asked first (`require`);
    /// then what was typed is looked at.
    func after(_ step: Step) throws(Refusal) -> Consultation {
        try require(step.action)
        var next = self
        switch step {
        // Whatever was decided before, somebody looks at it now.
        case .raiseAlarm(let what):
            guard !what.isEmpty else { throw .noEmergency }
            next.answers[IntakeForm.emergency].formUnion(what)
            next.state = .emergency
        case .listen: next.state = .listened
        case .answer(let text):
            guard !text.isEmpty else { throw .noReason }
            (next.state, next.nextOn) = (.answered(text), nil)
        case .takeOn(let day): (next.state, next.nextOn) = (.ownCase, day)
        case .refer(let referral, let day): (next.state, next.nextOn) = (.referred(referral), day)
        case .comeBack(let day): (next.state, next.nextOn) = (.listened, day)
        case .escalate(let id, let day): (next.state, next.nextOn) = (.escalated(id), day)
        case .noteConcern(let day): (next.state, next.nextOn) = (.concern, day)
        case .watch(let day): (next.state, next.nextOn) = (.watching, day)
        case .loseContact(let why):
            guard !why.isEmpty else { throw .noReason }
            (next.state, next.nextOn) = (.noContact(why), nil)
        case .reopen(let day): (next.state, next.nextOn) = (.listened, day)
        case .postpone(let day): next.nextOn = day
        }
        return next
    }
}

extension Consultation.Step {
    public var action: Consultation.Action {
        switch self {
        case .raiseAlarm: .alarm
        case .listen: .listening
        case .answer: .answer
        case .takeOn: .ownCase
        case .refer: .referral
        case .comeBack: .comingBack
        case .escalate: .escalation
        case .noteConcern: .concern
        case .watch: .watch
        case .loseContact: .noContact
        case .reopen: .reopening
        case .postpone: .postponement
        }
    }
}
