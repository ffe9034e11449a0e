extension Case {
    /// What can be done with a case. The raw value is its one name: the noun in the address
    /// (`/cases/{id}/closure`), in the log (`case.closure`) and of its draft.
    public enum Action: String, CaseIterable, Sendable {
        case coordination, assessment, field, consent, decision, session, support, closure
        case interruption, reopening, postponement
    }

    /// The whole state machine (SM-3, as far as this programme goes without plans and minutes):
    /// which action is possible in which state, whatever is typed for it.
    public func require(_ action: Action) throws(Refusal) {
        switch action {
        case .coordination: try requireCoordination()
        case .assessment: try requireAssessment()
        case .field: try requireField()
        case .decision: try requireDecision()
        case .session: try requireSession()
        case .support: try requireSupport()
        case .closure: try requireClosure()
        case .consent, .interruption, .postponement:
            guard state.isOpen else { throw .notOpen }
        case .reopening: guard !state.isOpen else { throw .stillOpen }
        }
    }

    private func requireCoordination() throws(Refusal) {
        switch state {
        case .applied: break
        case .preHearing, .assessed, .decided, .inConference, .supporting: throw .alreadyHearing
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }

    private func requireAssessment() throws(Refusal) {
        switch state {
        case .applied, .preHearing: break
        case .assessed, .decided, .inConference, .supporting: throw .alreadyAssessed
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }

    private func requireField() throws(Refusal) {
        switch state {
        case .assessed: break
        case .applied, .preHearing, .decided, .inConference, .supporting: throw .notAssessedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }

    private func requireDecision() throws(Refusal) {
        switch state {
        case .assessed: break
        case .applied, .preHearing: throw .notAssessedYet
        case .decided, .inConference, .supporting: throw .alreadyDecided
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
        guard consent != nil else { throw .needsConsent }
    }

    /// With consent there is a 支援決定 before the conference.
    private func requireSession() throws(Refusal) {
        switch state {
        case .applied, .preHearing: throw .notAssessedYet
        case .assessed: guard consent == nil else { throw .notDecidedYet }
        case .decided, .inConference, .supporting: break
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }

    private func requireSupport() throws(Refusal) {
        switch state {
        case .decided, .inConference: break
        case .applied, .preHearing, .assessed, .supporting: throw .notDecidedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }

    private func requireClosure() throws(Refusal) {
        switch state {
        case .decided, .inConference, .supporting: break
        case .applied, .preHearing, .assessed: throw .notDecidedYet
        case .returnedToField, .closed, .interrupted: throw .notOpen
        }
    }
}

extension Case {
    /// 一世帯に一件: a household has one open case at a time, so that everybody writes in the same one.
    ///
    /// - Parameter taken: the case that is taken up again; it does not stand in its own way.
    public static func requireNoneOpen(
        among cases: [Case], besides taken: Case? = nil
    ) throws(Refusal) {
        guard cases.allSatisfy({ $0.id == taken?.id || !$0.state.isOpen }) else {
            throw .anotherOpen
        }
    }

    /// メイン担当課 may be any desk of welfare but 多機関協働 itself, which withdraws at the end.
    public func possibleLeads(among desks: [Desk]) -> [Desk] {
        desks.filter { $0.isWelfare && $0.id != desk }
    }
}

extension Access {
    /// Consents in force that reach the agency of a case: those it may stand on.
    public func usableConsents(for found: Case, among desks: [Desk]) -> [Consent] {
        guard let agency = desks.first(where: { $0.id == found.desk })?.agency else { return [] }
        return usableConsents(reaching: agency)
    }
}
