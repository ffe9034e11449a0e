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
        case kindFollowsConsent, noReason, needsDeskCriteria
    }

    /// The whole state machine (SM-3, as far as this programme goes without plans and minutes).
    func after(_ step: Step, on day: CivilDate) throws(Refusal) -> Case {
        var next = self
        switch (state, step) {
        case (.applied, .hear(let worker)):
            next.state = .preHearing
            next.coordinator = worker
        case (.preHearing, .assess), (.applied, .assess): next.state = .assessed
        case (.assessed, .returnToField(let desk)):
            next.state = .returnedToField(day)
            next.lead = desk
            next.nextOn = nil
        case (.assessed, .decide(let head)):
            guard consent != nil else { throw .needsConsent }
            next.state = .decided(day, by: head)
        case (.assessed, .putForward(let session)), (.decided, .putForward(let session)),
            (.supporting, .putForward(let session)), (.inConference, .putForward(let session)):
            next = try forwarded(to: session)
        case (.decided, .support(let lead, let day)), (.inConference, .support(let lead, let day)):
            (next.state, next.lead, next.nextOn) = (.supporting, lead, day)
        case (.decided, .close(let lead, let closure)),
            (.inConference, .close(let lead, let closure)),
            (.supporting, .close(let lead, let closure)):
            next = try closed(with: lead ?? self.lead, closure)
        case (.returnedToField, .reopen(let day)), (.closed, .reopen(let day)),
            (.interrupted, .reopen(let day)):
            (next.state, next.nextOn) = (.assessed, day)
        case (.applied, .gainConsent(let id)), (.preHearing, .gainConsent(let id)),
            (.assessed, .gainConsent(let id)), (.inConference, .gainConsent(let id)),
            (.supporting, .gainConsent(let id)), (.decided, .gainConsent(let id)):
            next = consenting(id)
        case (.applied, .interrupt(let why, let text)),
            (.preHearing, .interrupt(let why, let text)),
            (.assessed, .interrupt(let why, let text)), (.decided, .interrupt(let why, let text)),
            (.inConference, .interrupt(let why, let text)),
            (.supporting, .interrupt(let why, let text)):
            (next.state, next.nextOn) = (.interrupted(day, why, text), nil)
        case (.applied, .postpone(let day)), (.preHearing, .postpone(let day)),
            (.assessed, .postpone(let day)), (.decided, .postpone(let day)),
            (.inConference, .postpone(let day)), (.supporting, .postpone(let day)):
            next.nextOn = day
        case (_, _): throw refusal(of: step)
        }
        return next
    }

    /// Why a step does not fit, for the sentence on the page. Every step is named here.
    private func refusal(of step: Step) -> Refusal {
        guard state.isOpen else { return .notOpen }
        return switch step {
        case .hear: .alreadyHearing
        case .assess: .alreadyAssessed
        case .returnToField: .notAssessedYet
        case .decide: state == .applied || state == .preHearing ? .notAssessedYet : .alreadyDecided
        case .putForward: .notAssessedYet
        case .support: .notDecidedYet
        case .close: .notDecidedYet
        case .reopen: .stillOpen
        case .gainConsent, .interrupt, .postpone: .notOpen
        }
    }

    /// 重層的支援会議 with consent, 支援会議 without: the kind is derived, never chosen (S0 ※).
    public var sessionKind: SessionEntry.Kind { consent == nil ? .statutory : .plan }

    private func forwarded(to session: SessionEntry) throws(Refusal) -> Case {
        guard session.kind == sessionKind else { throw .kindFollowsConsent }
        if case .assessed = state, consent != nil { throw .notDecidedYet }
        var next = self
        next.sessions.append(session)
        next.state = .inConference
        return next
    }

    /// Consent after a start without: the case goes back to wait for its 支援決定.
    private func consenting(_ id: Identifier<Consent>) -> Case {
        var next = self
        next.consent = id
        switch state {
        case .inConference, .supporting: if consent == nil { next.state = .assessed }
        case .applied, .preHearing, .assessed, .decided, .returnedToField, .closed, .interrupted:
            break
        }
        return next
    }

    private func closed(with lead: Identifier<Desk>?, _ closure: Closure) throws(Refusal) -> Case {
        guard let lead else { throw .needsLead }
        guard !closure.evaluation.isEmpty else { throw .needsEvaluation }
        var next = self
        (next.lead, next.state, next.nextOn) = (lead, .closed(closure), nil)
        return next
    }
}

extension Case.Step {
    public var name: String {
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
