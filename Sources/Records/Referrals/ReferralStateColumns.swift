import Casework

/// How a state lies in its four columns. Both directions stand together so they cannot drift. What was
/// said to come there lies in parts.
struct ReferralStateColumns {
    let name: String
    var at: Moment?
    var on: CivilDate?
    var desk: Identifier<Desk>?

    init(_ state: Referral.State) {
        switch state {
        case .drafted: name = "drafted"
        case .sent(let moment): (name, at) = ("sent", moment)
        case .acknowledged(let moment): (name, at) = ("acknowledged", moment)
        case .accepted(let moment, let day): (name, at, on) = ("accepted", moment, day)
        case .returned(let moment, _, let suggestion):
            (name, at, desk) = ("returned", moment, suggestion)
        case .connected(let moment, let day): (name, at, on) = ("connected", moment, day)
        case .feedbackGiven(let moment, _): (name, at) = ("feedbackGiven", moment)
        case .withdrawn(let moment, _): (name, at) = ("withdrawn", moment)
        }
    }

    init(_ row: inout Row) throws {
        name = try row.next()
        at = try row.optional()
        on = try row.optional()
        desk = try row.optional()
    }

    func state(saying replies: [Referral.Action: Answers]) throws -> Referral.State {
        switch (name, at, on) {
        case ("drafted", nil, nil): .drafted
        case ("sent", let at?, nil): .sent(at)
        case ("acknowledged", let at?, nil): .acknowledged(at)
        case ("accepted", let at?, let day): .accepted(at, meeting: day)
        case ("returned", let at?, nil):
            .returned(
                at, because: try said(.return, ReferralForms.returnReason, replies),
                suggestion: desk)
        case ("connected", let at?, let day?): .connected(at, on: day)
        case ("feedbackGiven", let at?, nil):
            .feedbackGiven(at, try said(.feedback, ReferralForms.feedback, replies))
        case ("withdrawn", let at?, nil):
            .withdrawn(
                at, because: try said(.withdrawal, ReferralForms.withdrawalReason, replies))
        default: throw Row.Unreadable(column: 10)
        }
    }

    /// These states are not entered without words.
    private func said(
        _ action: Referral.Action, _ words: Key<String>, _ replies: [Referral.Action: Answers]
    ) throws -> String {
        guard let text = replies[action]?[words], !text.isEmpty else {
            throw Row.Unreadable(column: 10)
        }
        return text
    }
}
