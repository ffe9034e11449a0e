import Casework

/// How a case's state lies in its columns. Both directions stand together so they cannot drift.
struct CaseStateColumns {
    let name: String
    var on: CivilDate?
    var by: Identifier<Worker>?
    var reason: String?
    var changes: String?
    var toldOn: CivilDate?
    var text: String?

    init(_ state: Case.State) {
        switch state {
        case .applied: name = "applied"
        case .preHearing: name = "preHearing"
        case .assessed: name = "assessed"
        case .returnedToField(let day): (name, on) = ("returnedToField", day)
        case .decided(let day, let head): (name, on, by) = ("decided", day, head)
        case .inConference: name = "inConference"
        case .supporting: name = "supporting"
        case .closed(let closure):
            (name, on, reason) = ("closed", closure.closedOn, closure.reason.rawValue)
            (changes, toldOn) = (closure.changes.column, closure.toldOn)
            text = closure.evaluation
        case .interrupted(let day, let why, let words):
            (name, on, reason, text) = ("interrupted", day, why.rawValue, words)
        }
    }

    init(_ row: inout Row, _ seal: Seal) throws {
        name = try row.next()
        on = try row.optional()
        by = try row.optional()
        reason = try row.optional()
        changes = try row.optional()
        toldOn = try row.optional()
        text = try row.optional(Sealed.self).map { try seal.open("state_text", $0) }
    }

    func state() throws -> Case.State {
        switch (name, on, by) {
        case ("applied", nil, nil): return .applied
        case ("preHearing", nil, nil): return .preHearing
        case ("assessed", nil, nil): return .assessed
        case ("returnedToField", let day?, nil): return .returnedToField(day)
        case ("decided", let day?, let head?): return .decided(day, by: head)
        case ("inConference", nil, nil): return .inConference
        case ("supporting", nil, nil): return .supporting
        case ("closed", let day?, nil):
            return .closed(
                try Self.closure(
                    on: day, because: reason, changes: changes, toldOn: toldOn, text))
        case ("interrupted", let day?, nil):
            guard let why = reason.flatMap(InterruptionReason.init(rawValue:)) else {
                throw Row.Unreadable(column: 12)
            }
            return .interrupted(day, why, text ?? "")
        default: throw Row.Unreadable(column: 9)
        }
    }

    static func closure(
        on day: CivilDate, because reason: String?, changes: String?, toldOn: CivilDate?,
        _ text: String?
    ) throws -> Closure {
        guard let why = reason.flatMap(Closure.Reason.init(rawValue:)), let text else {
            throw Row.Unreadable(column: 12)
        }
        let seen = (changes ?? "").split(separator: ",").compactMap {
            ObservedChange(rawValue: String($0))
        }
        return Closure(
            closedOn: day, reason: why, changes: Set(seen), evaluation: text, toldOn: toldOn)
    }
}
