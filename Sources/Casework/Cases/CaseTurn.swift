extension Case {
    /// 節目: a turn in the life of a case, dated, and kept whatever becomes of the case afterwards.
    ///
    /// The state says where a case stands now; what was decided, how it was closed and when it went
    /// back to the field stand here. Figures of a past period are counted from these alone.
    public struct Turn: Equatable, Sendable {
        public let on: CivilDate
        public let what: What

        public enum What: Equatable, Sendable {
            case decided(by: Identifier<Worker>)
            case returnedToField(lead: Identifier<Desk>?)
            case closed(Closure, lead: Identifier<Desk>?)
            case interrupted(InterruptionReason, String)
            case reopened
            case consentGained(Identifier<Consent>)
            /// Withdrawn, replaced by an answer that does not reach so far, or run out.
            case consentLost(Identifier<Consent>)
        }

        public init(_ what: What, on day: CivilDate) {
            self.what = what
            self.on = day
        }
    }

    /// Enters a state; what it tells with a date is kept.
    mutating func enter(_ next: State) {
        state = next
        if let turn = next.turn(lead: lead) { turns.append(turn) }
    }

    /// The last consent that this case rested on was lost and none has come in its place.
    public var hasLostConsent: Bool {
        guard consent == nil else { return false }
        return turns.contains { turn in
            switch turn.what {
            case .consentLost: true
            case .decided, .returnedToField, .closed, .interrupted, .reopened, .consentGained:
                false
            }
        }
    }

    /// The case goes on without the consent it rested on. A 支援決定 needs one, so what was decided
    /// waits again; what is under way goes on until somebody decides what becomes of it (SM-5).
    func losingConsent(on day: CivilDate) -> Case {
        guard let lost = consent, state.isOpen else { return self }
        var next = self
        next.consent = nil
        next.turns.append(Turn(.consentLost(lost), on: day))
        switch state {
        case .decided: next.state = .assessed
        case .applied, .preHearing, .assessed, .inConference, .supporting, .returnedToField,
            .closed, .interrupted:
            break
        }
        return next
    }

    /// A new answer of the same person stands in the place of the one the case rested on.
    func renewingConsent(_ id: Identifier<Consent>, on day: CivilDate) -> Case {
        var next = self
        next.consent = id
        next.turns.append(Turn(.consentGained(id), on: day))
        return next
    }
}

extension Case.State {
    /// What this state tells with a date, to be kept; nil for those that are only a stretch of way.
    func turn(lead: Identifier<Desk>?) -> Case.Turn? {
        switch self {
        case .applied, .preHearing, .assessed, .inConference, .supporting: nil
        case .returnedToField(let day): Case.Turn(.returnedToField(lead: lead), on: day)
        case .decided(let day, let head): Case.Turn(.decided(by: head), on: day)
        case .closed(let closure): Case.Turn(.closed(closure, lead: lead), on: closure.closedOn)
        case .interrupted(let day, let why, let text):
            Case.Turn(.interrupted(why, text), on: day)
        }
    }
}
