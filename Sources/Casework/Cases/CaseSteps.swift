extension Case {
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
    }

    public enum Refusal: String, DomainRefusal, CaseIterable {
        case alreadyHearing, notAssessedYet, alreadyAssessed, needsConsent, notDecidedYet
        case alreadyDecided, needsLead, needsEvaluation, notOpen, stillOpen, hasConsent
        case kindFollowsConsent, noReason, needsDeskCriteria, consentElsewhere
    }

    /// The whole state machine (SM-3, as far as this programme goes without plans and minutes),
    /// one step after the other; each names every state.
    func after(_ step: Step, on day: CivilDate) throws(Refusal) -> Case {
        switch step {
        case .hear(let worker): try hearing(by: worker)
        case .assess: try assessed()
        case .returnToField(let desk): try returned(to: desk, on: day)
        case .gainConsent(let id): try consenting(id, on: day)
        case .decide(let head): try decided(by: head, on: day)
        case .putForward(let session): try forwarded(to: session)
        case .support(let desk, let next): try supported(by: desk, next)
        case .close(let desk, let closure): try closed(with: desk ?? lead, closure)
        case .interrupt(let why, let text): try interrupted(why, text, on: day)
        case .reopen(let next): try reopened(next, on: day)
        case .postpone(let next): try postponed(to: next)
        }
    }

    /// 重層的支援会議 with consent, 支援会議 without: the kind is derived, never chosen (S0 ※).
    public var sessionKind: SessionEntry.Kind { consent == nil ? .statutory : .plan }
}

extension Case {
    private func hearing(by worker: Identifier<Worker>) throws(Refusal) -> Case {
        switch state {
        case .applied: break
        case .preHearing, .assessed, .decided, .inConference, .supporting: throw .alreadyHearing
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        var next = self
        next.enter(.preHearing)
        next.coordinator = worker
        return next
    }

    private func assessed() throws(Refusal) -> Case {
        switch state {
        case .applied, .preHearing: break
        case .assessed, .decided, .inConference, .supporting: throw .alreadyAssessed
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        var next = self
        next.enter(.assessed)
        return next
    }

    private func returned(to desk: Identifier<Desk>, on day: CivilDate) throws(Refusal) -> Case {
        switch state {
        case .assessed: break
        case .applied, .preHearing, .decided, .inConference, .supporting: throw .notAssessedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        var next = self
        (next.lead, next.nextOn) = (desk, nil)
        next.enter(.returnedToField(day))
        return next
    }

    /// Consent after a start without: the case goes back to wait for its 支援決定.
    private func consenting(_ id: Identifier<Consent>, on day: CivilDate) throws(Refusal) -> Case {
        var next = renewingConsent(id, on: day)
        switch state {
        case .inConference, .supporting: if consent == nil { next.enter(.assessed) }
        case .applied, .preHearing, .assessed, .decided: break
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        return next
    }

    private func decided(by head: Identifier<Worker>, on day: CivilDate) throws(Refusal) -> Case {
        switch state {
        case .assessed: break
        case .applied, .preHearing: throw .notAssessedYet
        case .decided, .inConference, .supporting: throw .alreadyDecided
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        guard consent != nil else { throw .needsConsent }
        var next = self
        next.enter(.decided(day, by: head))
        return next
    }

    private func forwarded(to session: SessionEntry) throws(Refusal) -> Case {
        switch state {
        case .applied, .preHearing: throw .notAssessedYet
        case .assessed, .decided, .inConference, .supporting:
            guard session.kind == sessionKind else { throw .kindFollowsConsent }
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        if state == .assessed, consent != nil { throw .notDecidedYet }
        var next = self
        next.sessions.append(session)
        next.enter(.inConference)
        return next
    }

    private func supported(by desk: Identifier<Desk>, _ day: CivilDate) throws(Refusal) -> Case {
        switch state {
        case .decided, .inConference: break
        case .applied, .preHearing, .assessed, .supporting: throw .notDecidedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        var next = self
        (next.lead, next.nextOn) = (desk, day)
        next.enter(.supporting)
        return next
    }
}

extension Case {
    private func closed(with lead: Identifier<Desk>?, _ closure: Closure) throws(Refusal) -> Case {
        switch state {
        case .decided, .inConference, .supporting: break
        case .applied, .preHearing, .assessed: throw .notDecidedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        guard let lead else { throw .needsLead }
        guard !closure.evaluation.isEmpty else { throw .needsEvaluation }
        var next = self
        (next.lead, next.nextOn) = (lead, nil)
        next.enter(.closed(closure))
        return next
    }

    private func interrupted(
        _ why: InterruptionReason, _ text: String, on day: CivilDate
    ) throws(Refusal) -> Case {
        guard state.isOpen else { throw .notOpen }
        var next = self
        next.nextOn = nil
        next.enter(.interrupted(day, why, text))
        return next
    }

    private func reopened(_ next: CivilDate, on day: CivilDate) throws(Refusal) -> Case {
        guard !state.isOpen else { throw .stillOpen }
        var again = self
        again.turns.append(Turn(.reopened, on: day))
        again.nextOn = next
        again.enter(.assessed)
        return again
    }

    private func postponed(to day: CivilDate) throws(Refusal) -> Case {
        guard state.isOpen else { throw .notOpen }
        var next = self
        next.nextOn = day
        return next
    }
}

extension Case.Step {
    var name: String {
        switch self {
        case .hear: "hear"
        case .assess: "assess"
        case .returnToField: "returnToField"
        case .gainConsent: "gainConsent"
        case .decide: "decide"
        case .putForward: "putForward"
        case .support: "support"
        case .close: "close"
        case .interrupt: "interrupt"
        case .reopen: "reopen"
        case .postpone: "postpone"
        }
    }
}
