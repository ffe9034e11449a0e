extension Case {
    /// What can be done with a case, with what was typed for it.
    public enum Step: Equatable, Sendable {
        case hear(coordinator: Identifier<Worker>)
        case assess
        case returnToField(lead: Identifier<Desk>)
        case gainConsent(Identifier<Consent>)
        case decide(by: Identifier<Worker>)
        case putForward(SessionEntry)
        case support(lead: Identifier<Desk>, next: CivilDate)
        case close(lead: Identifier<Desk>?, Closure)
        case interrupt(InterruptionReason, String)
        case reopen(next: CivilDate)
        case postpone(next: CivilDate)

        public var action: Action {
            switch self {
            case .hear: .coordination
            case .assess: .assessment
            case .returnToField: .field
            case .gainConsent: .consent
            case .decide: .decision
            case .putForward: .session
            case .support: .support
            case .close: .closure
            case .interrupt: .interruption
            case .reopen: .reopening
            case .postpone: .postponement
            }
        }
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyHearing, notAssessedYet, alreadyAssessed, needsConsent, notDecidedYet
        case alreadyDecided, needsLead, needsEvaluation, notOpen, stillOpen, hasConsent
        case kindFollowsConsent, noReason, needsDeskCriteria, consentElsewhere, anotherOpen
        case noMultiAgencyDesk
    }

    /// The case after a step. Whether it is possible in this state is asked first (`require`); then
    /// what was typed is looked at.
    func after(_ step: Step, on day: CivilDate) throws(Refusal) -> Case {
        try require(step.action)
        var next = self
        switch step {
        case .hear(let worker):
            next.enter(.preHearing)
            next.coordinator = worker
        case .assess: next.enter(.assessed)
        case .returnToField(let desk):
            (next.lead, next.nextOn) = (desk, nil)
            next.enter(.returnedToField(day))
        case .gainConsent(let id): next = consenting(id, on: day)
        case .decide(let head): next.enter(.decided(day, by: head))
        case .putForward(let session):
            guard session.kind == sessionKind else { throw .kindFollowsConsent }
            next.sessions.append(session)
            next.enter(.inConference)
        case .support(let desk, let review):
            (next.lead, next.nextOn) = (desk, review)
            next.enter(.supporting)
        case .close(let desk, let closure): next = try closed(with: desk ?? lead, closure)
        case .interrupt(let why, let text):
            next.nextOn = nil
            next.enter(.interrupted(day, why, text))
        case .reopen(let again):
            next.turns.append(Turn(.reopened, on: day))
            next.nextOn = again
            next.enter(.assessed)
        case .postpone(let later): next.nextOn = later
        }
        return next
    }

    /// 重層的支援会議 with consent, 支援会議 without: the kind is derived, never chosen (S0 ※).
    public var sessionKind: SessionEntry.Kind { consent == nil ? .statutory : .plan }

    /// Consent after a start without: the case goes back to wait for its 支援決定.
    private func consenting(_ id: Identifier<Consent>, on day: CivilDate) -> Case {
        var next = renewingConsent(id, on: day)
        switch state {
        case .inConference, .supporting: if consent == nil { next.enter(.assessed) }
        case .applied, .preHearing, .assessed, .decided, .returnedToField, .closed, .interrupted:
            break
        }
        return next
    }

    /// Nothing is closed without a lead section that stays, nor without an evaluation.
    private func closed(with lead: Identifier<Desk>?, _ closure: Closure) throws(Refusal) -> Case {
        guard let lead else { throw .needsLead }
        guard !closure.evaluation.isEmpty else { throw .needsEvaluation }
        var next = self
        (next.lead, next.nextOn) = (lead, nil)
        next.enter(.closed(closure))
        return next
    }
}
