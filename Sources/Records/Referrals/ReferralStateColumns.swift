import Casework

/// How a state lies in its five columns. Both directions stand together so they cannot drift.
struct ReferralStateColumns {
    let name: String
    var at: Moment?
    var on: CivilDate?
    var desk: Identifier<Desk>?
    var text: String?

    init(_ state: Referral.State) {
        switch state {
        case .drafted: name = "drafted"
        case .sent(let moment): (name, at) = ("sent", moment)
        case .acknowledged(let moment): (name, at) = ("acknowledged", moment)
        case .accepted(let moment, let day): (name, at, on) = ("accepted", moment, day)
        case .returned(let moment, let why, let suggestion):
            (name, at, text, desk) = ("returned", moment, why, suggestion)
        case .connected(let moment, let day): (name, at, on) = ("connected", moment, day)
        case .feedbackGiven(let moment, let words):
            (name, at, text) = ("feedbackGiven", moment, words)
        case .withdrawn(let moment, let why): (name, at, text) = ("withdrawn", moment, why)
        }
    }

    init(_ row: inout Row, _ seal: Seal) throws {
        name = try row.next()
        at = try row.optional()
        on = try row.optional()
        desk = try row.optional()
        text = try row.optional(Sealed.self).map { try seal.open("state_text", $0) }
    }

    func state() throws -> Referral.State {
        switch (name, at, on, text) {
        case ("drafted", nil, nil, nil): .drafted
        case ("sent", let at?, nil, nil): .sent(at)
        case ("acknowledged", let at?, nil, nil): .acknowledged(at)
        case ("accepted", let at?, let day, nil): .accepted(at, meeting: day)
        case ("returned", let at?, nil, let why?): .returned(at, because: why, suggestion: desk)
        case ("connected", let at?, let day?, nil): .connected(at, on: day)
        case ("feedbackGiven", let at?, nil, let words?): .feedbackGiven(at, words)
        case ("withdrawn", let at?, nil, let why?): .withdrawn(at, because: why)
        default: throw Row.Unreadable(column: 14)
        }
    }
}
