extension Consultation {
    /// What can become of a consultation. The raw value is its one name: the noun in the address
    /// (`/consultations/{id}/answer`), in the log (`consultation.answer`) and of its draft. There is no
    /// way to reject one.
    public enum Action: String, CaseIterable, Sendable {
        case listening, answer
        case ownCase = "own-case"
        case watch, concern
        case noContact = "no-contact"
        case reopening, postponement, alarm
        /// つなぎ, its way back, and 多機関協働: they have forms of their own.
        case referral
        case comingBack = "return"
        case escalation
    }

    /// The whole state machine (SM-1): which action is possible in which state, whatever is typed for
    /// it. Danger is heard in every state. There is no `default`: a new state must be placed by hand.
    public func require(_ action: Action) throws(Refusal) {
        switch state {
        case .received, .emergency, .listened: try requireDeciding(action)
        // A desk's own case, a concern or a watch may still move on to anything.
        case .concern, .watching, .ownCase: try requireDeciding(action)
        case .referred: try requireUnderWay(action)
        case .escalated: try requireBesideCase(action)
        case .answered, .noContact: try requireTakingUp(action)
        }
    }

    /// From the open states every way leads to somebody who goes on, or to an answer.
    private func requireDeciding(_ action: Action) throws(Refusal) {
        switch action {
        case .listening, .answer, .ownCase, .watch, .concern, .noContact, .postponement, .alarm,
            .referral, .escalation:
            break
        case .comingBack: throw .notReferred
        case .reopening: throw .stillOpen
        }
    }

    /// つなぎ中: the person is on the way to another desk.
    private func requireUnderWay(_ action: Action) throws(Refusal) {
        switch action {
        case .comingBack, .ownCase, .postponement, .noContact, .alarm: break
        case .listening, .answer, .referral, .escalation, .concern, .watch, .reopening:
            throw .alreadyHandled
        }
    }

    /// 多機関協働へつないだ: the desk may go on beside it.
    private func requireBesideCase(_ action: Action) throws(Refusal) {
        switch action {
        case .ownCase, .postponement, .alarm: break
        case .listening, .answer, .referral, .comingBack, .escalation, .concern, .watch,
            .noContact, .reopening:
            throw .alreadyHandled
        }
    }

    /// Answered, or nobody was reached: it may be taken up again.
    private func requireTakingUp(_ action: Action) throws(Refusal) {
        switch action {
        case .reopening, .alarm: break
        case .listening, .answer, .ownCase, .referral, .comingBack, .escalation, .concern, .watch,
            .noContact, .postponement:
            throw .nothingLeftToDo
        }
    }
}
